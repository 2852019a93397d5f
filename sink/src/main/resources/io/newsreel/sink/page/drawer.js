// What a click opens: an actor, a subject, a story, a list, an article; one out of another.
import { ask } from './api.js';
import { articleList } from './articles.js';
import { articleView } from './article.js';
import { $, el } from './dom.js';
import { count, n, shortly } from './format.js';
import { headline, sentenceLink } from './panels.js';
import { close, depth, open, read } from './state.js';

let turn = 0;
let opener;
/** The window on the page, whose times the lists keep to. */
let bounds = () => ({});

export function startDrawer(windowBounds) {
  bounds = windowBounds;
  $('close').addEventListener('click', close);
  $('back').addEventListener('click', () => (depth() > 1 ? history.back() : close()));
  const drawer = $('drawer');
  drawer.addEventListener('cancel', (event) => { event.preventDefault(); close(); });
  drawer.addEventListener('click', (event) => event.target === drawer && close());
}

/** Shows what the address names. */
export async function route() {
  const { open: what, params } = read();
  const drawer = $('drawer');
  const mine = ++turn;
  if (!what) {
    if (drawer.open) drawer.close();
    opener?.isConnected && opener.focus({ preventScroll: true });
    opener = null;
    return;
  }
  if (!drawer.open) {
    opener = document.activeElement;
    drawer.showModal();
  }
  $('back').hidden = depth() < 2;
  title('Loading…');
  $('drawer-body').replaceChildren(el('p', { class: 'empty', role: 'status' }, 'Loading…'));
  try {
    const body = await views[what](params);
    if (mine === turn) {
      $('drawer-body').replaceChildren(body);
      $('drawer-body').scrollTop = 0;
      $('drawer-title').focus({ preventScroll: true });
      body.shown?.();
    }
  } catch (error) {
    if (mine === turn) {
      title('Not to be shown');
      $('drawer-body').replaceChildren(el('p', { class: 'empty', role: 'alert' }, error.message), el('button', { type: 'button', class: 'more', onclick: route }, 'Try again'));
    }
  }
}

function title(text) {
  $('drawer-title').textContent = text;
}

function facts(figures) {
  return el('p', { class: 'facts' }, ...['mentions', 'articles', 'texts', 'publishers'].filter((name) => figures[name] !== undefined)
    .map((name) => el('span', {}, el('b', {}, n(figures[name])), ` ${figures[name] === 1 ? name.slice(0, -1) : name}`)));
}

const WAYS = [['texts', 'Reprints together'], ['publishers', 'By publisher']];

function ways(by, params, first = 'By mentions') {
  const current = by === 'articles' || !by ? 'mentions' : by;
  return el('div', { class: 'tabs', role: 'group', 'aria-label': 'Order' }, ...[['mentions', first], ...WAYS].map(([way, label]) =>
    el('button', { type: 'button', 'aria-pressed': String(way === current), onclick: () => open({ ...Object.fromEntries(params), by: way }) }, label)));
}

function bars(counts) {
  const top = Math.max(1, ...counts.buckets.map((bucket) => bucket.figures.articles));
  const NS = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(NS, 'svg');
  const first = Date.parse(counts.buckets[0]?.start ?? 0);
  const step = { '5m': 300e3, '1h': 3600e3, '1d': 86400e3 }[counts.size];
  const slots = Math.max(12, ...counts.buckets.map((bucket) => (Date.parse(bucket.start) - first) / step + 1));
  svg.setAttribute('viewBox', `0 0 ${slots} 40`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('class', 'bars');
  svg.setAttribute('width', '100%');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `Articles over time, most ${top} in ${counts.size}`);
  for (const bucket of counts.buckets) {
    const bar = document.createElementNS(NS, 'rect');
    const height = (38 * bucket.figures.articles) / top;
    for (const [name, value] of Object.entries({ x: (Date.parse(bucket.start) - first) / step + 0.05, y: 40 - height, width: 0.9, height, fill: 'var(--bar)' })) bar.setAttribute(name, value);
    const tip = document.createElementNS(NS, 'title');
    tip.textContent = `${shortly(bucket.start)} UTC: ${count(bucket.figures.articles, 'article')}`;
    bar.append(tip);
    svg.append(bar);
  }
  return svg;
}

/** Where a window's times are asked for, those of the page's window. */
const times = () => {
  const { start, end } = bounds();
  return start && end ? { from: start, to: end } : {};
};

function sizeFor({ from, to }) {
  const hours = from ? (Date.parse(to) - Date.parse(from)) / 3600e3 : 1e6;
  return hours <= 6 ? '5m' : hours <= 24 * 8 ? '1h' : '1d';
}

