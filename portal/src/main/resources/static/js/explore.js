// Exploring a chart of command: a button that loads Cytoscape only when it is wanted. It shows what the lists on the page say
// already, to whoever likes to move about in a picture; whoever does not has the lists.
const COLUMN = 250;
const ROW = 54;

export default function explore(figure) {
  const open = button(figure.dataset.open, () => start(figure, open));
  open.classList.add('explore-open');
  figure.prepend(open);
}

function button(words, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain-button';
  made.textContent = words;
  made.addEventListener('click', action);
  return made;
}

async function start(figure, open) {
  open.disabled = true;
  try {
    // Cytoscape would write a style into the page, which the security policy forbids, unless something bears this id already.
    await loaded('link', { rel: 'stylesheet', href: figure.dataset.sheet, id: '__________cytoscape_stylesheet' });
    await loaded('script', { src: figure.dataset.library, id: 'cytoscape-library' });
    show(figure, open);
  } catch {
    // The drawing is still there.
    open.remove();
  }
  open.disabled = false;
}

const loaded = (tag, attributes) => new Promise((resolve, reject) => {
  if (document.getElementById(attributes.id)) return resolve();
  const element = Object.assign(document.createElement(tag), attributes);
  element.addEventListener('load', resolve);
  element.addEventListener('error', () => {
    element.remove();
    reject(new Error(tag));
  });
  document.head.append(element);
});

function show(figure, open) {
  const pane = document.createElement('div');
  const bar = document.createElement('div');
  const hint = document.createElement('p');
  pane.className = 'explore';
  // The lists say the same in an order that can be read.
  pane.setAttribute('aria-hidden', 'true');
  bar.className = 'explore-bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', figure.dataset.open);
  hint.className = 'explore-hint';
  hint.textContent = figure.dataset.hint;
  figure.prepend(bar, hint, pane);
  figure.classList.add('exploring');

  const chart = window.cytoscape({
    container: pane,
    elements: read(figure.closest('section'), figure.dataset.name),
    style: looks(),
    layout: { name: 'preset', fit: false },
    minZoom: 0.08,
    maxZoom: 2.5,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  begin(chart);
  chart.on('tap', 'node[href]', (event) => location.assign(event.target.data('href')));
  chart.on('mouseover', 'node', (event) => {
    const node = event.target;
    chart.elements().removeClass('way');
    node.union(node.predecessors()).addClass('way');
    pane.style.cursor = node.data('href') ? 'pointer' : '';
  });
  chart.on('mouseout', 'node', () => {
    chart.elements().removeClass('way');
    pane.style.cursor = '';
  });

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => chart.style(looks());
  dark.addEventListener('change', repaint);
  const close = () => {
    dark.removeEventListener('change', repaint);
    chart.destroy();
    pane.remove();
    bar.remove();
    hint.remove();
    figure.classList.remove('exploring');
    figure.removeEventListener('keydown', leave);
    open.focus();
  };
  const leave = (event) => {
    if (event.key === 'Escape') close();
  };
  figure.addEventListener('keydown', leave);
  bar.append(
    button(figure.dataset.in, () => enlarge(chart, 1.4)),
    button(figure.dataset.out, () => enlarge(chart, 1 / 1.4)),
    button(figure.dataset.home, () => move(chart, { fit: { eles: chart.elements(), padding: 24 } })),
    button(figure.dataset.close, close),
  );
  bar.firstChild.focus();
}

/** Everything when that can be read; else the institution itself, at the left. */
function begin(chart) {
  chart.fit(undefined, 24);
  if (chart.zoom() > 1) {
    chart.zoom(1);
    chart.center();
  } else if (chart.zoom() < 0.6) {
    chart.zoom(0.85);
    const top = chart.getElementById('top').position();
    chart.pan({ x: Math.max(chart.width() / 4, 100) - top.x * 0.85, y: Math.min(chart.height() / 4, 120) - top.y * 0.85 });
  }
}

const enlarge = (chart, times) => move(chart, {
  zoom: { level: chart.zoom() * times, renderedPosition: { x: chart.width() / 2, y: chart.height() / 2 } },
});

function move(chart, where) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  chart.stop().animate(where, { duration: still ? 0 : 200 });
}

