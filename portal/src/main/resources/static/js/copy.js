// A button beside each citation that copies it.
export default function copy(box) {
  if (!navigator.clipboard) return;
  const status = document.createElement('span');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  box.append(status);
  for (const text of box.querySelectorAll('[data-copy-text]')) {
    const row = document.createElement('div');
    const button = document.createElement('button');
    row.className = 'copy-row';
    button.type = 'button';
    button.className = 'plain-button';
    button.textContent = box.dataset.copy;
    button.setAttribute('aria-label', `${box.dataset.copy} (${text.lang})`);
    text.replaceWith(row);
    row.append(text, button);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = box.dataset.copied;
      status.textContent = box.dataset.copied;
      setTimeout(() => { button.textContent = box.dataset.copy; status.textContent = ''; }, 2500);
    });
  }
}
