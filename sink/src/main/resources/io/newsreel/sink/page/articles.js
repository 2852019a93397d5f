// The drawer's lists: the articles behind a number, in the way the number was counted.
import { ask } from './api.js';
import { el } from './dom.js';
import { count, n, shortly } from './format.js';
import { headline } from './panels.js';
import { open } from './state.js';

const PAGE = 100;

function item(head, focus) {
  const meta = [head.publisher, head.time ? `${shortly(head.time)} UTC` : 'not read yet', head.duplicateOf ? 'reprint' : ''].filter(Boolean).join(' · ');
  return el('li', {},
    el('button', { type: 'button', class: 'title', onclick: () => open({ article: head.id, ...focus }) }, headline(head.headline)),
    el('div', { class: 'meta' }, meta),
    head.mentions ? el('span', { class: 'hits' }, el('b', {}, n(head.mentions)), head.mentions === 1 ? ' place' : ' places') : null);
}

/** The items, put in order or in groups as the number that was opened counts them. */
function arrange(heads, by, focus) {
  if (by === 'texts') {
    const texts = new Map();
    for (const head of heads) {
      const key = head.duplicateOf ?? head.id;
      texts.set(key, [...(texts.get(key) ?? []), head]);
    }
    return [...texts.values()].flatMap((group) => [
      item(group[0], focus),
      ...(group.length > 1 ? [el('li', { class: 'meta' }, `and ${count(group.length - 1, 'reprint')}: ${group.slice(1).map((head) => head.publisher).join(', ')}`)] : []),
    ]);
  }
  if (by === 'publishers') {
    const publishers = new Map();
    for (const head of heads) publishers.set(head.publisher, [...(publishers.get(head.publisher) ?? []), head]);
    return [...publishers].sort((a, b) => b[1].length - a[1].length).flatMap(([publisher, group]) => [
      el('li', { class: 'group' }, `${publisher ?? 'unknown'}: ${n(group.length)}`),
      ...group.map((head) => item(head, focus)),
    ]);
  }
  return heads.map((head) => item(head, focus));
}

/** A list that loads more when asked. `params` go to the API; `focus` goes on to the article. */
export async function articleList(params, by, focus = {}) {
  const items = el('ol', { class: 'articles' });
  const more = el('button', { type: 'button', class: 'more' }, 'More');
  const heads = [];
  let total = 0;
  const load = async () => {
    const part = await ask('/api/articles', { ...params, offset: heads.length, limit: PAGE });
    heads.push(...part.items);
    total = part.total;
    items.replaceChildren(...arrange(heads, by, focus));
    more.hidden = !part.next;
    more.textContent = `More (${n(heads.length)} of ${n(part.total)})`;
  };
  more.addEventListener('click', load);
  await load();
  const node = el('div', {}, total === 0 ? el('p', { class: 'empty' }, 'No articles.') : null, items, more);
  node.total = total;
  return node;
}
