// Suggestions while typing: a combobox with a list (ARIA 1.2). Without it the form searches just the same.
let count = 0;

export default function suggest(row) {
  const input = row.querySelector('input[type=search]');
  if (!input) return;
  const list = document.createElement('ul');
  const status = document.createElement('span');
  list.id = `suggestions-${++count}`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', document.querySelector(`label[for="${input.id}"]`)?.textContent ?? '');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  row.append(list, status);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    input.setAttribute(name, value);
  }

  let at = -1;
  let timer;
  let asking;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const move = (to) => {
    const all = options();
    at = (to + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    input.setAttribute('aria-activedescendant', all[at].id);
    all[at].scrollIntoView({ block: 'nearest' });
  };
  const show = (found) => {
    list.replaceChildren(...found.map((one, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.textContent = one.text;
      option.addEventListener('mousedown', (event) => event.preventDefault());
      option.addEventListener('click', () => { location.href = one.href; });
      option.go = one.href;
      return option;
    }));
    at = -1;
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    status.textContent = found.length ? row.dataset.found.replace('{0}', found.length) : row.dataset.none;
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    asking?.abort();
    const typed = input.value.trim();
    if (!typed) return close();
    timer = setTimeout(async () => {
      asking = new AbortController();
      try {
        const answer = await fetch(`/api/suggest?lang=${row.dataset.lang}&q=${encodeURIComponent(typed)}`, { signal: asking.signal, credentials: 'omit' });
        if (answer.ok) show(await answer.json());
      } catch { /* Typing went on, or the line is down: the form still works. */ }
    }, 160);
  });
  input.addEventListener('keydown', (event) => {
    // Enter while Hangul is being composed ends the syllable, nothing more.
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
    if (list.hidden) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); move(at + 1); }
    if (event.key === 'ArrowUp') { event.preventDefault(); move(at < 0 ? options().length - 1 : at - 1); }
    if (event.key === 'Enter' && at >= 0) { event.preventDefault(); location.href = options()[at].go; }
  });
  input.addEventListener('blur', close);
}
