// A slider beside each threshold, and what the draft comes to as soon as one rests. Without this module the numbers are typed, and the button shows it.
const form = document.querySelector('form[data-studio]');
const pause = 40;
let turn = new AbortController();
let resting = 0;
let rule = '';

const number = text => Number(text.replace(/\s/g, '').replace(',', '.'));

async function look() {
  turn.abort();
  turn = new AbortController();
  const body = new FormData(form);
  body.set('rule', rule);
  try {
    const answer = await fetch(form.dataset.studio, { method: 'POST', body, signal: turn.signal });
    const figures = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#figures');
    if (answer.ok && figures) document.querySelector('#figures').replaceWith(figures);
  } catch { /* No network, or the slider has moved on: the button still works. */ }
}

for (const field of form?.querySelectorAll('[data-most]') ?? []) {
  const slider = Object.assign(document.createElement('input'), { type: 'range', min: 0, max: field.dataset.most, step: field.dataset.step, tabIndex: -1 });
  slider.setAttribute('aria-hidden', 'true');
  const follow = () => { slider.value = number(field.value) || 0; };
  slider.addEventListener('input', () => { field.value = slider.value; });
  field.addEventListener('input', follow);
  follow();
  field.closest('.slide').append(slider);
}
form?.addEventListener('input', () => {
  clearTimeout(resting);
  resting = setTimeout(look, pause);
});
document.addEventListener('click', event => {
  const chosen = event.target.closest('#figures [name=rule]');
  if (!chosen) return;
  event.preventDefault();
  rule = chosen.value;
  look();
});