async function counted(sort, id, params) {
  const span = times();
  const by = params.get('by');
  const withOther = params.get('with');
  const [counts, articles, other] = await Promise.all([
    ask('/api/counts', { [sort]: id, size: sizeFor(span), ...span }),
    articleList({ [sort]: id, with: withOther, ...span }, by, { [`of-${sort}`]: id }),
    withOther ? ask('/api/counts', { actor: withOther, size: '1d', ...span }) : null,
  ]);
  title(other ? `${counts.name} with ${other.name}` : counts.name);
  return el('div', {},
    other ? el('p', { class: 'facts' }, `${count(articles.total, 'article')} name both`) : facts(counts.figures),
    other ? null : bars(counts),
    risingWhy(params, id),
    el('p', { class: 'meta' }, counts.kind ? `${counts.kind} · ` : '', identity(id), ' · ',
      el('a', { href: `/api/counts.csv?${new URLSearchParams({ [sort]: id, size: '1h', ...span })}` }, 'CSV')),
    ways(by, params), articles);
}

/** How the score of a rising actor was reached. */
function risingWhy(params, id) {
  const rising = params.has('rising') && bounds().rising?.find((actor) => actor.actor === id);
  return rising ? el('p', { class: 'facts' }, el('span', {}, el('b', {}, n(rising.seen)), ' texts seen'), el('span', {}, el('b', {}, rising.expected.toFixed(2)), ` expected from ${shortly(rising.baselineStart)} to ${shortly(rising.baselineEnd)} UTC`), el('span', {}, 'score ', el('b', {}, rising.score.toFixed(2)))) : null;
}

function identity(id) {
  return /^https?:\/\/www\.wikidata\.org\//.test(id) ? el('a', { href: id, rel: 'noopener noreferrer', target: '_blank' }, id.split('/').at(-1)) : id;
}

async function story(params) {
  const id = params.get('story');
  const found = bounds().stories?.find((candidate) => candidate.id === id) ?? (await ask('/api/story', { id }));
  const articles = await articleList({ story: id }, params.get('by'));
  title(headline(found.headline));
  return el('div', {},
    facts({ ...found.figures, mentions: undefined }),
    el('p', { class: 'meta' }, `${shortly(found.firstSeen)} to ${shortly(found.lastSeen)} UTC`),
    found.summary?.length ? el('p', { class: 'told' }, ...found.summary.flatMap((sentence) => [sentenceLink(sentence), ' '])) : null,
    el('div', { class: 'chips' },
      ...(found.actors ?? []).map((actor) => el('button', { type: 'button', class: 'chip', title: count(actor.articles, 'article'), onclick: () => open({ actor: actor.id }) }, actor.name)),
      ...(found.subjects ?? []).map((subject) => el('button', { type: 'button', class: 'chip', title: count(subject.articles, 'article'), onclick: () => open({ subject: subject.id }) }, subject.name))),
    ways(params.get('by'), params, 'By time'), articles);
}

const LISTS = {
  articles: 'Articles', texts: 'Texts and their reprints', publishers: 'Articles by publisher', actors: 'Actors', time: 'Articles', letters: 'Dead letters',
};

async function lists(params) {
  const which = params.get('list');
  title(LISTS[which] ?? 'Articles');
  if (which === 'actors') return actorsList();
  if (which === 'letters') return letters();
  const span = params.has('since') ? { from: params.get('since'), to: params.get('until') } : times();
  const articles = await articleList(span, which);
  return el('div', {}, span.from ? el('p', { class: 'meta' }, `${shortly(span.from)} to ${shortly(span.to)} UTC: ${count(articles.total, 'article')}`) : null, articles);
}

async function actorsList() {
  const part = await ask('/api/actors', { ...times(), limit: 200 });
  return el('div', {}, el('p', { class: 'meta' }, count(part.total, 'actor')), el('ol', { class: 'articles' }, ...part.items.map((actor) =>
    el('li', {}, el('button', { type: 'button', class: 'title', onclick: () => open({ actor: actor.id }) }, actor.name), el('div', { class: 'meta' }, actor.kind),
      el('span', { class: 'hits' }, el('b', {}, n(actor.figures.mentions)), ` in ${count(actor.figures.articles, 'article')}`)))));
}

async function letters() {
  const part = await ask('/api/dead-letters', { limit: 100 });
  return el('div', {}, el('p', { class: 'meta' }, count(part.total, 'record') + ' could not be read or processed, and the rest went on.'), el('ol', { class: 'articles' }, ...part.items.map((letter) =>
    el('li', {}, el('span', {}, letter.error || 'no reason given'), el('div', { class: 'meta' }, `${letter.source || 'unknown'} · ${shortly(letter.time)} UTC · ${letter.partition}:${letter.offset}`)))));
}

const views = {
  actor: (params) => counted('actor', params.get('actor'), params),
  subject: (params) => counted('subject', params.get('subject'), params),
  story,
  list: lists,
  article: async (params) => {
    const view = await articleView(params);
    title(view.publisher);
    return view;
  },
};
