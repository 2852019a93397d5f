// The search: actors, subjects, stories and headlines, by keyboard or pointer.
import { ask } from './api.js';
import { $, el } from './dom.js';
import { n } from './format.js';
import { headline } from './panels.js';
import { open } from './state.js';

let timer;
let turn = 0;
let chosen = -1;

function options() {
  return [...$('found').querySelectorAll('[role="option"]')];
}

function choose(index) {
  const all = options();
  chosen = all.length === 0 ? -1 : (index + all.length) % all.length;
  all.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
  $('q').setAttribute('aria-activedescendant', chosen >= 0 ? all[chosen].id : '');
  all[chosen]?.scrollIntoView({ block: 'nearest' });
}

function hide() {
  $('found').hidden = true;
  $('q').setAttribute('aria-expanded', 'false');
}

function option(text, right, target) {
  const node = el('div', { role: 'option', 'aria-selected': 'false', id: `found-${turn}-${Math.random().toString(36).slice(2, 8)}` }, el('span', {}, text), el('span', { class: 'kind' }, right));
  node.target = target;
  node.addEventListener('mousedown', (event) => { event.preventDefault(); go(node); });
  return node;
}

function go(node) {
  hide();
  $('q').blur();
  open(node.target);
}

function group(label, items, make) {
  return items.length === 0 ? [] : [el('div', { role: 'group', 'aria-label': label }, el('h3', { role: 'presentation' }, label), ...items.map(make))];
}

async function search(words) {
  const mine = ++turn;
  let found;
  try {
    found = await ask('/api/search', { q: words });
  } catch (error) {
    found = { error };
  }
  if (mine !== turn) return;
  const groups = found.error ? [] : [
    ...group('Actors', found.actors.items, (actor) => option(actor.name, `${actor.kind} · ${n(actor.figures.articles)}`, { actor: actor.id })),
    ...group('Subjects', found.subjects.items, (subject) => option(subject.name, n(subject.figures.articles), { subject: subject.id })),
    ...group('Stories', found.stories.items, (story) => option(headline(story.headline), n(story.figures.articles), { story: story.id })),
    ...group('Articles', found.articles.items, (article) => option(headline(article.headline), article.publisher, { article: article.id })),
  ];
  $('found').replaceChildren(...(groups.length > 0 ? groups : [el('div', { class: 'none', role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' }, found.error ? found.error.message : `Nothing found for “${words}”.`)]));
  $('found').hidden = false;
  $('q').setAttribute('aria-expanded', 'true');
  choose(0);
}

export function startSearch() {
  const box = $('q');
  box.addEventListener('input', () => {
    clearTimeout(timer);
    const words = box.value.trim();
    if (!words) { turn++; hide(); return; }
    timer = setTimeout(() => search(words), 150);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') { event.preventDefault(); choose(chosen + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); choose(chosen - 1); }
    else if (event.key === 'Enter' && options()[chosen]?.target) { event.preventDefault(); go(options()[chosen]); }
    else if (event.key === 'Escape') { box.value = ''; hide(); }
  });
  box.addEventListener('blur', () => setTimeout(hide, 100));
  box.addEventListener('focus', () => box.value.trim() && search(box.value.trim()));
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName) && !$('drawer').open) {
      event.preventDefault();
      box.focus();
    }
  });
}
