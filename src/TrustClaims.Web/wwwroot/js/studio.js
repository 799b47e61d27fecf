// A slider beside each threshold, and what the draft comes to as soon as one rests: its figures first, then what they cost against. Without this module the numbers are
// typed, and the button shows it all.
const form = document.querySelector('form[data-studio]');
const pause = 40;
let turn = new AbortController();
let resting = 0;
let rule = '';
let kept = true;

const number = text => Number(text.replace(/\s/g, '').replace(',', '.'));

// What was unfolded stays unfolded.
function replace(part) {
  const before = document.getElementById(part.id);
  const open = [...before.querySelectorAll('details')].map(fold => fold.open);
  for (const [at, fold] of part.querySelectorAll('details').entries()) fold.open = open[at] ?? false;
  before.replaceWith(part);
}

async function ask(part, signal) {
  const body = new FormData(form);
  body.set('rule', rule);
  const answer = await fetch(`${form.dataset.studio}&part=${part}`, { method: 'POST', body, signal });
  const text = await answer.text();
  if (!answer.ok || signal.aborted) return;
  for (const one of new DOMParser().parseFromString(text, 'text/html').querySelectorAll('[data-part]')) replace(one);
}

async function look(...parts) {
  turn.abort();
  turn = new AbortController();
  const { signal } = turn;
  document.getElementById('weighed')?.setAttribute('aria-busy', 'true');
  try {
    for (const part of parts) await ask(part, signal);
  } catch { /* No network, or the slider has moved on: the button still works. */ }
}

for (const field of form?.querySelectorAll('[data-most]') ?? []) {
  const label = field.closest('.slide').querySelector('label').textContent;
  const slider = Object.assign(document.createElement('input'), { type: 'range', min: 0, max: field.dataset.most, step: field.dataset.step });
  slider.setAttribute('aria-label', `${field.closest('fieldset').querySelector('legend').textContent}, ${label}`);
  const follow = () => {
    slider.max = Math.max(field.dataset.most, number(field.value) || 0);
    slider.value = number(field.value) || 0;
    slider.setAttribute('aria-valuetext', field.value);
  };
  slider.addEventListener('input', () => {
    field.value = slider.value;
    slider.setAttribute('aria-valuetext', field.value);
  });
  field.addEventListener('input', follow);
  follow();
  field.closest('.slide').append(slider);
}
document.addEventListener('input', event => {
  if (!form || event.target.form !== form && !form.contains(event.target)) return;
  kept &&= !form.contains(event.target);
  clearTimeout(resting);
  resting = setTimeout(() => look(...form.contains(event.target) ? ['figures', 'weighed'] : ['weighed']), pause);
});
// What is tried is kept nowhere: whoever leaves is asked, as whoever saves is not.
form?.addEventListener('submit', () => { kept = true; });
addEventListener('beforeunload', event => { if (!kept) event.preventDefault(); });
document.addEventListener('click', event => {
  const chosen = event.target.closest('#sides [name=rule]');
  if (!chosen) return;
  event.preventDefault();
  rule = chosen.value;
  look('figures', 'weighed');
});
