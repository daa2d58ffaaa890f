/** A rule as a form holds it: a first date and what it suggests, or a rule of its own. */
import type { Release } from '../../shared/model/release.ts';
import type { SeriesRule } from '../../shared/model/series.ts';
import { describeRule } from '../../shared/schedule/describe-rule.ts';
import { seriesDays } from '../../shared/schedule/series-days.ts';
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import { dayNumberOfIso, isoOfDayNumber } from '../../shared/time/wall-ms.ts';
import { repeatChoices, type RepeatChoice } from './repeat-choices.ts';

export interface RuleChoice {
  /** The first date. */
  readonly date: IsoDate;
  /** The day that dates are looked for from: the one picked, or the rule's own. */
  readonly fromDate: IsoDate;
  /** `value` of one of `ruleOptions`. */
  readonly repeat: string;
  /** A rule that was typed, or that the series has; `null` where none of its own was given. */
  readonly ownRule: SeriesRule | null;
}

/** What the days of a rule depend on besides the rule. */
export interface RuleContext {
  readonly releases: readonly Release[];
  readonly zone: Zone;
}

const own = 'own';

/** Only on that date, until something else is chosen. */
export const chooseOnce = (date: IsoDate): RuleChoice => ({
  date,
  fromDate: date,
  repeat: 'once',
  ownRule: null,
});

/** A rule with its first date, or the day it is looked for from where it has none. */
export function chooseRule(rule: SeriesRule, context: RuleContext, fromDate: IsoDate): RuleChoice {
  const since = 'fromDate' in rule ? rule.fromDate : fromDate;
  return { date: firstDateOf(rule, context) ?? since, fromDate: since, repeat: own, ownRule: rule };
}

/** Rules to choose from; the own one first. The same rule is not offered twice. */
export function ruleOptions({ date, ownRule }: RuleChoice): readonly RepeatChoice[] {
  const suggested = repeatChoices(date);
  if (ownRule === null) return suggested;
  const twin = suggested.find(({ rule }) => sayOf(rule) === sayOf(ownRule));
  const label = twin?.label ?? capitalized(describeRule(ownRule));
  return [{ value: own, label, rule: ownRule }, ...suggested.filter((each) => each !== twin)];
}

/** The option that is chosen; the first where the date no longer suggests it. */
export function chosenOption(choice: RuleChoice): RepeatChoice {
  const options = ruleOptions(choice);
  const chosen = options.find(({ value }) => value === choice.repeat) ?? options[0];
  if (chosen === undefined) throw new Error('A date always suggests a rule.');
  return chosen;
}

/** The choice begun on another date; a rule of its own begins on its first day from there on. */
export function withFirstDate(choice: RuleChoice, date: IsoDate, context: RuleContext): RuleChoice {
  if (choice.repeat !== own || choice.ownRule === null) {
    return { ...choice, date, fromDate: date };
  }
  return chooseRule(begunOn(choice.ownRule, date), context, date);
}

/** Whether it is one date and no more. */
export function isOnce(choice: RuleChoice): boolean {
  const { rule } = chosenOption(choice);
  return rule.kind === 'dates' && rule.dates.length === 1;
}

/** Whether a first date can be chosen: releases have their own. */
export const hasFirstDate = (choice: RuleChoice): boolean =>
  chosenOption(choice).rule.kind !== 'release';

/** Days looked through for a first date: the rarest rule, a 29 February or a 5th weekday, is in them. */
const searchedDays = 3_000;

function firstDateOf(rule: SeriesRule, context: RuleContext): IsoDate | null {
  const fromDay =
    rule.kind === 'dates' || rule.kind === 'release' ? 0 : dayNumberOfIso(rule.fromDate);
  const toDay =
    rule.kind === 'dates' || rule.kind === 'release' ? Infinity : fromDay + searchedDays;
  const [day] = seriesDays(rule, { fromDay, toDay, limit: 1 }, context);
  return day === undefined ? null : isoOfDayNumber(day);
}

function begunOn(rule: SeriesRule, date: IsoDate): SeriesRule {
  if (rule.kind === 'release') return rule;
  if (rule.kind !== 'dates') return { ...rule, fromDate: date };
  const [, ...others] = [...rule.dates].sort();
  return { ...rule, dates: [date, ...others.filter((other) => other !== date)] };
}

/** Rules that say the same from the same first date on; single dates stand for themselves. */
const sayOf = (rule: SeriesRule): string =>
  JSON.stringify(
    Object.entries(rule)
      .filter(([key]) => key !== 'fromDate')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