/** Reads the lists of the section: what is above, what is below, and who controlled it in other ways. */
function read(section, name) {
  const elements = [];
  let made = 0;
  let rows = 0;
  const named = (item) => item.querySelector(':scope > .unit-name > *');
  const node = (id, label, column, row, more) => elements.push({
    data: { id, label, ...more },
    position: { x: column * COLUMN, y: row * ROW },
  });
  const link = (source, target, more) => elements.push({ data: { id: `line-${made += 1}`, source, target, ...more } });
  const facts = (item) => ({
    ...(named(item).href ? { href: named(item).href } : {}),
    ...(item.classList.contains('post') ? { post: 1 } : {}),
  });
  const possible = (item) => (item.querySelector(':scope > .meta .badge') ? { possible: 1 } : {});

  // As in the drawing, whoever commands stands in the row of the first it commands.
  const below = (list, parent, column) => {
    const first = rows;
    for (const item of list ? list.children : []) {
      const id = `below-${made += 1}`;
      const row = rows;
      below(item.querySelector(':scope > ul'), id, column + 1);
      if (rows === row) rows += 1;
      node(id, named(item).textContent, column, row, facts(item));
      link(parent, id, possible(item));
      const omitted = item.querySelector(':scope > .omitted');
      if (omitted) {
        node(`${id}-more`, omitted.textContent, column + 1, rows, { more: 1 });
        link(id, `${id}-more`, {});
        rows += 1;
      }
    }
    return first;
  };
  node('top', name, 0, below(section.querySelector('.units > ul'), 'top', 1), { top: 1 });

  const taken = {};
  const place = (level) => {
    taken[level] = (taken[level] ?? -1) + 1;
    return taken[level];
  };
  const above = [...section.querySelectorAll('ol.above > li')];
  above.forEach((item, at) => {
    node(`above-${at}`, named(item).textContent, -item.dataset.level, place(Number(item.dataset.level)), facts(item));
  });
  above.forEach((item, at) => link(`above-${at}`, item.dataset.under < 0 ? 'top' : `above-${item.dataset.under}`, possible(item)));
  for (const item of section.querySelectorAll('ul.above > li')) {
    const id = `other-${made += 1}`;
    node(id, named(item).textContent, -1, place(1) + 0.6, facts(item));
    link(id, 'top', { other: 1, label: item.querySelector('.level').textContent, ...possible(item) });
  }
  return elements;
}

/** The colours and letters of the page; relations by the kind of their line, as in the drawing. */
function looks() {
  const page = getComputedStyle(document.documentElement);
  const colour = (name) => page.getPropertyValue(`--${name}`).trim();
  const letters = { 'font-family': getComputedStyle(document.body).fontFamily, 'font-size': 13, color: colour('ink') };
  const way = { 'line-color': colour('candle'), width: 2, 'z-index': 2 };
  return [
    {
      selector: 'node',
      style: {
        ...letters, label: 'data(label)', shape: 'round-rectangle', 'corner-radius': 3, width: 190, height: 40,
        'text-valign': 'center', 'text-wrap': 'wrap', 'text-max-width': 174, 'line-height': 1.2,
        'background-color': colour('paper'), 'border-width': 1, 'border-color': colour('edge'), 'overlay-opacity': 0,
      },
    },
    { selector: 'node[post]', style: { 'corner-radius': 20 } },
    { selector: 'node[more]', style: { 'background-opacity': 0, 'border-width': 0, color: colour('quiet') } },
    { selector: 'node[top]', style: { 'background-color': colour('candle-wash'), 'border-color': colour('candle'), 'border-width': 2, 'font-weight': 600 } },
    { selector: 'node.way', style: { 'border-color': colour('candle') } },
    {
      selector: 'edge',
      style: {
        width: 1.2, 'line-color': colour('edge'), 'curve-style': 'taxi', 'taxi-direction': 'rightward', 'taxi-turn': '50%', 'taxi-radius': 0,
        'source-endpoint': '90deg', 'target-endpoint': '270deg', 'overlay-opacity': 0,
      },
    },
    { selector: 'edge[possible]', style: { 'line-style': 'dashed', 'line-dash-pattern': [4, 4] } },
    {
      selector: 'edge[other]',
      style: {
        ...letters, 'font-size': 11, color: colour('quiet'), label: 'data(label)', 'line-style': 'dashed', 'line-dash-pattern': [1, 5], 'line-cap': 'round', 'line-color': colour('candle'), width: 2.5, 'curve-style': 'straight',
        'text-background-color': colour('sheet'), 'text-background-opacity': 1, 'text-background-padding': 2,
      },
    },
    { selector: 'edge.way', style: way },
  ];
}
