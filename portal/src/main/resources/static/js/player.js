// The player: plays, shows the voice leaving its source in arcs, and keeps the transcript in step. The native element stays
// where scripts do not run; here it is hidden behind our own controls, except for moving images.
const SVG = 'http://www.w3.org/2000/svg';
const PLAY = 'M8 5v14l11-7z';
const PAUSE = 'M7 5h4v14H7zM13 5h4v14h-4z';

export default function player(box) {
  const media = box.querySelector('audio, video');
  const lines = [...box.querySelectorAll('[data-from]')];
  if (media.tagName === 'AUDIO') face(box, media);
  follow(media, lines);
  for (const line of lines) {
    line.querySelector('a').addEventListener('click', (event) => {
      event.preventDefault();
      media.currentTime = Number(line.dataset.from);
      history.replaceState(null, '', `#t=${line.dataset.from}`);
      media.play();
    });
  }
  const named = /^#t=([0-9.]+)$/.exec(location.hash);
  if (named) {
    // Sound never starts by itself: the place is found, the visitor starts it.
    const seek = () => { media.currentTime = Number(named[1]); };
    if (media.readyState > 0) seek(); else media.addEventListener('loadedmetadata', seek, { once: true });
  }
}

function follow(media, lines) {
  let now = null;
  media.addEventListener('timeupdate', () => {
    const time = media.currentTime;
    for (const line of lines) {
      const current = time >= Number(line.dataset.from) && time < Number(line.dataset.to);
      if (current !== line.hasAttribute('data-now')) {
        line.toggleAttribute('data-now', current);
        const link = line.querySelector('a');
        if (current) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
        if (current && now !== line && !media.paused) {
          now = line;
          // Only the transcript moves, never the page under the reader.
          const list = line.parentElement;
          const above = line.offsetTop - list.scrollTop;
          if (above < 0 || above + line.offsetHeight > list.clientHeight) list.scrollTop = line.offsetTop - list.clientHeight / 3;
        }
      }
    }
  });
}

const clock = (seconds) => {
  const whole = Math.max(0, Math.floor(seconds || 0));
  const rest = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
};

function face(box, media) {
  const { play, pause, seek, of, speed } = box.dataset;
  const make = (name, className, inside) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    inside?.append(element);
    return element;
  };
  const voice = make('div', 'voice');
  const top = make('div', 'voice-top', voice);
  const button = make('button', 'voice-play', top);
  const wave = make('div', 'voice-wave', top);
  const canvas = make('canvas', '', wave);
  const range = make('input', '', wave);
  const low = make('div', 'voice-low', voice);
  const time = make('span', '', low);
  const label = make('label', '', low);
  button.type = 'button';
  const sign = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  sign.setAttribute('viewBox', '0 0 24 24');
  sign.setAttribute('aria-hidden', 'true');
  sign.append(path);
  button.append(sign);
  canvas.setAttribute('aria-hidden', 'true');
  range.type = 'range';
  range.min = 0;
  range.step = 0.1;
  range.max = Number(box.dataset.seconds) || 0;
  range.value = 0;
  range.setAttribute('aria-label', seek);
  label.append(`${speed} `);
  const select = make('select', '', label);
  for (const rate of [0.75, 1, 1.25, 1.5, 2]) {
    const option = make('option', '', select);
    option.value = rate;
    option.textContent = `${rate}×`;
    option.selected = rate === 1;
  }
  media.before(voice);
  media.controls = false;

  let peaks = [];
  const length = () => (Number.isFinite(media.duration) && media.duration) || Number(range.max) || 0;
  const draw = () => paint(canvas, peaks, length() ? media.currentTime / length() : 0);
  const tell = () => {
    const text = of.replace('{0}', clock(media.currentTime)).replace('{1}', clock(length()));
    time.textContent = `${clock(media.currentTime)} / ${clock(length())}`;
    range.value = media.currentTime;
    range.setAttribute('aria-valuetext', text);
    draw();
  };
  const state = () => {
    path.setAttribute('d', media.paused ? PLAY : PAUSE);
    button.setAttribute('aria-label', media.paused ? play : pause);
  };
  button.addEventListener('click', () => (media.paused ? media.play() : media.pause()));
  range.addEventListener('input', () => { media.currentTime = Number(range.value); tell(); });
  select.addEventListener('change', () => { media.playbackRate = Number(select.value); });
  for (const event of ['play', 'pause', 'ended']) media.addEventListener(event, state);
  for (const event of ['timeupdate', 'seeked']) media.addEventListener(event, tell);
  media.addEventListener('loadedmetadata', () => { range.max = length(); tell(); });
  new ResizeObserver(draw).observe(wave);
  state();
  tell();
  if (box.dataset.peaks) {
    fetch(box.dataset.peaks, { credentials: 'omit' })
      .then((answer) => (answer.ok ? answer.json() : {}))
      .then((json) => { peaks = read(json); draw(); })
      .catch(() => {});
  }
}

// Loudness from 0 to 1: a list, {peaks: []}, or the pairs of least and greatest that audiowaveform writes.
function read(json) {
  let values = Array.isArray(json) ? json : json.peaks;
  if (!values && Array.isArray(json.data)) {
    values = [];
    for (let i = 0; i + 1 < json.data.length; i += 2) values.push(Math.max(-json.data[i], json.data[i + 1]));
  }
  values = (values ?? []).map((value) => Math.abs(Array.isArray(value) ? Math.max(...value.map(Math.abs)) : Number(value)) || 0);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 ? values.map((value) => value / most) : [];
}

// Arcs around the button, one for each moment: the farther from it, the later; the louder, the longer.
function paint(canvas, peaks, done) {
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (!width || !height) return;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext('2d');
  const colours = getComputedStyle(canvas);
  const candle = colours.getPropertyValue('--candle').trim() || '#f0a63a';
  const edge = colours.getPropertyValue('--edge').trim() || '#7d8592';
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.lineWidth = 1.4;
  pen.lineCap = 'round';
  const middle = height / 2;
  const source = -58;
  const step = 4;
  const arcs = Math.floor((width - 8) / step);
  for (let i = 0; i < arcs; i++) {
    const from = Math.floor((i / arcs) * peaks.length);
    const to = Math.max(from + 1, Math.floor(((i + 1) / arcs) * peaks.length));
    let loud = 0;
    for (let k = from; k < to && k < peaks.length; k++) loud = Math.max(loud, peaks[k]);
    const radius = i * step - source;
    const half = Math.max(1.2, loud * (height / 2 - 3));
    const angle = Math.asin(Math.min(1, half / radius));
    pen.strokeStyle = i / arcs <= done ? candle : edge;
    pen.beginPath();
    pen.arc(source, middle, radius, -angle, angle);
    pen.stroke();
  }
}
