/** What others do to expand a rule over two years, to milliseconds. */
import ICAL from 'ical.js';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { sampleCalendar } from '../ical/sample-calendar.ts';
import { plainInstant, plainZone } from './plain-bound.ts';
import { sampleRange, type SampleRule } from './sample-rules.ts';

/** Starts of one rule, in milliseconds. */
export type Way = (rule: SampleRule) => readonly number[];

const { startMs, endMs } = sampleRange;
const dayMs = 86_400_000;
const compact = (start: string): string => `${start.replaceAll(/[-:]/g, '')}00`;
const asText = ({ zone, start, rrule: text }: SampleRule): string =>
  `DTSTART;TZID=${zone}:${compact(start)}\nRRULE:${text}`;

/** Wall readings by a library, instants by the bound's zone tables. */
const inRange = (walls: Iterable<number>, zone: string): readonly number[] => {
  const table = plainZone(zone);
  const starts: number[] = [];
  for (const wallMs of walls) {
    const atMs = plainInstant(wallMs / 1_000, table) * 1_000;
    if (atMs >= startMs && atMs < endMs) starts.push(atMs);
  }
  return starts;
};

function* icalJsTimes(start: ICAL.Time, text: string): Generator<ICAL.Time> {
  const steps = ICAL.Recur.fromString(text).iterator(start);
  for (;;) {
    // Its types leave out that it ends with nothing.
    const at = steps.next() as ICAL.Time | null | undefined;
    if (at === null || at === undefined) return;
    yield at;
  }
}

function icalJsFloating({ zone, start, rrule: text }: SampleRule): readonly number[] {
  const walls: number[] = [];
  for (const at of icalJsTimes(ICAL.Time.fromDateTimeString(`${start}:00`), text)) {
    const wallMs = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second);
    if (wallMs > endMs + dayMs) break;
    walls.push(wallMs);
  }
  return inRange(walls, zone);
}

/** With the zones of the sample calendar as VTIMEZONE; only rules in those zones. */
function icalJsInZone(): Way {
  const calendar = new ICAL.Component(ICAL.parse(sampleCalendar(0)) as unknown[]);
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((each) => new ICAL.Timezone(each))
      .map((zone) => [zone.tzid, zone]),
  );
  return ({ zone, start, rrule: text }) => {
    const begin = ICAL.Time.fromDateTimeString(`${start}:00`);
    begin.zone = zones.get(zone) ?? ICAL.Timezone.utcTimezone;
    const starts: number[] = [];
    for (const at of icalJsTimes(begin, text)) {
      const atMs = at.toUnixTime() * 1_000;
      if (atMs >= endMs) break;
      if (atMs >= startMs) starts.push(atMs);
    }
    return starts;
  };
}

/** Each with the share of the 5,000 rules it is given: the slow ones are scaled. */
export const peers: Readonly<Record<string, { readonly share: number; readonly way: () => Way }>> =
  {
    'rrule-temporal': {
      share: 1,
      way: () => (rule) =>
        new RRuleTemporal({ rruleString: asText(rule) })
          .between(new Date(startMs), new Date(endMs - 1), true)
          .map(({ epochMilliseconds }) => epochMilliseconds),
    },
    'rrule floating': {
      share: 1,
      way: () => (rule) => {
        const text = `DTSTART:${compact(rule.start)}Z\nRRULE:${rule.rrule}`;
        const dates = rrule
          .rrulestr(text)
          .between(new Date(startMs - dayMs), new Date(endMs + dayMs), true);
        return inRange(
          dates.map((date) => date.getTime()),
          rule.zone,
        );
      },
    },
    'rrule TZID': {
      share: 0.04,
      way: () => (rule) =>
        rrule
          .rrulestr(asText(rule))
          .between(new Date(startMs), new Date(endMs - 1), true)
          .map((date) => date.getTime()),
    },
    'ical.js floating': { share: 0.1, way: () => icalJsFloating },
    'ical.js VTIMEZONE': { share: 0.04, way: icalJsInZone },
  };
