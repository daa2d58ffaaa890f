/** Ids of what imports add. */
import { hashOfText } from '../conflicts/hash-of-text.ts';
import { newIdFrom } from '../planning/new-id.ts';
import type { TwinFinder } from './find-twin.ts';
import type { ImportedItem } from './import-reading.ts';
import { contentOf } from './plan-things.ts';

/**
 * An id of the thing's name and of where it came from. Two planners who import the same file give the
 * same ids, so that their plans merge without twins. A result is its window's, and has its id.
 */
export function newThingId(
  item: ImportedItem,
  markId: string,
  twins: Pick<TwinFinder, 'byId'>,
): string {
  if (item.kind === 'window-result') return item.windowId;
  const content = contentOf(item);
  const name = 'name' in content && typeof content.name === 'string' ? content.name : item.key;
  const id = `${newIdFrom(name, []).slice(0, 40)}-${hashOfText(markId).slice(0, 8)}`;
  if (twins.byId(item.kind, id) === undefined) return id;
  let number = 2;
  while (twins.byId(item.kind, `${id}-${number}`) !== undefined) number += 1;
  return `${id}-${number}`;
}
