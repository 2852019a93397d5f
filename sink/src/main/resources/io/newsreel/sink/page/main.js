// Brings it all together: the address says what to show, the events keep it true.
import { ask } from './api.js';
import { $ } from './dom.js';
import { route, startDrawer } from './drawer.js';
import { arrived, loadLatest } from './latest.js';
import { Live } from './live.js';
import { showSummary } from './panels.js';
import { choosePast, startPast } from './past.js';
import { startSearch } from './search.js';
import { goWindow, onRoute, open, read } from './state.js';
import { tell } from './status.js';
import { showTimes } from './timechart.js';

const live = new Live();
let shown;
let summary;
let timesDue = 0;
let generation;

function show(now) {
  summary = now;
  $('main').setAttribute('aria-busy', 'false');
  showSummary(now);
  tell({ summary: now });
  times();
}

/** The chart follows the summary, but not more often than every two seconds. */
async function times() {
  if (Date.now() < timesDue || !summary) return;
  timesDue = Date.now() + 2000;
  const asked = summary;
  try {
    const answer = await ask('/api/timeline', { from: asked.start, to: asked.end });
    if (asked.window === summary.window) showTimes(answer);
  } catch {
    // The next summary asks again.
  }
}

async function choose() {
  const { window, from, to } = read();
  const name = `${window} ${from} ${to}`;
  if (name === shown) return;
  shown = name;
  timesDue = 0;
  for (const button of $('windows').children) button.setAttribute('aria-pressed', String(button.dataset.window === window));
  $('actors-csv').href = window === 'past' ? `/api/actors.csv?${new URLSearchParams({ from, to })}` : `/api/actors.csv?window=${window}`;
  $('main').setAttribute('aria-busy', 'true');
  tell({ window, summary: null });
  live.follow(window === 'past' ? '24h' : window);
  try {
    const answer = window === 'past' ? await ask('/api/window', { from, to }) : await ask(`/api/summaries/${window}`);
    if (name === shown) show(answer);
  } catch (error) {
    if (name === shown && error.status === 404) empty(window);
    else if (name === shown) setTimeout(() => { if (name === shown && $('main').ariaBusy === 'true') { shown = null; choose(); } }, 2000);
  }
}

/** There is no summary yet: an empty one, whose place the first takes. */
function empty(window) {
  const now = new Date().toISOString();
  const none = { mentions: 0, articles: 0, texts: 0, publishers: 0 };
  show({ window, running: true, start: now, end: now, totals: none, actors: [], rising: [], newcomers: [], subjects: [], pairs: [], stories: [] });
}

function follow() {
  live.addEventListener('connected', ({ detail }) => tell({ connected: detail }));
  live.addEventListener('status', ({ detail }) => {
    tell({ connected: true, status: detail });
    // The view was made anew: what is shown is of another.
    if (generation && generation !== detail.generation) location.reload();
    generation = detail.generation;
  });
  live.addEventListener('summary', ({ detail }) => {
    if (read().window === detail.window) show(detail);
  });
  live.addEventListener('articles', ({ detail }) => arrived(detail));
}

function wire() {
  $('windows').addEventListener('click', (event) => {
    const window = event.target.closest('button')?.dataset.window;
    if (window === 'past') choosePast(summary);
    else if (window) goWindow(window);
  });
  $('actors-more').addEventListener('click', () => open({ list: 'actors' }));
  $('state').addEventListener('click', () => open({ list: 'letters' }));
  startSearch();
  startPast();
  startDrawer(() => summary ?? {});
  onRoute(() => { choose(); route(); });
}

wire();
follow();
await choose();
route();
loadLatest().catch(() => {});
ask('/api/summaries', { window: 'all', limit: 1 }).then((all) => { $('windows').querySelector('[data-window="all"]').hidden = all.total === 0; }).catch(() => {});
