// Draws each <figure class="chart" data-chart> from the cells of its own table, so that it cannot say anything else; docs/look.md tells what cells carry.
// The table stays where it is. Without this module, it is what there is. The library is read where a page has a chart, and not before.
const library = new URL('../lib/chart.js/4.6.1/chart.umd.min.js', import.meta.url);
const drawn = new Map();
const scheme = matchMedia('(prefers-color-scheme: dark)');
const tooManyToDot = 40;

// What the figure's table says: its columns, and its rows in the order of their first cells' values.
function read(figure) {
  const table = figure.querySelector('table');
  const [first, ...columns] = [...table.tHead.rows[0].cells].map((cell, at) => ({ at, name: cell.textContent.trim(), ...cell.dataset }));
  const rows = [...table.tBodies].flatMap(body => [...body.rows]).map(row => ({
    name: row.cells[0].textContent.trim(), note: row.dataset.note, at: row.cells[0].dataset.value ?? '', dot: row.dataset.dot, texts: [...row.cells].map(cell => cell.textContent.trim()),
    values: [...row.cells].map(cell => cell.dataset.value ? Number(cell.dataset.value) : null),
  }));
  const order = figure.dataset.chart === 'frontier' ? (one, other) => one.at - other.at : (one, other) => one.at.localeCompare(other.at);
  return { first, columns: columns.filter(column => column.as), rows: rows[0]?.at ? rows.toSorted(order) : rows };
}

// Colours as the style sheet has them now: what a custom property comes to is told by an element that wears it.
function palette(figure) {
  const worn = document.createElement('span');
  figure.append(worn);
  const all = Object.fromEntries(['ink', 'soft', 'line', 'edge', 'sheet', 'yes', 'yes-wash', 'look', 'look-wash'].map(name => {
    worn.style.color = `var(--${name})`;
    return [name, getComputedStyle(worn).color];
  }));
  worn.remove();
  return all;
}

// Amber is striped where areas touch: nobody has to tell it from green by its colour.
function fill(colours, tint) {
  if (tint !== 'look') return colours[tint] ?? colours.yes;
  const tile = Object.assign(document.createElement('canvas'), { width: 6, height: 6 });
  const pen = tile.getContext('2d');
  pen.fillStyle = colours['look-wash'];
  pen.fillRect(0, 0, 6, 6);
  pen.strokeStyle = colours.look;
  pen.lineWidth = 2;
  for (const x of [-3, 3, 9]) {
    pen.beginPath();
    pen.moveTo(x - 3, 6);
    pen.lineTo(x + 3, 0);
    pen.stroke();
  }
  return pen.createPattern(tile, 'repeat');
}

// What a column's cells are in: 'percent' of shares from 0 to 1, a currency, or plain numbers.
function speak(unit, value) {
  const style = unit === 'percent' ? { style: 'percent', maximumFractionDigits: 2 } : unit ? { style: 'currency', currency: unit, maximumFractionDigits: Number.isInteger(value) ? 0 : 2 } : {};
  return new Intl.NumberFormat(document.documentElement.lang, style).format(value);
}

