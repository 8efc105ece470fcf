// The editor for questions, and asking without leaving the page: a question that takes long can be stopped. Without scripts the
// form does the same with a plain text field. Nothing is kept in the browser but a draft on its way to the other language.
const KEY = 'draft';
const LONG = 6000;

export default function sparql(form) {
  const field = form.querySelector('textarea');
  keepDraft(field);
  const ask = asking(form, field);
  edit(form, field, ask).catch(() => { /* The text field is still there. */ });
}

function keepDraft(field) {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (kept !== null) field.value = kept;
    document.querySelector('.language')?.addEventListener('click', () => {
      if (field.value !== field.defaultValue) sessionStorage.setItem(KEY, field.value);
    });
  } catch { /* A browser that keeps nothing loses the draft, and only that. */ }
}

/** Sends the question by script, puts the part of the page with the answer in place, and offers to stop meanwhile. */
function asking(form, field) {
  const state = form.querySelector('.ask-state');
  const button = form.querySelector('button[type=submit]');
  const stop = document.createElement('button');
  stop.type = 'button';
  stop.className = 'plain-button';
  stop.textContent = form.dataset.stop;
  stop.hidden = true;
  button.after(' ', stop);
  let under = null;

  stop.addEventListener('click', () => {
    if (!under) return;
    fetch(`/sparql/queries/${under.token}`, { method: 'DELETE' }).catch(() => {});
    under.line.abort();
    state.textContent = form.dataset.stopped;
  });

  async function send() {
    const asked = { token: crypto.randomUUID(), line: new AbortController() };
    under?.line.abort();
    under = asked;
    const parameters = new URLSearchParams({ lang: form.elements.lang.value, query: field.value });
    const address = `/sparql?${parameters}`;
    const headers = { Accept: 'text/html' };
    busy(true);
    try {
      parameters.set('token', asked.token);
      // An address has a greatest length; a longer question goes as a form.
      const answer = address.length > LONG
        ? await fetch('/sparql', { method: 'POST', body: parameters, headers, signal: asked.line.signal })
        : await fetch(`/sparql?${parameters}`, { headers, signal: asked.line.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const outcome = page.getElementById('outcome');
      if (!outcome) throw new Error(answer.status);
      document.getElementById('outcome').replaceWith(document.adoptNode(outcome));
      for (const part of document.querySelectorAll('#outcome [data-module]')) {
        import(part.dataset.module).then((module) => module.default(part));
      }
      if (address.length <= LONG) history.pushState(null, '', address);
      const heading = document.getElementById('result') ?? document.querySelector('#outcome .trouble');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'start' });
      if (under === asked) state.textContent = '';
    } catch (fault) {
      if (fault.name !== 'AbortError') state.textContent = form.dataset.failed;
    }
    if (under === asked) {
      under = null;
      busy(false);
    }
  }

  function busy(is) {
    stop.hidden = !is;
    form.setAttribute('aria-busy', is);
    if (is) state.textContent = form.dataset.working;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  addEventListener('popstate', () => location.reload());
  return send;
}

const loaded = (tag, attributes) => new Promise((resolve, reject) => {
  const element = Object.assign(document.createElement(tag), attributes);
  element.addEventListener('load', resolve);
  element.addEventListener('error', () => reject(new Error(tag)));
  document.head.append(element);
});

/** Puts the editor in the place of the text field, which stays the one that is sent. */
async function edit(form, field, ask) {
  const [vocabulary] = await Promise.all([
    fetch('/sparql/terms').then((answer) => answer.json()),
    loaded('link', { rel: 'stylesheet', href: form.dataset.sheet }),
    loaded('script', { src: form.dataset.editor }),
  ]);
  const Yasqe = window.Yasqe.default ?? window.Yasqe.Yasqe ?? window.Yasqe;
  Yasqe.registerAutocompleter(completer(vocabulary), false);
  const pane = document.createElement('div');
  pane.className = 'editor';
  field.after(pane);
  const editor = new Yasqe(pane, {
    value: field.value,
    persistenceId: null,
    showQueryButton: false,
    pluginButtons: undefined,
    resizeable: false,
    editorHeight: 'auto',
    createShareableLink: undefined,
    consumeShareLink: null,
    prefixCcApi: null,
    collapsePrefixesOnLoad: false,
    autocompleters: ['vocabulary', 'variables'],
    inputStyle: 'contenteditable',
    viewportMargin: Infinity,
    screenReaderLabel: form.querySelector('label[for=query]').textContent,
    // Tab leads on, as in every field; who moves by keyboard must not be caught.
    extraKeys: { Tab: false, 'Shift-Tab': false, 'Ctrl-Space': (one) => one.autocomplete(), 'Ctrl-Enter': ask, 'Cmd-Enter': ask },
  });
  editor.setSize(null, null);
  editor.getInputField().setAttribute('aria-describedby', 'query-hint');
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = form.dataset.leave;
  pane.after(hint);
  field.hidden = true;
  form.querySelector('label[for=query]').addEventListener('click', () => editor.focus());
  editor.on('change', () => {
    field.value = editor.getValue();
  });
}

/** Terms by what they are called in either language, or by their names in the data; a prefix that is missing is put in. */
function completer({ prefixes, words }) {
  const found = (text) => {
    const wanted = text.toLowerCase();
    const named = (word) => [word.write, word.ko, word.en].map((name) => name.toLowerCase());
    const rank = (word) => (named(word).some((name) => name.startsWith(wanted)) ? 0 : 1);
    return words
      .filter((word) => named(word).some((name) => name.includes(wanted)))
      .sort((one, other) => rank(one) - rank(other))
      .slice(0, 60);
  };
  return {
    name: 'vocabulary',
    bulk: false,
    autoShow: true,
    persistenceId: null,
    isValidCompletionPosition: (editor) => {
      const token = editor.getCompleteToken();
      return token.string.length > 1 && !token.string.startsWith('?') && !token.string.startsWith('$')
        && token.type !== 'string' && token.type !== 'comment';
    },
    preProcessToken: (editor, token) => ({ ...token, autocompletionString: token.string.replace(/^</, '') }),
    get: (editor, token) => found(token?.autocompletionString ?? '').map((word) => word.write),
    postprocessHints: (editor, hints) => hints.map((hint) => {
      const word = words.find((one) => one.write === hint.text);
      const korean = document.documentElement.lang === 'ko';
      return {
        ...hint,
        displayText: word ? `${korean ? word.ko : word.en} · ${korean ? word.en : word.ko} · ${word.write}` : hint.text,
        hint: (instance, data, completion) => {
          instance.replaceRange(completion.text, hint.from ?? data.from, hint.to ?? data.to);
          const [prefix] = completion.text.split(':');
          if (!completion.text.startsWith('<') && prefixes[prefix] && !(prefix in instance.getPrefixesFromQuery())) {
            instance.addPrefixes({ [prefix]: prefixes[prefix] });
          }
        },
      };
    }),
  };
}
