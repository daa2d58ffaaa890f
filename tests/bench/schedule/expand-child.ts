/** One way of expanding the sample rules over two years; prints its figure. */
import { RRuleTemporal } from 'rrule-temporal';
import { expandRecurrence } from '../../../shared/schedule/expand-recurrence.ts';
import { parseRecurrenceRule } from '../../../shared/schedule/recurrence-rule.ts';
import { wallMsOf } from '../../../shared/time/wall-ms.ts';
import { zoneTablesOf } from '../../../shared/time/zone-table.ts';
import { printFigure } from '../in-child.ts';
import { plainExpand, readPlainRule } from './plain-bound.ts';
import { sampleRange, sampleRules, type SampleRule } from './sample-rules.ts';

const rules = sampleRules(5_000);

/** Starts of one rule, in milliseconds. */
type Way = (rule: SampleRule, index: number) => readonly number[];

function read({ rrule, start, zone }: SampleRule) {
  const rule = parseRecurrenceRule(rrule);
  if (!rule.ok) throw new Error(rule.error.reason);
  return {
    rule: rule.value,
    start: { wallMs: wallMsOf(start), tables: zoneTablesOf(zone) },
  };
}

const ways: Readonly<Record<string, () => Way>> = {
  // Rules read beforehand, like the bound's.
  ours: () => {
    const readRules = rules.map(read);
    return (_rule, index) => {
      const known = readRules[index];
      return known === undefined
        ? []
        : expandRecurrence(known.rule, known.start, sampleRange).startsMs;
    };
  },
  'ours from text': () => (text) => {
    const { rule, start } = read(text);
    return expandRecurrence(rule, start, sampleRange).startsMs;
  },
  bound: () => {
    const read = rules.map(readPlainRule);
    const [from, to] = [sampleRange.startMs / 1_000, sampleRange.endMs / 1_000];
    return (_rule, index) => {
      const rule = read[index];
      return rule === undefined ? [] : plainExpand(rule, from, to);
    };
  },
  'rrule-temporal': () => {
    const [from, to] = [new Date(sampleRange.startMs), new Date(sampleRange.endMs - 1)];
    return ({ zone, start, rrule }) => {
      const dtstart = `${start.replaceAll(/[-:]/g, '')}00`;
      const rruleString = `DTSTART;TZID=${zone}:${dtstart}\nRRULE:${rrule}`;
      const between = new RRuleTemporal({ rruleString }).between(from, to, true);
      return between.map(({ epochMilliseconds }) => epochMilliseconds);
    };
  },
};

const name = process.argv[2] ?? '';
const way = ways[name]?.();
if (way === undefined) throw new Error(`No way ${name}`);
printFigure(name === 'rrule-temporal' ? 1 : 9, () => {
  let count = 0;
  let check = 0;
  rules.forEach((rule, index) => {
    const starts = way(rule, index);
    count += starts.length;
    for (const start of starts) check += (name === 'bound' ? start : start / 1_000) % 1e6;
  });
  return { count, check };
});
