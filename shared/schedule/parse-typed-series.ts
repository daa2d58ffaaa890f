/**
 * Rules as people type them: "2nd Saturday 22:00 for 6h New York", "Patch Tuesday + 11 22:00 for
 * 6 h, America/New_York", "every 28 days from 2027-01-09 at 10pm for 90 min UTC". What
 * `describeSeries` writes is understood again.
 */
import { err, ok, type Result } from '../kernel/result.ts';
import type { SeriesRule } from '../model/series.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import { isIsoDate } from '../time/wall-ms.ts';
import { findZones } from '../time/zone-names.ts';
import { takeRule } from './typed-rule.ts';
import { takeDuration, takeTimes } from './typed-time.ts';

/** What a typed line says about a series. */
export interface TypedSeries {
  readonly rule: SeriesRule;
  /** `HH:mm`. */
  readonly startTime: string;
  readonly durationMinutes: number;
  readonly zone: Zone;
}

/** What a line may leave out. */
export interface TypedDefaults {
  /** First day of a rule that names none. */
  readonly fromDate: IsoDate;
  readonly zone: Zone;
  readonly durationMinutes: number;
}

/** Which part was not understood, and what would be. */
export interface TypedSeriesError {
  readonly kind:
    'no-days' | 'no-time' | 'bad-date' | 'unknown-zone' | 'ambiguous-zone' | 'too-long';
  readonly text: string;
  /** The zones that `text` may mean, where there are several. */
  readonly zones?: readonly Zone[];
}

/** A window of two months is a mistake: plan files hold 60 days. */
const longestMinutes = 60 * 24 * 60;

/**
 * Understands a typed rule. Order: days, time, duration, zone; case and small words do not matter.
 * Refuses what it does not understand in full: a guessed hour would be a wrong hour.
 */
export function parseTypedSeries(
  text: string,
  defaults: TypedDefaults,
): Result<TypedSeries, TypedSeriesError> {
  const plain = text.trim().replaceAll(/[–—−]/g, '-').replaceAll(/\s+/g, ' ');
  const span = takeSpan(plain, defaults.fromDate);
  if (!span.ok) return span;
  const duration = takeDuration(span.value.rest);
  const times = takeTimes(duration.rest);
  if (times.startTime === null) return err({ kind: 'no-time', text });
  const days = takeRule(times.rest, span.value);
  if (days === null) return err({ kind: 'no-days', text: times.rest });
  const zone = readZone(days.rest, defaults.zone);
  if (!zone.ok) return zone;
  const durationMinutes = duration.minutes ?? times.durationMinutes ?? defaults.durationMinutes;
  if (durationMinutes < 1 || durationMinutes > longestMinutes) {
    return err({ kind: 'too-long', text: String(durationMinutes) });
  }
  return ok({ rule: days.rule, startTime: times.startTime, durationMinutes, zone: zone.value });
}

/** A rule's first and last day, and the text without them. */
interface Span {
  readonly fromDate: IsoDate;
  readonly untilDate?: IsoDate;
  readonly rest: string;
}

const fromPattern = /\b(?:from|starting(?: on)?) (\d{4}-\d\d-\d\d)\b/i;
const untilPattern = /\b(?:until|till|through) (\d{4}-\d\d-\d\d)\b/i;

function takeSpan(text: string, defaultFrom: IsoDate): Result<Span, TypedSeriesError> {
  const fromDate = fromPattern.exec(text)?.[1] ?? defaultFrom;
  const untilDate = untilPattern.exec(text)?.[1];
  // Any day in it, not only the first and the last: what looks like a day is meant as one.
  const wrong = [...text.matchAll(/\d{4}-\d\d-\d\d/g)].find(([date]) => !isIsoDate(date));
  if (wrong !== undefined) return err({ kind: 'bad-date', text: wrong[0] });
  const rest = text.replace(fromPattern, '').replace(untilPattern, '');
  return ok({ fromDate, ...(untilDate !== undefined && { untilDate }), rest });
}

function readZone(rest: string, defaultZone: Zone): Result<Zone, TypedSeriesError> {
  const name = rest
    .replace(/^[\s,]*(?:(?:in|at)\b)?\s*/i, '')
    .replace(/\s*(?:\btime\b)?[\s,.]*$/i, '');
  if (name === '') return ok(defaultZone);
  const zones = findZones(name);
  const [zone] = zones;
  if (zone === undefined) return err({ kind: 'unknown-zone', text: name });
  return zones.length === 1 ? ok(zone) : err({ kind: 'ambiguous-zone', text: name, zones });
}
