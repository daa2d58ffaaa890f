/** Outlines of marks as paths (SVG 2, 9.3): many of them are one element. */
import { short } from './markup.ts';

/** Where a mark stands: its upper left corner, and its size, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box with corners. */
export const rectPath = ({ x, y, width, height }: Box): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;

/** A box with round corners. */
export function pillPath({ x, y, width, height }: Box): string {
  const round = Math.min(2, width / 3, height / 2);
  const [r, across, down] = [short(round), short(width - 2 * round), short(height - 2 * round)];
  return (
    `M${short(x + round)} ${short(y)}h${across}q${r} 0 ${r} ${r}v${down}q0 ${r} -${r} ${r}` +
    `h-${across}q-${r} 0 -${r} -${r}v-${down}q0 -${r} ${r} -${r}z`
  );
}

const [dashPt, betweenPt] = [1.6, 1.1];

/** The edges of a box in dashes, one at each corner. */
export function dashedPath({ x, y, width, height }: Box): string {
  const edge = (atX: number, atY: number, isAcross: boolean): string => {
    const long = isAcross ? width : height;
    const count = Math.max(1, Math.round((long + betweenPt) / (dashPt + betweenPt)));
    const dash = short((long - (count - 1) * betweenPt) / count);
    const [one, gap] = isAcross ? [`h${dash}`, `m${betweenPt} 0`] : [`v${dash}`, `m0 ${betweenPt}`];
    return `M${short(atX)} ${short(atY)}${Array.from({ length: count }, () => one).join(gap)}`;
  };
  return (
    edge(x, y, true) + edge(x, y + height, true) + edge(x, y, false) + edge(x + width, y, false)
  );
}