function series(table, colours, kind) {
  const line = table.rows.filter(row => !row.dot);
  const point = (row, column) => ({ x: kind === 'frontier' ? Number(row.at) : row.name, y: row.values[column.at] ?? null, said: row.texts[column.at], of: row.name });
  const sets = table.columns.map(column => {
    const colour = colours[column.tint ?? 'yes'];
    const shared = { label: column.name, data: line.map(row => point(row, column)), yAxisID: column.as === 'share' ? 'share' : 'y' };
    const thin = { ...shared, type: 'line', borderColor: colours.edge, borderWidth: 1, pointRadius: 0, pointHitRadius: 0, band: true };
    return {
      bar: { ...shared, type: 'bar', backgroundColor: fill(colours, kind === 'pareto' ? 'yes-wash' : column.tint), borderColor: kind === 'pareto' ? colours.yes : colours[column.tint === 'look' ? 'look' : 'sheet'], borderWidth: 1, stack: 'all', order: 2 },
      line: { ...shared, type: 'line', borderColor: colour, backgroundColor: colour, borderWidth: 2.5, borderDash: column.tint === 'look' ? [6, 4] : [], pointRadius: line.length > tooManyToDot || kind === 'frontier' ? 0 : 3, pointHitRadius: 12, order: 1 },
      share: { ...shared, type: 'line', borderColor: colours.ink, backgroundColor: colours.ink, borderWidth: 2, borderDash: [4, 3], pointRadius: 3, clip: false, order: 0 },
      low: { ...thin, order: 4 },
      high: { ...thin, backgroundColor: colours['yes-wash'], fill: '-1', order: 5 },
    }[column.as];
  });
  const along = table.columns.find(column => column.as === 'line');
  const dots = table.rows.filter(row => row.dot && row.values[along.at] !== null).map((row, at) => ({
    label: row.name, data: [point(row, along)], type: 'line', pointRadius: 7, pointHoverRadius: 8, pointBorderWidth: 2.5, order: -1, named: at,
    borderColor: colours[row.dot], backgroundColor: at ? colours[row.dot] : colours.sheet, pointBackgroundColor: at ? colours[row.dot] : colours.sheet,
  }));
  return [...sets.filter(set => set), ...dots];
}

// The name of each dot beside it, on the side where there is room; the first below the line, the next above.
const names = colours => ({
  id: 'names',
  afterDatasetsDraw(chart) {
    for (const [at, set] of chart.data.datasets.entries()) {
      const dot = set.named === undefined ? null : chart.getDatasetMeta(at).data[0];
      if (!dot) continue;
      const room = dot.x < (chart.chartArea.left + chart.chartArea.right) / 2;
      const pen = chart.ctx;
      pen.save();
      pen.font = `600 13px ${getComputedStyle(chart.canvas).fontFamily}`;
      pen.textAlign = room ? 'left' : 'right';
      pen.lineJoin = 'round';
      [pen.lineWidth, pen.strokeStyle, pen.fillStyle] = [4, colours.sheet, colours.ink];
      const above = set.named ? dot.y - 26 > chart.chartArea.top : dot.y + 26 > chart.chartArea.bottom;
      const place = [set.label, dot.x + (room ? 12 : -12), dot.y + (above ? -14 : 22)];
      pen.strokeText(...place);
      pen.fillText(...place);
      pen.restore();
    }
  },
});

// A row that has a note instead of a figure: striped, with the note along it.
const notes = (table, colours) => ({
  id: 'notes',
  beforeDatasetsDraw({ ctx: pen, chartArea: area, scales }) {
    const width = (area.right - area.left) / Math.max(1, table.rows.length);
    for (const [at, row] of table.rows.entries()) {
      if (!row.note) continue;
      const middle = scales.x.getPixelForValue(at);
      const left = Math.max(area.left, middle - width / 2);
      pen.save();
      pen.globalAlpha = 0.35;
      pen.fillStyle = fill(colours, 'look');
      pen.fillRect(left, area.top, Math.min(area.right, middle + width / 2) - left, area.bottom - area.top);
      pen.globalAlpha = 1;
      pen.translate(Math.min(middle, area.right - 8), (area.top + area.bottom) / 2);
      pen.rotate(-Math.PI / 2);
      pen.font = `600 13px ${getComputedStyle(pen.canvas).fontFamily}`;
      [pen.textAlign, pen.textBaseline, pen.lineJoin] = ['center', 'middle', 'round'];
      [pen.lineWidth, pen.strokeStyle, pen.fillStyle] = [4, colours.sheet, colours.ink];
      pen.strokeText(row.note, 0, 0);
      pen.fillText(row.note, 0, 0);
      pen.restore();
    }
  },
});

