/** Readiness sets in words. */
import type { ReadinessFault, ReadinessPlace } from '../../shared/planning/readiness-set.ts';
import { describeRule } from '../../shared/schedule/describe-rule.ts';
import { formatIsoDate } from './format-time.ts';
import { readinessMessages } from './readiness-messages.ts';

/** `new: Patch Tuesday + 4 days 20:00`, `there: Northwind scan`. */
export function placeWords({ standing, series }: ReadinessPlace): string {
  const [first] = series;
  if (first === undefined) return '';
  if (standing === 'kept') return readinessMessages.isThere(first.name);
  if (standing === 'doubled') return readinessMessages.isDoubled(series.map(({ name }) => name));
  return readinessMessages.isNew(describeRule(first.rule), first.startTime);
}

/** One sentence about what is out of order. */
export function readinessFaultWords({ kind, name, count, first }: ReadinessFault): string {
  const date = formatIsoDate(first.localStart.slice(0, 10));
  return kind === 'no scan before'
    ? readinessMessages.noScan(name, count, date)
    : readinessMessages.tooSoon(name, count, date);
}
