import type { CalendarItem, Layer } from './calendar-item.ts';

/** Which items are shown: their layer is on, and not all of their leaves are hidden. */
export function isShown(
  item: CalendarItem,
  layers: Readonly<Record<Layer, boolean>>,
  hiddenLeaves: ReadonlySet<string>,
): boolean {
  return layers[item.layer] && isTargetShown(item, hiddenLeaves);
}

/** Whether the target filter lets it through; what belongs to no target is everybody's. */
export const isTargetShown = (
  { leaves }: CalendarItem,
  hiddenLeaves: ReadonlySet<string>,
): boolean => leaves.length === 0 || leaves.some((leaf) => !hiddenLeaves.has(leaf));

/** How many items of each layer there are. Times on offer are no windows of their own. */
export function countByLayer(items: readonly CalendarItem[]): Readonly<Record<Layer, number>> {
  const counts: Record<Layer, number> = {
    windows: 0,
    calendars: 0,
    maintenance: 0,
    releases: 0,
    freezes: 0,
    holidays: 0,
    database: 0,
    patches: 0,
    deadlines: 0,
  };
  for (const { layer, look } of items) if (look !== 'offered') counts[layer] += 1;
  return counts;
}