// A band that reaches from nothing to everything would press the line flat: the frame shows the line and what is named, and twice as much above.
function top(table) {
  const of = (...kinds) => table.columns.filter(column => kinds.includes(column.as)).flatMap(column => table.rows.map(row => row.values[column.at] ?? 0));
  const [line, band] = [Math.max(0, ...of('line', 'bar')), Math.max(0, ...of('high'))];
  return line > 0 && band > 2 * line ? 2 * line : undefined;
}

function options(figure, table, colours) {
  const kind = figure.dataset.chart;
  const main = table.columns.find(column => column.as === 'line' || column.as === 'bar');
  const ticks = unit => ({ color: colours.soft, callback: value => speak(unit, value) });
  const axis = { grid: { color: colours.line }, border: { color: colours.soft } };
  const y = { ...axis, beginAtZero: true, max: top(table), stacked: kind === 'months', title: { display: true, text: figure.dataset.y ?? main.name, color: colours.soft }, ticks: { ...ticks(main.unit), maxTicksLimit: 6 } };
  const x = kind === 'frontier'
    ? { ...axis, type: 'linear', title: { display: true, text: table.first.name, color: colours.soft }, ticks: { ...ticks(table.first.unit), maxTicksLimit: 7, maxRotation: 0 } }
    : { ...axis, type: 'category', grid: { display: false }, stacked: kind === 'months', ticks: { color: colours.soft, autoSkip: kind !== 'pareto', maxRotation: kind === 'pareto' ? 50 : 0, autoSkipPadding: 12 } };
  const scales = { x, y };
  if (kind === 'pareto') scales.share = { ...axis, position: 'right', min: 0, max: 1, grid: { display: false }, ticks: { ...ticks('percent'), maxTicksLimit: 6 } };
  return {
    scales, animation: false, responsive: true, maintainAspectRatio: false, locale: document.documentElement.lang,
    interaction: { mode: 'nearest', axis: kind === 'frontier' ? 'xy' : 'x', intersect: false },
    plugins: {
      legend: {
        display: table.columns.length > 1 && kind !== 'frontier', onClick: null, position: 'bottom',
        labels: { color: colours.ink, boxWidth: 18, filter: (item, data) => !data.datasets[item.datasetIndex].band },
      },
      tooltip: {
        filter: item => !item.dataset.band, mode: kind === 'frontier' ? 'nearest' : 'index',
        callbacks: {
          title: items => items[0]?.raw.of ?? '',
          label: item => kind === 'frontier' ? [`${table.first.name}: ${speak(table.first.unit, item.raw.x)}`, `${main.name}: ${item.raw.said}`] : `${item.dataset.label}: ${item.raw.said}`,
        },
      },
    },
  };
}

function draw(figure) {
  drawn.get(figure)?.destroy();
  const table = read(figure);
  if (!table.rows.length || !table.columns.length) return;
  let plot = figure.querySelector('.plot');
  if (!plot) {
    plot = document.createElement('div');
    plot.className = 'plot';
    // The table says all that the picture does.
    plot.setAttribute('aria-hidden', 'true');
    plot.append(document.createElement('canvas'));
    const caption = figure.querySelector('figcaption');
    if (caption) caption.after(plot);
    else figure.prepend(plot);
  }
  const colours = palette(figure);
  const kind = figure.dataset.chart;
  const labels = kind === 'frontier' ? undefined : table.rows.map(row => row.name);
  drawn.set(figure, new Chart(plot.firstElementChild, { type: 'line', data: { labels, datasets: series(table, colours, kind) }, options: options(figure, table, colours), plugins: [names(colours), notes(table, colours)] }));
}

async function follow() {
  for (const [figure, chart] of drawn) {
    if (!figure.isConnected) {
      chart.destroy();
      drawn.delete(figure);
    }
  }
  const waiting = () => [...document.querySelectorAll('figure[data-chart]')].filter(figure => !drawn.has(figure));
  if (!waiting().length) return;
  if (!globalThis.Chart) {
    await import(library);
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 13;
  }
  for (const figure of waiting()) draw(figure);
}

scheme.addEventListener('change', () => [...drawn.keys()].forEach(draw));
// Other modules put new figures into the page.
new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
follow();
