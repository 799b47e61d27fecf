// What makes the desk quick: keys, a queue that follows, words that are kept. Without this module, every button and link does its work.

import { keeping } from './keeping.js';

// One key each, while nobody types; the help says which, and turns them off.
const off = 'desk.keys.off';
const help = document.querySelector('#keys');
const toggle = help?.querySelector('input');
if (toggle) {
  toggle.checked = !localStorage.getItem(off);
  toggle.addEventListener('change', () => toggle.checked ? localStorage.removeItem(off) : localStorage.setItem(off, '1'));
}
addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog')) return;
  if (event.key === '?') return void (help && (event.preventDefault(), help.showModal()));
  if (localStorage.getItem(off)) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target) return;
  event.preventDefault();
  // What is sent to the customer is only come to: the Enter key sends it.
  if (target.matches('[data-sends]')) return target.focus();
  // What is open stays so.
  if (!target.parentElement.matches('details[open]')) target.click();
  if (!target.matches('summary')) return;
  const field = target.parentElement.querySelector('textarea, input:not([type=hidden]), select:not([data-ready])');
  target.parentElement.scrollIntoView({ block: 'nearest' });
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
});

// What may be taken back is counted down, and goes once it is said.
for (const bar of document.querySelectorAll('[data-left]')) {
  const end = Date.now() + bar.dataset.left * 1000;
  const text = bar.querySelector('[data-counts]');
  const tick = setInterval(() => {
    const left = Math.ceil((end - Date.now()) / 1000);
    if (left > 0) text.textContent = left === 1 ? bar.dataset.one : text.textContent.replace(/\d+(?=\D*$)/, left);
    else {
      clearInterval(tick);
      bar.remove();
    }
  }, 1000);
}

// What is shown follows what colleagues do, while somebody looks at it: a browser has few connections for all that is open of one host. Whoever comes back
// hears at once how things stand.
const follow = heard => {
  let source;
  const listen = () => {
    source?.close();
    source = document.hidden ? undefined : new EventSource('/desk/live');
    source?.addEventListener('desk', async event => {
      try { await heard(event); } catch { /* No network: the next event, or a reload, shows it. */ }
    });
  };
  document.addEventListener('visibilitychange', listen);
  listen();
};

// The queue never moves under somebody's fingers.
if (document.querySelector('#queue')) {
  follow(async event => {
    if (document.querySelector('#queue').dataset.mark === event.data) return;
    const address = new URL(location.href);
    address.searchParams.set('handler', 'Queue');
    const answer = await fetch(address);
    const anew = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#queue');
    if (!answer.ok || !anew) return;
    const queue = document.querySelector('#queue');
    const focused = queue.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    queue.replaceWith(anew);
    if (focused) anew.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
  });
}

// Once a colleague has taken the claim over, that is said, and an answer is not offered as though nothing had happened.
const hands = document.querySelector('#hands');
const told = who => {
  if (!hands) return;
  hands.hidden = !who;
  // Read out once, not with each change on the desk.
  const line = hands.querySelector('p');
  if (line.textContent !== who) line.textContent = who;
  document.querySelector('#whose')?.toggleAttribute('hidden', !!who);
  for (const button of document.querySelectorAll('#rule button')) button.disabled = !!who;
};
if (hands) follow(async () => {
  const answer = await fetch(hands.dataset.who);
  if (answer.ok) told(answer.status === 200 ? await answer.text() : '');
});

// A ready text goes where the cursor is, and is changed there.
document.addEventListener('click', event => {
  const button = event.target.closest('[data-into]');
  if (!button) return;
  event.preventDefault();
  const text = document.querySelector(`[data-ready="${button.dataset.into}"]`)?.selectedOptions[0]?.dataset.text;
  const field = document.querySelector(`#${button.dataset.into}`);
  if (!text || !field) return;
  field.setRangeText(field.value.trim() ? text : text.trim(), field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
});

// What is being written is kept on the server, and the claim in one's hands, while one writes.
const writing = document.querySelector('[data-keep]');
if (writing) {
  const filled = () => {
    const body = new FormData();
    for (const form of writing.querySelectorAll('form')) for (const [name, value] of new FormData(form)) body.set(name, value);
    const open = writing.querySelector('details[open]')?.dataset.form;
    if (open) body.set('Form.Open', open);
    return body;
  };
  const kept = keeping(writing, writing.dataset.keep, filled);
  const longer = document.querySelector('#longer');
  writing.addEventListener('input', () => kept.soon(async answer => {
    const said = await answer.text();
    // Whatever went wrong says nothing of whose hands it is in.
    if (answer.ok || answer.status === 409) told(answer.ok ? '' : said);
    if (!longer || !answer.ok) return;
    longer.textContent = said;
    longer.hidden = !said;
  }));
}
