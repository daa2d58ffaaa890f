/** A hand that presses trembles by so much; further is a drag. */
const stillPx = 4;
const pressable =
  'button, summary, label, a[href], [role="option"], [role="tab"], [role^="menuitem"]';

interface Press {
  readonly on: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/**
 * Whoever presses a button and lets go without moving has pressed it, though the page moved under the pointer
 * in between: leaving a field takes what was typed, and what follows from it may push the button away. The
 * browser clicks whatever both places have in common, which is nobody's wish.
 */
export function keepPresses(): void {
  let press: Press | null = null;
  const options = { capture: true };
  addEventListener('pointerdown', (event) => (press = pressOf(event)), options);
  addEventListener(
    'pointerup',
    (event) => {
      const pressed = press;
      if (pressed === null) return;
      if (!isStill(pressed, event)) press = null;
      // The click comes in the same turn, if it comes.
      else setTimeout(() => press === pressed && giveBack(pressed, event));
    },
    options,
  );
  addEventListener(
    'click',
    (event) => {
      if (press === null || !event.isTrusted || event.detail === 0) return;
      if (event.composedPath().includes(press.on) || !canBePressed(press.on)) press = null;
      else event.stopImmediatePropagation();
    },
    options,
  );
}

/** Of a mouse only: fingers click later, and scroll. */
function pressOf({ button, pointerType, target, clientX: x, clientY: y }: PointerEvent) {
  if (button !== 0 || pointerType !== 'mouse' || !(target instanceof Element)) return null;
  const on = target.closest<HTMLElement>(pressable);
  return on === null ? null : { on, x, y };
}

const isStill = ({ x, y }: Press, { clientX, clientY }: PointerEvent): boolean =>
  Math.hypot(clientX - x, clientY - y) <= stillPx;

const canBePressed = (place: HTMLElement): boolean =>
  place.isConnected && !place.matches(':disabled') && place.checkVisibility();

function giveBack({ on }: Press, { ctrlKey, shiftKey, altKey, metaKey }: PointerEvent): void {
  if (!canBePressed(on)) return;
  const keys = { ctrlKey, shiftKey, altKey, metaKey };
  on.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, ...keys }),
  );
}
