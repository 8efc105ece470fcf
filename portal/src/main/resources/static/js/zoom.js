// Looking closer: a button that loads the viewer only when it is wanted.
export default function zoom(figure) {
  const open = document.createElement('button');
  open.type = 'button';
  open.className = 'zoom-open';
  open.textContent = figure.dataset.open;
  figure.append(open);
  open.addEventListener('click', async () => {
    open.disabled = true;
    try {
      await script(figure.dataset.viewer);
      const answer = await fetch(`${figure.dataset.service}/info.json`, { credentials: 'omit' });
      if (!answer.ok) throw new Error(String(answer.status));
      view(figure, open, await answer.json());
    } catch {
      // The picture itself is still there, and its link leads to a large one.
      open.remove();
    }
    open.disabled = false;
  });
}

const script = (address) => new Promise((resolve, reject) => {
  if (window.OpenSeadragon) return resolve();
  // The viewer would write a style into the page, which the security policy forbids, unless it finds it there; ours is in site.css.
  const done = document.createElementNS('urn:nothing', 'style');
  done.setAttribute('data-openseadragon-mobile-css', 'true');
  document.head.append(done);
  const element = document.createElement('script');
  element.src = address;
  element.addEventListener('load', resolve);
  element.addEventListener('error', reject);
  document.head.append(element);
});

function view(figure, open, info) {
  // Tiles come from where the page came from, whatever address the archive calls permanent.
  info.id = new URL(figure.dataset.service, location.href).href;
  const pane = document.createElement('div');
  const bar = document.createElement('div');
  pane.className = 'zoom';
  bar.className = 'zoom-bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', figure.dataset.open);
  figure.append(bar, pane);
  figure.classList.add('stage-zoomed');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const viewer = window.OpenSeadragon({
    element: pane,
    tileSources: [info],
    drawer: 'canvas',
    showNavigationControl: false,
    showNavigator: false,
    animationTime: still ? 0 : 0.4,
    maxZoomPixelRatio: 2,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
  });
  viewer.canvas.setAttribute('role', 'application');
  viewer.canvas.setAttribute('aria-label', figure.dataset.label);
  const close = () => {
    viewer.destroy();
    pane.remove();
    bar.remove();
    figure.classList.remove('stage-zoomed');
    open.focus();
  };
  const actions = [
    ['in', () => viewer.viewport.zoomBy(1.5).applyConstraints()],
    ['out', () => viewer.viewport.zoomBy(1 / 1.5).applyConstraints()],
    ['home', () => viewer.viewport.goHome()],
    ...(figure.requestFullscreen ? [['full', () => document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen()]] : []),
    ['close', close],
  ];
  for (const [name, action] of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = figure.dataset[name];
    button.addEventListener('click', action);
    bar.append(button);
  }
  figure.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !document.fullscreenElement && pane.isConnected) close();
  });
  viewer.canvas.focus();
}
