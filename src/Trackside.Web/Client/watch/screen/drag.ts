/** How far a finger goes before it drags; less is a tap. */
const slack = 8;

/** Lets what bears `data-drag` (a mark) be dropped on what bears `data-drop` (an athlete). Taps stay taps. */
export const hearDrags = (root: HTMLElement, dropped: (mark: string, athlete: string) => void, signal: AbortSignal): void => {
  let held: {
    readonly mark: string;
    readonly from: HTMLElement;
    readonly x: number;
    readonly y: number;
    ghost: HTMLElement | null;
  } | null = null;

  const end = () => {
    held?.ghost?.remove();
    root.classList.remove('is-dragging');
    held = null;
  };

  root.addEventListener(
    'pointerdown',
    event => {
      const from = (event.target as Element).closest<HTMLElement>('[data-drag]');
      if (from?.dataset.drag && event.button === 0) {
        held = { mark: from.dataset.drag, from, x: event.clientX, y: event.clientY, ghost: null };
      }
    },
    { signal },
  );

  root.addEventListener(
    'pointermove',
    event => {
      if (held === null) {
        return;
      }

      if (held.ghost === null && Math.hypot(event.clientX - held.x, event.clientY - held.y) > slack) {
        held.ghost = document.createElement('div');
        held.ghost.className = 'ghost';
        held.ghost.textContent = held.from.textContent;
        (root.querySelector('dialog[open]') ?? root).append(held.ghost);
        held.from.setPointerCapture(event.pointerId);
        root.classList.add('is-dragging');
      }

      if (held.ghost !== null) {
        held.ghost.style.left = `${event.clientX}px`;
        held.ghost.style.top = `${event.clientY}px`;
      }
    },
    { signal },
  );

  root.addEventListener(
    'pointerup',
    event => {
      if (held !== null && held.ghost !== null) {
        const { mark, from, ghost } = held;
        ghost.remove();
        const athlete = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drop]')?.dataset.drop;
        // The click that ends a drag is no tap.
        from.addEventListener('click', click => click.stopImmediatePropagation(), {
          capture: true,
          once: true,
          signal: AbortSignal.timeout(300),
        });
        if (athlete) {
          dropped(mark, athlete);
        }
      }

      end();
    },
    { signal },
  );

  root.addEventListener('pointercancel', end, { signal });
};
