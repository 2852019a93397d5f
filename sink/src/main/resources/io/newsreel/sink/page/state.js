// What the page shows, kept in the address: the window and what is open. Back and forward work.

const WINDOWS = ['1h', '24h', '7d', 'all'];

/** The window and the drawer that the address names. */
export function read() {
  const params = new URLSearchParams(location.hash.slice(1));
  const from = params.get('from');
  const to = params.get('to');
  const window = from && to ? 'past' : WINDOWS.includes(params.get('w')) ? params.get('w') : '24h';
  const open = ['article', 'story', 'actor', 'subject', 'list'].find((name) => params.has(name));
  return { window, from, to, open, params };
}

/** The address of a window, everything else closed. */
export function windowHash(window, from, to) {
  return window === 'past' ? `#${new URLSearchParams({ from, to })}` : `#${new URLSearchParams({ w: window })}`;
}

/** The address of something in the window that is shown. */
export function address(what) {
  const { window, from, to } = read();
  const params = new URLSearchParams(window === 'past' ? { from, to } : { w: window });
  for (const [name, value] of Object.entries(what)) {
    if (value !== undefined && value !== null) params.set(name, value);
  }
  return `#${params}`;
}

/** Opens something: {actor, with, by}, {article, focus…}; the window stays. */
export function open(what) {
  history.pushState({ depth: depth() + 1 }, '', address(what));
  dispatchEvent(new Event('route'));
}

/** Closes the drawer; the window stays. */
export function close() {
  const { window, from, to } = read();
  history.pushState({ depth: 0 }, '', windowHash(window, from, to));
  dispatchEvent(new Event('route'));
}

/** How many drawers were opened one out of another. */
export const depth = () => history.state?.depth ?? 0;

export function goWindow(window, from, to) {
  history.pushState({ depth: 0 }, '', windowHash(window, from, to));
  dispatchEvent(new Event('route'));
}

export function onRoute(listener) {
  addEventListener('route', listener);
  addEventListener('popstate', listener);
}
