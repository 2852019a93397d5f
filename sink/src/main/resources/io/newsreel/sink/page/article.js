// An article: its text with what was found in it, and beside it why.
import { ask } from './api.js';
import { el } from './dom.js';
import { moment } from './format.js';
import { open } from './state.js';

/** Cuts a text into pieces on which all ranges agree. Offsets are code points. */
function pieces(points, from, to, ranges) {
  const cuts = new Set([from, to]);
  for (const range of ranges) {
    if (range.start < to && range.end > from) {
      cuts.add(Math.max(from, range.start));
      cuts.add(Math.min(to, range.end));
    }
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => ({
    text: points.slice(start, sorted[i + 1]).join(''),
    over: ranges.filter((range) => range.start <= start && range.end >= sorted[i + 1]),
  }));
}

/** The sentences of a line, as ranges of code points. */
function sentences(line, at) {
  if (!Intl.Segmenter) return [{ start: at, end: at + Array.from(line).length }];
  const found = [];
  let start = at;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)) {
    const end = start + Array.from(segment).length;
    found.push({ start, end });
    start = end;
  }
  return found;
}

/** What is to be shown in a field: mentions, matches of subjects, the sentence that led here. */
function rangesOf(analysis, field, focus) {
  const ranges = [];
  analysis.mentions.forEach((mention) => {
    if ((mention.in ?? 'body') === field) ranges.push({ ...mention, type: 'mention', on: mention.actor === focus.actor });
  });
  for (const subject of analysis.subjects) {
    if (subject.uri !== focus.subject) continue;
    for (const match of subject.matches) {
      if ((match.in ?? 'body') === field) ranges.push({ ...match, type: 'match', on: true, reason: subject.reason, uri: subject.uri });
    }
  }
  if (field === 'body' && focus.end > focus.start) ranges.push({ start: focus.start, end: focus.end, type: 'sentence', on: true });
  return ranges;
}

function render(text, ranges, steps) {
  const points = Array.from(text);
  const lines = text.split('\n');
  let at = 0;
  return lines.map((line) => {
    const length = Array.from(line).length;
    const lit = sentences(line, at).filter((s) => ranges.some((r) => r.on && r.type !== 'sentence' && r.start < s.end && r.end > s.start));
    const marks = [...ranges, ...lit.map((s) => ({ ...s, type: 'lit' }))];
    const nodes = pieces(points, at, at + length, marks).map(({ text: piece, over }) => {
      const hit = over.find((range) => range.on && range.type !== 'sentence' && range.type !== 'lit') ?? over.find((range) => range.type === 'mention');
      const inSentence = over.some((range) => range.type === 'sentence' || range.type === 'lit');
      if (!hit) return inSentence ? el('span', { class: 'sentence' }, piece) : piece;
      const mark = el('mark', { class: `hit${hit.on ? ' on' : ''}${inSentence ? ' sentence' : ''}`, title: hit.name ? `${hit.name}: ${hit.reason}` : hit.reason }, piece);
      mark.addEventListener('click', () => steps.choose(hit));
      steps.add(hit, mark);
      return mark;
    });
    at += length + 1;
    return el('p', {}, ...nodes);
  });
}

/** Goes from one highlighted place to the next, and says why each is one. */
class Steps {
  #places = [];
  #now = -1;
  node = el('section', { class: 'why places', 'aria-live': 'polite', 'aria-label': 'Why' });

  add(hit, mark) {
    const known = this.#places.find((place) => place.hit === hit);
    if (known) known.marks.push(mark);
    else this.#places.push({ hit, marks: [mark] });
  }

