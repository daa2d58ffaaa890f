/** One way of expanding the sample rules over two years; prints its figure. */
import { expandRecurrence } from '../../../shared/schedule/expand-recurrence.ts';
import { parseRecurrenceRule } from '../../../shared/schedule/recurrence-rule.ts';
import { wallMsOf } from '../../../shared/time/wall-ms.ts';
import { zoneTablesOf } from '../../../shared/time/zone-table.ts';
import { printFigure, printOnce } from '../in-child.ts';
import { peers } from './expand-peers.ts';
import { plainExpand, readPlainRule } from './plain-bound.ts';
import { sampleRange, sampleRules, type SampleRule } from './sample-rules.ts';

const rules = sampleRules(5_000);

/** Starts of one rule, in milliseconds; of the bound in seconds. */
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
};

function expandAll(way: Way, share: number, perSecond: number) {
  let count = 0;
  let check = 0;
  rules.slice(0, rules.length * share).forEach((rule, index) => {
    const starts = way(rule, index);
    count += starts.length;
    for (const start of starts) check += (start / perSecond) % 1e6;
  });
  return { count, check };
}

const name = process.argv[2] ?? '';
const peer = peers[name];
if (peer !== undefined) {
  const way = peer.way();
  printOnce(() => expandAll(way, peer.share, 1_000), 1 / peer.share);
} else {
  const way = ways[name]?.();
  if (way === undefined) throw new Error(`No way ${name}`);
  printFigure(9, () => expandAll(way, 1, name === 'bound' ? 1 : 1_000));
}
