import type { OccurrenceChange, Series, WindowFacts } from '../model/series.ts';

/** What is noted of an occurrence as facts of its window; links are added to those of the series. */
const noted = [
  'databaseAnswer',
  'emergencyReason',
  'agreedAtMs',
  'notifiedAtMs',
  'onCallContactIds',
  'teamId',
  'assignees',
  'ticket',
  'result',
] as const satisfies readonly (keyof OccurrenceChange & keyof WindowFacts)[];

/**
 * What people noted about one occurrence: its own facts, else those of its series. Nothing at all
 * where there is none, so that a window is as small as before.
 */
export function windowFacts(
  { facts }: Series,
  change: OccurrenceChange,
): { readonly facts?: WindowFacts } {
  // Asked of every window there is, and nearly always in vain: nothing is made before it is needed.
  const names = noted.filter((name) => change[name] !== undefined);
  if (names.length === 0 && change.links === undefined) return facts === undefined ? {} : { facts };
  const merged = { ...facts, ...Object.fromEntries(names.map((name) => [name, change[name]])) };
  const links = [...(facts?.links ?? []), ...(change.links ?? [])];
  return { facts: links.length === 0 ? merged : { ...merged, links } };
}
