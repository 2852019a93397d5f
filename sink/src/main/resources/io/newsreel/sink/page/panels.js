// The window's panels: totals, actors, stories, and what stands beside them.
import { $, el, list, orEmpty, say } from './dom.js';
import { change, count, n, shortly, span } from './format.js';
import { spark } from './spark.js';
import { address, open } from './state.js';

const TOTALS = [
  ['articles', 'Articles', 'articles'],
  ['texts', 'Texts', 'texts'],
  ['publishers', 'Publishers', 'publishers'],
  ['mentions', 'Mentions', 'actors'],
];
let last;

/** A number that opens; by keyboard the row's name opens the same. */
function opener(onopen, inRow = true) {
  return el('button', { type: 'button', class: 'n', tabindex: inRow ? '-1' : undefined, onclick: onopen });
}

function delta(node, now, before) {
  const { text, way, words } = change(now, before);
  say(node, text);
  node.className = `${node.className.split(' ')[0]} ${way}`;
  node.title = words;
}

/** The window before; nothing changed where there was none to change from. */
const baseline = (summary) => (summary.before?.articles > 0 ? summary.before : null);

export function showSummary(summary) {
  last = summary;
  say($('span'), span(summary));
  totals(summary);
  actors(summary);
  stories(summary.stories ?? []);
  rising(summary.rising ?? []);
  lines($('newcomers'), summary.newcomers ?? [], actorLine, (a) => a.actor, 'Nobody new.');
  $('new-panel').hidden = summary.window === 'all';
  $('rising-panel').hidden = !summary.rising || summary.window === 'all';
  lines($('subjects'), summary.subjects ?? [], subjectLine, (s) => s.subject, 'No subjects.');
  lines($('pairs'), summary.pairs ?? [], pairLine, (p) => `${p.first} ${p.second}`, 'No two actors share a text.');
}

function totals(summary) {
  const node = $('totals');
  list(node, TOTALS, ([name]) => name, ([name, label, by]) => {
    const value = el('button', { type: 'button', onclick: () => open({ list: by }) });
    const before = el('div', { class: 'delta' });
    const row = el('div', {}, el('dt', {}, label), el('dd', {}, value), el('dd', {}, before));
    row.update = () => {
      const now = last;
      say(value, n(now.totals[name]));
      value.setAttribute('aria-label', `${n(now.totals[name])} ${label.toLowerCase()}`);
      delta(before, now.totals[name], baseline(now)?.[name]);
    };
    return row;
  });
}

function actors(summary) {
  const all = summary.actors ?? [];
  const body = $('actors').tBodies[0];
  if (!orEmpty(body, all, 'Nobody is named in this window.')) list(body, all, (actor) => actor.actor, actorRow);
  $('actors-more').hidden = all.length === 0;
}

function actorRow(actor) {
  const to = (by) => () => open({ actor: actor.actor, by });
  const name = el('button', { type: 'button', class: 'plain', onclick: to('mentions') });
  const kind = el('span', { class: 'kind' });
  const trend = spark(64);
  const changed = el('span', { class: 'delta' });
  const figures = ['mentions', 'articles', 'texts', 'publishers'].map((by) => [by, opener(to(by))]);
  const row = el('tr', {},
    el('th', { scope: 'row', class: 'name' }, el('div', {}, name, kind)),
    el('td', { class: 'trend' }, trend),
    el('td', { class: 'num change' }, changed),
    ...figures.map(([by, button]) => el('td', { class: `num ${by === 'mentions' ? 'm' : by === 'publishers' ? 'p' : ''}` }, button)));
  row.update = (now) => {
    say(name, now.name);
    name.title = `${now.name}, ${now.kind}`;
    say(kind, now.kind);
    trend.show(now.history);
    delta(changed, now.figures.texts, baseline(last) && now.before?.texts);
    for (const [by, button] of figures) {
      say(button, n(now.figures[by]));
      button.setAttribute('aria-label', `${n(now.figures[by])} ${by} of ${now.name}`);
    }
  };
  return row;
}

function lines(node, items, make, key, empty) {
  if (!orEmpty(node, items, empty)) list(node, items.slice(0, 8), key, make);
}

function line(onopen) {
  const name = el('button', { type: 'button', class: 'plain', onclick: onopen });
  const value = opener(onopen);
  return { name, value };
}