  get #on() {
    return this.#places.filter((place) => place.hit.on);
  }

  choose(hit) {
    const place = this.#places.find((candidate) => candidate.hit === hit);
    this.#now = this.#on.indexOf(place);
    this.#show(place, false);
  }

  start() {
    if (this.#on.length > 0) this.#step(1);
    else this.node.hidden = true;
  }

  #step(by) {
    const on = this.#on;
    this.#now = (this.#now + by + on.length) % on.length;
    this.#show(on[this.#now], true);
  }

  #show(place, scroll) {
    for (const other of this.#places) for (const mark of other.marks) mark.classList.toggle('now', other === place);
    if (scroll) place.marks[0].scrollIntoView({ block: 'center' });
    const { hit } = place;
    const number = this.#on.length;
    this.node.hidden = false;
    this.node.replaceChildren(
      number > 0 ? el('div', { class: 'steps' },
        el('button', { type: 'button', class: 'icon', 'aria-label': 'Place before', onclick: () => this.#step(-1) }, '↑'),
        el('span', {}, this.#now >= 0 ? `${this.#now + 1} of ${number}` : `${number} places`),
        el('button', { type: 'button', class: 'icon', 'aria-label': 'Next place', onclick: () => this.#step(1) }, '↓')) : '',
      el('h3', {}, hit.surface ? `“${hit.surface}”` : 'Match of the subject'),
      el('dl', {},
        hit.actor ? el('dt', {}, 'is') : null,
        hit.actor ? el('dd', {}, el('button', { type: 'button', class: 'plain', onclick: () => open({ actor: hit.actor }) }, hit.name), ` ${hit.kind}${hit.country ? `, ${hit.country}` : ''}`) : null,
        el('dt', {}, 'because'), el('dd', {}, hit.reason)));
  }
}

function reasons(row, focus) {
  const { analysis, article } = row;
  const names = new Map((article.subjects ?? []).map((subject) => [subject.uri, subject]));
  const boxes = [];
  if (focus.reason) boxes.push(el('section', { class: 'why' }, el('h3', {}, 'This sentence'), el('p', {}, `was chosen for the summary: ${focus.reason}`)));
  if (analysis.duplicateOf) {
    boxes.push(el('section', { class: 'why' }, el('h3', {}, 'A reprint'), el('p', {}, `${Math.round(100 * analysis.similarity)} % of its four-word sequences are those of an earlier article: its text counts once. `,
      el('button', { type: 'button', class: 'chip', onclick: () => open({ article: analysis.duplicateOf }) }, 'Open it'))));
  }
  if (analysis.overlaps) {
    boxes.push(el('section', { class: 'why' }, el('h3', {}, `A ${analysis.overlaps.kind} version`), el('p', {}, `${Math.round(100 * analysis.overlaps.containment)} % of the shorter text stand in the longer one, too; their lengths differ too much for a reprint. `,
      el('button', { type: 'button', class: 'chip', onclick: () => open({ article: analysis.overlaps.article }) }, 'Open it'))));
  }
  if (analysis.storyReason) {
    boxes.push(el('section', { class: 'why' }, el('h3', {}, 'In its story'), el('p', {}, analysis.storyReason, ' ',
      el('button', { type: 'button', class: 'chip', onclick: () => open({ story: analysis.story }) }, 'Open the story'))));
  }
  if (analysis.withdrawn) boxes.push(el('section', { class: 'why' }, el('h3', {}, 'Withdrawn'), el('p', {}, 'The publisher took it back: it counts nowhere.')));
  boxes.push(el('section', { class: 'why' }, el('h3', {}, 'Subjects'), analysis.subjects.length === 0 ? el('p', { class: 'meta' }, 'None.') : el('ul', {}, ...analysis.subjects.map((subject) =>
    el('li', {}, el('button', { type: 'button', class: 'chip', 'aria-pressed': String(subject.uri === focus.subject), onclick: () => open({ article: row.id, 'of-subject': subject.uri }) }, names.get(subject.uri)?.name ?? subject.uri),
      ` ${names.get(subject.uri)?.confidence ?? ''} `, el('span', { class: 'meta' }, subject.reason))))));
  boxes.push(actorsBox(row, focus));
  if (analysis.dropped.length > 0) {
    boxes.push(el('section', { class: 'why' }, el('details', {}, el('summary', {}, `Left out: ${analysis.dropped.length}`), el('ul', {}, ...analysis.dropped.map((block) =>
      el('li', {}, el('del', {}, block.text), el('span', { class: 'meta' }, `${block.reason} (line ${block.line})`)))))));
  }
  boxes.push(el('section', { class: 'why' }, el('h3', {}, 'Time'), el('p', { class: 'meta' },
    analysis.timeTrust === 'published' ? `The publisher's: ${moment(analysis.published)}.` : `When it was first seen: ${moment(analysis.firstSeen)}${analysis.published ? `; the publisher's, ${moment(analysis.published)}, is not trusted` : ''}.`),
    el('p', { class: 'meta' }, `Taken in ${moment(analysis.ingested)}, version ${analysis.revision} of its row.`)));
  return boxes;
}

function actorsBox(row, focus) {
  const actors = new Map();
  for (const mention of row.analysis.mentions) actors.set(mention.actor, { name: mention.name, number: (actors.get(mention.actor)?.number ?? 0) + 1 });
  const sorted = [...actors].sort((a, b) => b[1].number - a[1].number);
  return el('section', { class: 'why' }, el('h3', {}, 'Actors'), el('div', { class: 'chips' }, ...sorted.map(([id, { name, number }]) =>
    el('button', { type: 'button', class: 'chip', 'aria-pressed': String(id === focus.actor), onclick: () => open({ article: row.id, 'of-actor': id }) }, `${name} ${number}`))));
}

export async function articleView(params) {
  const row = await ask('/api/article', { id: params.get('article') });
  const focus = {
    actor: params.get('of-actor'), subject: params.get('of-subject'), reason: params.get('reason'),
    start: Number(params.get('start') ?? 0), end: Number(params.get('end') ?? 0),
  };
  const { article, analysis } = row;
  const steps = new Steps();
  const title = article.headlines?.[0]?.value ?? '';
  const body = article.bodies?.[0]?.value ?? '';
  const head = el('div', { class: 'headline', role: 'heading', 'aria-level': '3' });
  if (title) head.append(...render(title, rangesOf(analysis, 'headline', focus), steps).flatMap((p) => [...p.childNodes]));
  const text = el('div', { class: 'text', lang: article.language }, ...render(body, rangesOf(analysis, 'body', focus), steps));
  const web = /^https?:\/\//.test(article.uri ?? '') ? article.uri : null;
  const view = el('div', { class: 'reading' },
    el('article', {}, head,
      el('p', { class: 'meta' }, [article.infoSources?.[0]?.name, moment(article.firstCreated)].filter(Boolean).join(' · '), ' ',
        web ? el('a', { href: web, rel: 'noopener noreferrer nofollow', target: '_blank' }, 'original') : null, ' ',
        analysis.story ? el('button', { type: 'button', class: 'chip', onclick: () => open({ story: analysis.story }) }, 'Story') : null),
      text),
    el('div', { class: 'whys' }, steps.node, ...reasons(row, focus)));
  view.publisher = article.infoSources?.[0]?.name ?? 'Article';
  view.shown = () => {
    steps.start();
    if (focus.end > focus.start) text.querySelector('.sentence')?.scrollIntoView({ block: 'center' });
  };
  return view;
}
