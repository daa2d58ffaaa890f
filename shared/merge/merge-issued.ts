/** What was handed out to calendar applications, of two plans. */
import type { IssuedEvent } from '../model/issued-event.ts';

/**
 * Of each window what was handed out last, whoever did it: nobody is asked, for what is in people's
 * calendars is no matter of choice. The very list `mine` where theirs has nothing later.
 */
export function mergeIssued(
  mine: readonly IssuedEvent[] | undefined,
  theirs: readonly IssuedEvent[] | undefined,
): readonly IssuedEvent[] | undefined {
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  const byId = new Map(mine.map((each) => [each.id, each]));
  const later = theirs.filter(({ id, sequence }) => sequence > (byId.get(id)?.sequence ?? -1));
  if (later.length === 0) return mine;
  for (const each of later) byId.set(each.id, each);
  return [...byId.values()];
}
