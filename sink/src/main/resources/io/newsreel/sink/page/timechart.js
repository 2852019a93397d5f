// Articles over time: Chart.js, in the page's colours. A bar opens the articles of its time.
import { $ } from './dom.js';
import { count, day, hour, shortly } from './format.js';
import { open } from './state.js';

let chart;
let shown = { points: [], seconds: 300 };

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const look = (name) => ({ backgroundColor: colour(name), categoryPercentage: 0.92, barPercentage: 1 });

function label(at) {
  return shown.seconds >= 86400 || new Date(at).getUTCHours() + new Date(at).getUTCMinutes() === 0 ? day(at) : hour(at);
}

/** Every bucket of the span, those without an article as well. */
function fill(times) {
  const step = times.seconds * 1000;
  const points = new Map(times.points.map((point) => [Date.parse(point.start), point]));
  const first = Math.floor(Date.parse(times.span.from) / step) * step;
  const all = [];
  for (let at = first; at < Date.parse(times.span.to) && all.length < 200; at += step) {
    all.push({ at, articles: points.get(at)?.articles ?? 0, texts: points.get(at)?.texts ?? 0 });
  }
  return all;
}

function options() {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    onClick: (event, hits) => {
      const point = hits.length > 0 ? shown.all[hits[0].index] : null;
      if (point?.articles > 0) {
        open({ list: 'time', since: new Date(point.at).toISOString(), until: new Date(point.at + shown.seconds * 1000).toISOString() });
      }
    },
    onHover: (event, hits) => (event.native.target.style.cursor = hits.length > 0 ? 'pointer' : ''),
    interaction: { mode: 'index', intersect: false },
    plugins: {
      colors: { enabled: false },
      legend: { position: 'top', align: 'end', labels: { boxWidth: 10, boxHeight: 10, color: colour('--soft'), padding: 8, font: { size: 11 } } },
      tooltip: {
        callbacks: {
          title: (items) => `${shortly(shown.all[items[0].dataIndex].at)} UTC`,
          label: (item) => ` ${item.dataset.label}: ${item.raw}`,
        },
      },
    },
    scales: {
      x: { stacked: true, grid: { display: false }, border: { color: colour('--line') }, ticks: { color: colour('--soft'), maxRotation: 0, autoSkipPadding: 24, font: { size: 11 } } },
      y: { stacked: true, beginAtZero: true, border: { display: false }, grid: { color: colour('--line') }, ticks: { color: colour('--soft'), maxTicksLimit: 4, precision: 0, font: { size: 11 } } },
    },
  };
}

export function showTimes(times) {
  const all = fill(times);
  shown = { ...times, all };
  const labels = all.map((point) => label(point.at));
  const texts = all.map((point) => point.texts);
  const reprints = all.map((point) => point.articles - point.texts);
  const total = all.reduce((sum, point) => sum + point.articles, 0);
  const top = all.reduce((best, point) => (point.articles > best.articles ? point : best), { articles: 0 });
  $('time-caption').textContent = `Articles over time: ${count(total, 'article')}${top.at ? `, most at ${shortly(top.at)} UTC: ${top.articles}` : ''}`;
  if (!globalThis.Chart) return;
  if (!chart) {
    chart = new Chart($('time'), {
      type: 'bar',
      data: { labels, datasets: [{ label: 'Texts', data: texts, ...look('--bar') }, { label: 'Reprints', data: reprints, ...look('--bar-soft') }] },
      options: options(),
    });
  }
  chart.data.labels = labels;
  chart.data.datasets[0].data = texts;
  chart.data.datasets[1].data = reprints;
  paint();
}

function paint() {
  if (!chart) return;
  chart.options = options();
  ['--bar', '--bar-soft'].forEach((name, i) => Object.assign(chart.data.datasets[i], look(name)));
  chart.update('none');
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