function actorLine(actor) {
  const { name, value } = line(() => open({ actor: actor.actor }));
  const row = el('li', {}, name, value);
  row.update = (now) => {
    say(name, now.name);
    name.title = `${now.name}, ${now.kind}`;
    say(value, n(now.figures.articles));
    value.setAttribute('aria-label', count(now.figures.articles, 'article'));
  };
  return row;
}

function rising(items) {
  lines($('rising'), items, (actor) => {
    const { name, value } = line(() => open({ actor: actor.actor, rising: 1 }));
    const row = el('li', {}, name, value);
    row.update = (now) => {
      say(name, now.name);
      const expected = now.expected < 10 ? now.expected.toFixed(1) : n(Math.round(now.expected));
      say(value, `${n(now.seen)} / ${expected}`);
      row.title = `Score ${now.score.toFixed(1)} = (${now.seen} seen − ${now.expected.toFixed(2)} expected) ÷ √(expected + 1); expected from ${shortly(now.baselineStart)} to ${shortly(now.baselineEnd)} UTC`;
      value.setAttribute('aria-label', `${now.seen} texts seen, ${expected} expected`);
    };
    return row;
  }, (actor) => actor.actor, 'Nobody more than expected.');
}

function subjectLine(subject) {
  const { name, value } = line(() => open({ subject: subject.subject }));
  const trend = spark(54, 16);
  const row = el('li', {}, name, trend, value);
  row.update = (now) => {
    say(name, now.name);
    trend.show(now.history);
    say(value, n(now.figures.articles));
    value.setAttribute('aria-label', count(now.figures.articles, 'article'));
  };
  return row;
}

function pairLine(pair) {
  const { name, value } = line(() => open({ actor: pair.first, with: pair.second }));
  const row = el('li', {}, name, value);
  row.update = (now) => {
    say(name, `${now.firstName} · ${now.secondName}`);
    name.title = `${now.firstName} and ${now.secondName}`;
    say(value, n(now.texts));
    value.setAttribute('aria-label', count(now.texts, 'text'));
  };
  return row;
}

function stories(items) {
  if (!orEmpty($('stories'), items, 'No stories in this window.')) {
    list($('stories'), items.slice(0, 12), (story) => story.id, storyCard);
  }
}

export const headline = (text) => (text && text.trim() ? text : 'No headline');

function storyCard(story) {
  const title = el('button', { type: 'button', onclick: () => open({ story: story.id }) });
  const meta = el('p', { class: 'meta' });
  const told = el('p', { class: 'told' });
  const sources = el('div', { class: 'chips' });
  const row = el('li', {}, el('h3', {}, title), meta, told, sources);
  row.update = (now) => {
    const text = JSON.stringify(now);
    if (row.shown === text) return;
    row.shown = text;
    say(title, headline(now.headline));
    const f = now.figures;
    say(meta, [count(f.articles, 'article'), count(f.texts, 'text'), count(f.publishers, 'publisher'), `${shortly(now.firstSeen)} to ${shortly(now.lastSeen)}`].join(' · '));
    told.hidden = !now.summary?.length;
    told.replaceChildren(...(now.summary ?? []).flatMap((sentence) => [sentenceLink(sentence), ' ']));
    const byPublisher = new Map();
    for (const article of now.articles ?? []) if (!byPublisher.has(article.publisher)) byPublisher.set(article.publisher, article);
    sources.replaceChildren(...[...byPublisher.values()].slice(0, 6).map((article) =>
      el('button', { type: 'button', class: 'chip', title: headline(article.headline), onclick: () => open({ article: article.id }) }, article.publisher)));
    if (byPublisher.size > 6) sources.append(el('button', { type: 'button', class: 'chip', onclick: () => open({ story: now.id, by: 'publishers' }) }, `${byPublisher.size - 6} more`));
  };
  return row;
}

/** A sentence of a summary, which leads to its place in its article. */
export function sentenceLink(sentence) {
  const target = { article: sentence.article, start: sentence.start, end: sentence.end, reason: sentence.reason };
  return el('a', { href: address(target), title: sentence.reason, onclick: (event) => { event.preventDefault(); open(target); } }, sentence.text);
}
