// While a form is filled in, keeps it on the server and shows what it comes to. Without this module, the button does both.
import { keeping } from './keeping.js';

const form = document.querySelector('form[data-live]');

function filled() {
  const body = new FormData(form);
  body.set('update', '1');
  return body;
}

const kept = form && keeping(form, (form.dataset.live || '/declare/fill') + location.search, filled);

// Words are kept while they are typed, so that a reload in the middle of a sentence loses none; what they come to is shown once the field is left.
form?.addEventListener('input', event => {
  if (event.target.matches('textarea, input[type=text], input:not([type])')) kept.soon();
});

form?.addEventListener('change', async event => {
  try {
    const page = new DOMParser().parseFromString(await (await kept.now()).text(), 'text/html');
    const after = page.querySelector('#after');
    if (after && !event.target.closest('#after')) {
      document.querySelector('#after').replaceWith(after);
      form.querySelector('.button.wide').textContent = page.querySelector('form[data-live] .button.wide').textContent;
    }
    // What has been put right is no longer named.
    for (const told of document.querySelectorAll('.errors, main > .notice[role], form[data-live] .problem[id]')) {
      const still = page.querySelector(told.id ? '#' + CSS.escape(told.id) : told.matches('.errors') ? '.errors' : 'main > .notice[role]');
      if (!still) told.remove();
      else if (told.matches('.errors')) told.querySelector('ul').replaceWith(still.querySelector('ul'));
    }
    for (const field of form.querySelectorAll('[aria-invalid]')) {
      if (!page.getElementById(field.id)?.hasAttribute('aria-invalid')) field.removeAttribute('aria-invalid');
    }
  } catch { /* No network, or a newer change on its way: the button still works. */ }
});
