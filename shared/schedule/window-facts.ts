import type { OccurrenceChange, Series, WindowFacts } from '../model/series.ts';

/**
 * What people noted about one occurrence: its own facts, else those of its series. Nothing at all
 * where there is none, so that a window is as small as before.
 */
export function windowFacts(
  { facts }: Series,
  change: OccurrenceChange,
): { readonly facts?: WindowFacts } {
  const { databaseAnswer, emergencyReason, agreedAtMs, notifiedAtMs, ...rest } = change;
  const { onCallContactIds, teamId, assignees, ticket, result, links } = rest;
  const own = {
    databaseAnswer,
    emergencyReason,
    agreedAtMs,
    notifiedAtMs,
    onCallContactIds,
    teamId,
  };
  const noted = Object.entries({ ...own, assignees, ticket, result }).filter(
    ([, value]) => value !== undefined,
  );
  if (noted.length === 0 && links === undefined) return facts === undefined ? {} : { facts };
  const merged = { ...facts, ...Object.fromEntries(noted) };
  const all = [...(facts?.links ?? []), ...(links ?? [])];
  return { facts: all.length === 0 ? merged : { ...merged, links: all } };
}
