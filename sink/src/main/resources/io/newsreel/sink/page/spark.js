// A small line of a few numbers.

const NS = 'http://www.w3.org/2000/svg';

export function spark(width = 84, height = 20) {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('class', 'spark');
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('role', 'img');
  const [area, line, dot] = ['path', 'path', 'circle'].map((tag) => svg.appendChild(document.createElementNS(NS, tag)));
  area.setAttribute('class', 'area');
  dot.setAttribute('r', 2);
  svg.show = (values) => {
    const data = values?.length > 1 ? values : [0, 0];
    const text = data.join(' ');
    if (svg.shown === text) return;
    svg.shown = text;
    svg.setAttribute('aria-label', `articles over the window: ${data.join(', ')}`);
    const top = Math.max(1, ...data);
    const x = (i) => 2 + (i * (width - 4)) / (data.length - 1);
    const y = (value) => height - 2 - (value * (height - 4)) / top;
    const path = data.map((value, i) => `${i ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join('');
    line.setAttribute('d', path);
    area.setAttribute('d', `${path}L${x(data.length - 1)} ${height}L${x(0)} ${height}Z`);
    dot.setAttribute('cx', x(data.length - 1));
    dot.setAttribute('cy', y(data.at(-1)));
  };
  return svg;
}
