// Elements out of data. Words of strangers go through textContent only, never through markup.

/** Makes an element: el('button', {class: 'n', onclick: f}, 'text', child…). */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const $ = (id) => document.getElementById(id);

/** Sets text only where it differs, so that nothing is selected away or read out again. */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Makes a list show the given items: rows are kept by key and changed in place. While someone
 * points at the list, or has the focus in it, rows keep their order: nothing jumps under a hand.
 */
export function list(parent, items, key, make) {
  const held = parent.matches(':hover') || parent.contains(document.activeElement);
  parent.items = { items, key, make };
  if (!parent.watched) {
    parent.watched = true;
    const settle = () => setTimeout(() => parent.items && list(parent, parent.items.items, parent.items.key, parent.items.make), 50);
    parent.addEventListener('mouseleave', settle);
    parent.addEventListener('focusout', settle);
  }
  const rows = new Map([...parent.children].filter((row) => row.key !== undefined).map((row) => [row.key, row]));
  const wanted = items.map((item) => {
    let row = rows.get(key(item));
    if (!row) {
      row = make(item);
      row.key = key(item);
    }
    row.update(item);
    return row;
  });
  const same = wanted.length === parent.children.length && wanted.every((row) => row.parentNode === parent);
  if (held && same) return;
  const keep = new Set(wanted);
  for (const row of [...parent.children]) if (!keep.has(row)) row.remove();
  wanted.forEach((row, i) => {
    if (parent.children[i] !== row) parent.insertBefore(row, parent.children[i] ?? null);
  });
}

/** A list that is empty says so. */
export function orEmpty(parent, items, text) {
  if (items.length > 0) return false;
  parent.items = null;
  const tag = parent.tagName === 'TBODY' ? el('tr', {}, el('td', { colspan: 7, class: 'empty' }, text)) : el('li', { class: 'empty' }, text);
  parent.replaceChildren(tag);
  return true;
}
