/** Pixels beside the columns: the row's padding, and the gap before each but the first. */
const paddingPx = 24;
const gapPx = 10;

/**
 * How many columns of a `grid-template-columns` (tracks such as `44px` and `minmax(104px, 1fr)`) have room for
 * their least width, and the template of these; the first is always there. Width 0 is not known yet: all.
 */
export function columnsThatFit(
  template: string,
  widthPx: number,
): { readonly count: number; readonly template: string } {
  const tracks = template.split(/ (?![^(]*\))/);
  let restPx = widthPx - paddingPx;
  const after = tracks.findIndex((track, place) => {
    restPx -= Number(/\d+/.exec(track)?.[0] ?? 0) + (place === 0 ? 0 : gapPx);
    return place > 0 && restPx < 0;
  });
  const count = widthPx === 0 || after < 0 ? tracks.length : after;
  return { count, template: tracks.slice(0, count).join(' ') };
}
