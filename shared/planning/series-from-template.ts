import type { Organization, Target } from '../model/target.ts';
import type { SeriesRule } from '../model/series.ts';
import type { SeriesTemplate } from '../model/template.ts';
import { addDays, daysBetween } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';

/** Templates that a target's business unit plans by, in the organization's order. */
export const templatesFor = (
  { businessUnitId }: Target,
  { templates = [] }: Organization,
): readonly SeriesTemplate[] =>
  templates.filter((template) => template.businessUnitId === businessUnitId);

/**
 * A template's rule for a series that begins on a date or after it. Its end goes as far along; single
 * dates keep their distances. Releases have dates of their own.
 */
export function ruleBeginning(rule: SeriesRule, date: IsoDate): SeriesRule {
  if (rule.kind === 'release') return rule;
  if (rule.kind === 'dates') {
    const [first, ...others] = [...rule.dates].sort();
    if (first === undefined) return { ...rule, dates: [date] };
    return { ...rule, dates: [date, ...others.map((each) => later(date, first, each))] };
  }
  const { untilDate } = rule;
  const begun = { ...rule, fromDate: date };
  return untilDate === undefined
    ? begun
    : { ...begun, untilDate: later(date, rule.fromDate, untilDate) };
}

/** So many days after `date` as `to` is after `from`. */
const later = (date: IsoDate, from: IsoDate, to: IsoDate): IsoDate =>
  addDays(date, daysBetween(from, to));
