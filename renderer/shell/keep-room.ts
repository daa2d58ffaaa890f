/** Above and below what is said. */
const marginPx = 24;

/**
 * Keeps `--notices`, by which the page ends earlier, at the height of what is said in the corner for as long as
 * something there stands until it is dismissed; what goes by itself moves nothing. Nor does anything move
 * while a pointer is down: what is dragged would be let go of at another place, and a click miss.
 */
export function keepRoom(stack: HTMLElement): () => void {
  const { style } = document.documentElement;
  let height = 0;
  let given = 0;
  let isPressed = false;
  const give = (): void => {
    // Every press comes by here, and writing would have the whole page styled anew.
    if (isPressed || given === height) return;
    given = height;
    style.setProperty('--notices', height === 0 ? '0px' : `${height + marginPx}px`);
  };
  const observer = new ResizeObserver(([entry]) => {
    const isStanding = stack.querySelector('[data-standing]') !== null;
    height = isStanding ? Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0) : 0;
    give();
  });
  observer.observe(stack);
  const press = (): void => {
    isPressed = true;
  };
  const release = (): void => {
    isPressed = false;
    // The click comes after its release.
    setTimeout(give);
  };
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true, passive: true };
  addEventListener('pointerdown', press, options);
  addEventListener('pointerup', release, options);
  addEventListener('pointercancel', release, options);
  return () => {
    observer.disconnect();
    stop.abort();
    style.removeProperty('--notices');
  };
}
