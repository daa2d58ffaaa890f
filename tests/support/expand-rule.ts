import { expandRecurrence, type RecurrenceRange } from '../../shared/schedule/expand-recurrence.ts';
import { parseRecurrenceRule, type RecurrenceRule } from '../../shared/schedule/recurrence-rule.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { wallMsOf } from '../../shared/time/wall-ms.ts';
import { zoneTablesOf } from '../../shared/time/zone-table.ts';

/** A rule as calendar text has it. */
export interface RuleText {
  readonly zone: string;
  /** `2026-01-03T22:00`. */
  readonly start: string;
  readonly rrule: string;
}

/** A rule that must be readable. */
export function readRule(text: string): RecurrenceRule {
  const rule = parseRecurrenceRule(text);
  if (!rule.ok) throw new Error(rule.error.reason);
  return rule.value;
}

/** Everything a rule yields in a range. */
export const expandRule = ({ zone, start, rrule }: RuleText, range: RecurrenceRange) =>
  expandRecurrence(readRule(rrule), { wallMs: wallMsOf(start), tables: zoneTablesOf(zone) }, range);

/** `2026-01-18T03:00`, or with seconds where there are any. */
export const utcText = (epochMs: number): string =>
  new Date(epochMs).toISOString().slice(0, 19).replace(/:00$/, '');

/** From 1990 to 2060. */
export const longRange: TimeRange = { startMs: Date.UTC(1990, 0, 1), endMs: Date.UTC(2060, 0, 1) };

/** The two years from 2026 on. */
export const twoYears: TimeRange = { startMs: Date.UTC(2026, 0, 1), endMs: Date.UTC(2028, 0, 1) };
