/** A customer's answer: what it changed in its copy, as a proposal to the plan the copy was made of. */
import type { Plan } from '../model/plan.ts';
import type { OccurrenceChange, Series } from '../model/series.ts';
import { isSameContent, type PlainValue } from './plain-data.ts';

/** What a customer may answer about: when a window is, how long, and which single dates differ. */
const answered = ['zone', 'startTime', 'durationMinutes', 'rule'] as const;

/** Both sides of a merge into the plan: what the copy was, and what came back, in the plan's own terms. */
export interface CustomerAnswer {
  readonly base: Plan;
  readonly theirs: Plan;
}

/**
 * The answer over my plan as it is now. `copy`: the copy as it was sent; where it is no longer known,
 * give one made anew. Changed, added and removed windows and dates come back as countered; of removed
 * ones the time stays, for a customer that wants none of it has named no other.
 */
export function answerOver(mine: Plan, copy: Plan, answer: Plan): CustomerAnswer {
  const customerId = copy.customerCopy?.customerId;
  const sent = new Map(copy.series.map((series) => [series.id, series]));
  const back = new Map(answer.series.map((series) => [series.id, series]));
  const base = mine.series.map((series) => overlaid(series, sent.get(series.id)));
  const theirs = base.map((series, index) => {
    const before = sent.get(series.id);
    const after = back.get(series.id);
    if (before === undefined) return mine.series[index] ?? series;
    // Taken out by the customer: it wants none of it, and says nothing of another time.
    if (after === undefined) return { ...series, state: 'countered' as const };
    return countered(series, before, after);
  });
  const known = new Set(mine.series.map(({ id }) => id));
  const added = answer.series.filter(
    ({ id, target }) => !known.has(id) && !sent.has(id) && target.customerId === customerId,
  );
  return {
    base: { ...mine, series: base },
    theirs: {
      ...mine,
      series: [...theirs, ...added.map((series) => ({ ...series, state: 'countered' as const }))],
    },
  };
}

/** Mine, at the time that the copy gives it. */
function overlaid(series: Series, copy: Series | undefined): Series {
  if (copy === undefined) return series;
  return { ...withFields(series, copy), changes: overlaidChanges(series.changes, copy.changes) };
}

/** As it was sent, with what was changed in it since, and countered where anything was. */
function countered(base: Series, before: Series, after: Series): Series {
  const isMoved = answered.some((field) => differs(before[field], after[field]));
  const changes = after.changes.filter(
    (change) => !isSameContent(plain(change), plain(changeAt(before, change.originalStart))),
  );
  const dates = changes.map((change) => ({
    ...changeAt(base, change.originalStart),
    ...change,
    state: 'countered' as const,
  }));
  const touched = new Set(dates.map(({ originalStart }) => originalStart));
  return {
    ...(isMoved ? { ...withFields(base, after), state: 'countered' as const } : base),
    changes: [
      ...base.changes.filter(({ originalStart }) => !touched.has(originalStart)),
      ...dates,
    ].sort((a, b) => (a.originalStart < b.originalStart ? -1 : 1)),
  };
}

const changeAt = ({ changes }: Series, start: string): OccurrenceChange | undefined =>
  changes.find(({ originalStart }) => originalStart === start);

const withFields = (series: Series, from: Series): Series => ({
  ...series,
  zone: from.zone,
  startTime: from.startTime,
  durationMinutes: from.durationMinutes,
  rule: from.rule,
});

/** Each date as the copy has it, with what the copy leaves out. */
const overlaidChanges = (
  mine: readonly OccurrenceChange[],
  copy: readonly OccurrenceChange[],
): readonly OccurrenceChange[] =>
  copy.map((change) => ({
    ...mine.find(({ originalStart }) => originalStart === change.originalStart),
    ...change,
  }));

// Plain data, checked by the plan's schema; types just do not say so.
const plain = (value: unknown): PlainValue => value as PlainValue;
const differs = (a: unknown, b: unknown): boolean => !isSameContent(plain(a), plain(b));
