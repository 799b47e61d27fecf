// Whoever calls is found while they speak: results with every letter, the arrow keys from one to the next, Enter opens. Without this module, the button searches.
const field = document.querySelector('[data-find]');
const pause = 120;
let turn = new AbortController();
let typing = 0;
let shown = field?.value.trim();

const links = () => [...document.querySelectorAll('#found a')];

async function find() {
  clearTimeout(typing);
  const asked = field.value.trim();
  if (asked === shown) return;
  turn.abort();
  turn = new AbortController();
  const address = new URL(field.dataset.find, location);
  address.searchParams.set('q', asked);
  try {
    const answer = await fetch(address, { signal: turn.signal });
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#found');
    if (!answer.ok || !found) return;
    document.querySelector('#found').replaceWith(found);
    shown = asked;
    history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
  } catch { /* No network, or a newer letter on its way: the button still works. */ }
}

field?.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(find, pause);
});
field?.form.addEventListener('submit', async event => {
  event.preventDefault();
  await find();
  links()[0]?.click();
});
if (field) addEventListener('keydown', event => {
  const all = links();
  const at = all.indexOf(document.activeElement);
  if (at < 0 && document.activeElement !== field) return;
  if (event.key === 'ArrowDown') (all[at + 1] ?? all[at])?.focus();
  else if (event.key === 'ArrowUp') (all[at - 1] ?? field).focus();
  else if (event.key === 'Escape' && at >= 0) field.focus();
  else return;
  event.preventDefault();
});

const print = document.querySelector('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
  print.focus();
}
