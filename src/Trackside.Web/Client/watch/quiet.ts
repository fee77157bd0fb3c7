const restMilliseconds = 1_500;
const mostMilliseconds = 30_000;
const lookMilliseconds = 100;

/**
 * Waits until nobody has pressed anything for a moment. Loading the rules keeps a phone busy for a second, and who reloads the page in mid-rep presses
 * just then: a press goes before them, and raw times are shown meanwhile.
 */
export const quiet = (page: EventTarget = document, most = mostMilliseconds): Promise<void> =>
  new Promise(resolve => {
    const begun = performance.now();
    let pressed = begun;
    const press = () => {
      pressed = performance.now();
    };
    page.addEventListener('pointerdown', press);
    page.addEventListener('keydown', press);
    const looking = setInterval(() => {
      const now = performance.now();
      if (now - pressed >= restMilliseconds || now - begun >= most) {
        clearInterval(looking);
        page.removeEventListener('pointerdown', press);
        page.removeEventListener('keydown', press);
        resolve();
      }
    }, lookMilliseconds);
  });
