// Numbers, times and changes in words. All times are UTC, as in every other edition.

const number = new Intl.NumberFormat('en');
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

export const n = (value) => number.format(value);
export const hour = (at) => time.format(new Date(at));
export const day = (at) => date.format(new Date(at));
export const fullDay = (at) => long.format(new Date(at));
export const moment = (at) => `${fullDay(at)}, ${hour(at)} UTC`;
export const shortly = (at) => `${day(at)} ${hour(at)}`;
export const count = (value, thing) => `${n(value)} ${thing}${value === 1 ? '' : 's'}`;

/** How long ago, in a word or two. */
export function ago(at, now = Date.now()) {
  const seconds = Math.max(0, Math.round((now - new Date(at)) / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min ago`;
  if (seconds < 172800) return `${Math.round(seconds / 3600)} h ago`;
  return fullDay(at);
}

/** What became of a number since the window before: text, direction and words for a reader. */
export function change(now, before) {
  if (before === undefined || before === null) return { text: '', way: 'same', words: '' };
  if (now === before) return { text: '=', way: 'same', words: `as before (${n(before)})` };
  const way = now > before ? 'up' : 'down';
  const sign = now > before ? '+' : '−';
  const words = `${now > before ? 'up' : 'down'} from ${n(before)} in the window before`;
  if (before === 0) return { text: 'new', way, words: 'none in the window before' };
  const percent = Math.round((100 * Math.abs(now - before)) / before);
  const text = percent >= 1000 ? `×${Math.round(now / before)}` : `${sign}${percent} %`;
  return { text, way, words };
}

/** What a summary covers. */
export function span(summary) {
  const to = `to ${hour(summary.end)} UTC, ${fullDay(summary.end)}`;
  if (summary.running && summary.window === '1h') return `Last hour, ${to}`;
  if (summary.running && summary.window === '24h') return `Last 24 hours, ${to}`;
  if (summary.running && summary.window === '7d') return `Last 7 days, ${to}`;
  if (summary.window === 'all') return `Everything, ${fullDay(summary.start)} ${to}`;
  return `${moment(summary.start)} to ${moment(summary.end)}`;
}
