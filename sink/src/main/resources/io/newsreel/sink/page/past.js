// Any past window: chosen by its times, or one of the days that are summarised.
import { ask } from './api.js';
import { $, el } from './dom.js';
import { fullDay } from './format.js';
import { goWindow } from './state.js';

export function startPast() {
  $('past-cancel').addEventListener('click', () => $('past').close());
  $('past-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const from = new Date(`${$('past-from').value}Z`);
    const to = new Date(`${$('past-to').value}Z`);
    if (!(from < to)) {
      $('past-error').textContent = 'From must be before to.';
      return;
    }
    $('past').close();
    goWindow('past', from.toISOString(), to.toISOString());
  });
}

export async function choosePast(shown) {
  const local = (at) => new Date(at).toISOString().slice(0, 16);
  if (shown) {
    $('past-from').value = local(shown.start);
    $('past-to').value = local(shown.end);
  }
  $('past-error').textContent = '';
  $('past').showModal();
  const days = await ask('/api/summaries', { window: '24h', limit: 60 }).catch(() => ({ items: [] }));
  const past = days.items.filter((entry) => !entry.running);
  $('past-days').replaceChildren(...(past.length === 0 ? [el('li', { class: 'meta' }, 'None yet.')] : past.map((entry) =>
    el('li', {}, el('button', { type: 'button', onclick: () => { $('past').close(); goWindow('past', entry.start, entry.end); } }, fullDay(entry.start))))));
}
