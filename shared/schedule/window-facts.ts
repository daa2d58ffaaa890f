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
  const { onCallContactIds, teamId, assignees, ticket } = rest;
  const own = {
    databaseAnswer,
    emergencyReason,
    agreedAtMs,
    notifiedAtMs,
    onCallContactIds,
    teamId,
  };
  const noted = Object.entries({ ...own, assignees, ticket }).filter(
    ([, value]) => value !== undefined,
  );
  if (noted.length === 0) return facts === undefined ? {} : { facts };
  return { facts: { ...facts, ...Object.fromEntries(noted) } };
}
