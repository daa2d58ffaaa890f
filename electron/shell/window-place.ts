/** Where the window goes, given where it was and what screen is there now. */

/** A rectangle in screen pixels. */
export interface ScreenArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the window that must be on the screen, so that a person can get hold of it. */
const graspable = 100;

/** A place for one more window, so that both title bars are in sight. */
export const placeBeside = ({ x, y, width, height }: ScreenArea) => ({
  x: x + 32,
  y: y + 32,
  width,
  height,
  maximized: false,
});

/**
 * The old place on the screen nearest to it, no larger than that screen. Without a position, for
 * the system to choose one, where the old one would leave the window or its title bar out of sight.
 */
export function placeOn(
  place: Pick<ScreenArea, 'width' | 'height'> & {
    readonly x?: number | undefined;
    readonly y?: number | undefined;
  },
  screen: ScreenArea,
): Pick<ScreenArea, 'width' | 'height'> & Partial<ScreenArea> {
  const width = Math.min(place.width, screen.width);
  const height = Math.min(place.height, screen.height);
  const { x, y } = place;
  if (x === undefined || y === undefined) return { width, height };
  const isInSight =
    x + width >= screen.x + graspable &&
    x <= screen.x + screen.width - graspable &&
    y >= screen.y &&
    y <= screen.y + screen.height - graspable;
  return isInSight ? { x, y, width, height } : { width, height };
}
