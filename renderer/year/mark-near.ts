/** A hand is less steady than a mark is narrow: so many pixels beside and above it are still meant. */
const [aside, above] = [3, 4];

/** The window's mark that is pressed on, or so nearly that it is meant; null: there is none. */
export function markNear(target: Element, x: number, y: number): HTMLElement | null {
  if (target instanceof HTMLElement && target.dataset['window'] !== undefined) return target;
  const marks = target.closest('[role=row]')?.querySelectorAll<HTMLElement>('[data-window]') ?? [];
  let [nearest, least] = [null as HTMLElement | null, Infinity];
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const byX = Math.max(left - x, x - right, 0);
    const byY = Math.max(top - y, y - bottom, 0);
    if (byX > aside || byY > above || byX + byY >= least) continue;
    [nearest, least] = [mark, byX + byY];
  }
  return nearest;
}
