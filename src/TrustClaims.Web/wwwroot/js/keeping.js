// What is typed is kept on the server a moment after the last key, and when the page is left. Each time starts anew: what was under way is called off.
const pause = 600;

export function keeping(root, address, filled) {
  let typing = 0;
  let turn = new AbortController();
  const stop = () => {
    clearTimeout(typing);
    typing = 0;
    turn.abort();
  };
  const now = () => {
    stop();
    turn = new AbortController();
    return fetch(address, { method: 'POST', body: filled(), signal: turn.signal });
  };
  addEventListener('pagehide', () => typing && navigator.sendBeacon(address, filled()));
  // What is sent need not be kept.
  root.addEventListener('submit', stop);
  return {
    now,
    soon(heard) {
      clearTimeout(typing);
      // No network, or written on: what is written is still on the page, and kept with the next key; the button still works.
      typing = setTimeout(() => now().then(heard).catch(() => {}), pause);
    },
  };
}
