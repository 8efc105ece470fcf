// What every page does beyond plain HTML: leave quickly, and wake the parts that ask for a module of their own.
const exit = document.querySelector('[data-exit]');
if (exit) {
  const leave = () => {
    document.documentElement.hidden = true;
    location.replace(exit.href);
  };
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  // Shift three times within two seconds; not Escape, which would stop the next page from loading.
  let pressed = [];
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      pressed = [];
    } else if (!event.repeat) {
      pressed = [...pressed.filter((time) => event.timeStamp - time < 2000), event.timeStamp];
      if (pressed.length >= 3) leave();
    }
  });
}
for (const part of document.querySelectorAll('[data-module]')) {
  import(part.dataset.module).then((module) => module.default(part));
}
