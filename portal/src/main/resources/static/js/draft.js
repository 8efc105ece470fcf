// A question that is typed but not asked yet survives the change of language; once it is back it is kept nowhere.
const KEY = 'draft';

export default function draft(form) {
  const field = form.querySelector('textarea');
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (kept !== null) field.value = kept;
    document.querySelector('.language')?.addEventListener('click', () => {
      if (field.value !== field.defaultValue) sessionStorage.setItem(KEY, field.value);
    });
  } catch { /* A browser that keeps nothing loses the draft, and only that. */ }
}
