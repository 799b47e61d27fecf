// While a form is filled in, keeps it on the server and shows what it comes to. Without this module, the button does both.
const form = document.querySelector('form[data-live]');
let turn = new AbortController();
form?.addEventListener('change', async event => {
  turn.abort();
  const { signal } = (turn = new AbortController());
  const body = new FormData(form);
  body.set('update', '1');
  try {
    const page = new DOMParser().parseFromString(await (await fetch('/declare/fill' + location.search, { method: 'POST', body, signal })).text(), 'text/html');
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
