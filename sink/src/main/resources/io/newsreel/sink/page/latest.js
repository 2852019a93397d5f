// Articles as they come, the latest on top.
import { $, el, list, say } from './dom.js';
import { ask } from './api.js';
import { shortly } from './format.js';
import { headline } from './panels.js';
import { open } from './state.js';

const MOST = 40;
const came = [];
let heads = [];

function row(head) {
  const title = el('button', { type: 'button', class: 'plain', onclick: () => open({ article: head.id }) });
  const meta = el('div', { class: 'meta' });
  const item = el('li', {}, title, meta);
  item.update = (now) => {
    say(title, headline(now.headline));
    title.title = headline(now.headline);
    say(meta, [now.publisher, now.time ? shortly(now.time) : '', now.duplicateOf ? 'reprint' : ''].filter(Boolean).join(' · '));
  };
  return item;
}

function show() {
  list($('latest'), heads, (head) => head.id, row);
}

/** What there is when the page opens. */
export async function loadLatest() {
  heads = (await ask('/api/articles', { limit: MOST })).items;
  show();
}

/** What has just come, and what is told anew of articles that are here. */
export function arrived({ came: number, items, revised }) {
  came.push([Date.now(), number]);
  const ids = new Set(items.map((head) => head.id));
  // Newest first: of several versions the first counts.
  const now = new Map(revised.toReversed().map((head) => [head.id, head]));
  heads = [...items, ...heads.filter((head) => !ids.has(head.id))]
    .slice(0, Math.max(MOST, items.length))
    .map((head) => now.get(head.id) ?? head);
  show();
}

setInterval(() => {
  const since = Date.now() - 10000;
  while (came.length > 0 && came[0][0] < since) came.shift();
  const rate = came.reduce((sum, [, number]) => sum + number, 0) / 10;
  if ($('pace')) say($('pace'), rate > 0 ? `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s` : '');
}, 1000);
