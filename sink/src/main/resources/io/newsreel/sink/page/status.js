// How things stand, honestly: loading, reading, live, stale, disconnected, failed, empty.
import { $, el, say } from './dom.js';
import { ago, hour, moment, n } from './format.js';
import { goWindow } from './state.js';

const known = { connected: null, status: null, summary: null, window: '24h', at: 0 };

export function tell(change) {
  Object.assign(known, change);
  if (change.summary || change.status) known.at = Date.now();
  show();
}

/** One word for the state, and what to say where it is not simply live. */
function verdict() {
  const { connected, status, summary, window } = known;
  if (connected === false) return ['disconnected', 'Disconnected', summary ? `The server does not answer; these are the figures of ${hour(known.at)} UTC. Trying again…` : 'The server does not answer. Trying again…'];
  if (!status) return ['loading', 'Loading', ''];
  if (status.phase === 'failed') return ['failed', 'Stopped', `The view of the topics has stopped (${status.reason ?? 'no reason'}): start Newsreel again.`];
  if (status.phase === 'disconnected') return ['stale', 'Stale', `Kafka does not answer; these are the figures of ${status.lastRow ? moment(status.lastRow) : 'before'}.`];
  if (status.phase === 'waiting') return ['waiting', 'Waiting', 'Waiting for the topics: they come with the first run of the processor.'];
  if (status.phase === 'reading') return ['reading', `Reading ${Math.floor(100 * status.progress)} %`, `Reading the topics, ${Math.floor(100 * status.progress)} %`];
  if (window === 'past') return ['past', 'Past window', 'A past window: it does not move.'];
  if (status.articles === 0) return ['live', 'Live', 'No articles yet. They appear here as they come.'];
  if (summary && summary.totals.articles === 0) return ['live', 'Live', 'No articles in this window.'];
  return ['live', 'Live', ''];
}

function actions(name) {
  const { status, summary, window } = known;
  const button = (text, to) => el('button', { type: 'button', onclick: () => goWindow(to) }, text);
  if (window === 'past') return [button('Back to now', '24h')];
  if (name === 'live' && status?.articles > 0 && summary?.totals.articles === 0) return [window !== '7d' ? button('Last 7 days', '7d') : button('Everything', 'all')];
  if (name === 'reading') return [el('progress', { max: 1, value: status.progress, 'aria-label': 'Read so far' })];
  return [];
}

function show() {
  const [name, word, words] = verdict();
  const node = $('state');
  node.dataset.state = name;
  const articles = known.status ? ` · ${n(known.status.articles)} articles` : '';
  say($('state-text'), name === 'live' ? `Live${articles}` : word);
  const letters = known.status?.deadLetters ?? 0;
  node.title = [`last row ${known.status?.lastRow ? ago(known.status.lastRow) : 'not since the start'}`, letters > 0 ? `${n(letters)} dead letters` : ''].filter(Boolean).join(', ');
  const notice = $('notice');
  const text = `${name}|${words}|${known.window}`;
  if (notice.shown !== text) {
    notice.shown = text;
    notice.hidden = !words;
    notice.className = `notice ${name === 'failed' ? 'bad' : ['disconnected', 'stale'].includes(name) ? '' : 'info'}`;
    notice.replaceChildren(el('span', {}, words), ...actions(name));
    say($('announce'), words || word);
  }
}

setInterval(show, 1000);
