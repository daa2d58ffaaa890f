import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileWithLibical } from '../../support/compile-c.ts';
import { atLeast, atMost, type BenchFigures } from '../bench.ts';
import { inTurns, nodeWay, type ChildFigure, type Way } from '../in-child.ts';
import { missingPython } from '../python.ts';
import { sampleCalendar } from './sample-calendar.ts';

/** What a child is asked to do: a way of parse-child.ts, the calendar's file, once or many times. */
export interface ParseTask {
  readonly way: string;
  readonly file: string;
  readonly once?: boolean;
  /** How many times the work is larger than the file: peers of many seconds are scaled. */
  readonly scale?: number;
  /** What the process has made before: a formatter of another zone, or all zone tables. */
  readonly made?: 'formatter' | 'tables';
}

const script = new URL('./parse-child.ts', import.meta.url);
const taskWay = (task: ParseTask, rounds?: number): Way =>
  nodeWay(script, JSON.stringify(task), rounds);

/** Runs with the sample calendar in a file, and a tenth of it in another; both are gone afterwards. */
function withCalendar<T>(events: number, run: (file: string, tenth: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pwp-parse-'));
  const [file, tenth] = [join(folder, 'sample.ics'), join(folder, 'tenth.ics')];
  writeFileSync(file, sampleCalendar(events));
  writeFileSync(tenth, sampleCalendar(Math.round(events / 10)));
  try {
    return run(file, tenth);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Peers not measured, each with its reason. */
type Missing = string[];

interface Files {
  readonly file: string;
  readonly tenth: string;
}

/** From so many events on, peers that are linear and slow are given a tenth. */
const scaledFrom = 50_000;
const scaledPeers = ['node-ical', 'ts-ics'];

function peerWays(events: number, { file, tenth }: Files, missing: Missing): Map<string, Way> {
  const isLarge = events > 1_000;
  const slow = (way: string): Way =>
    events > scaledFrom
      ? taskWay({ way, file: tenth, once: true, scale: 10 }, 1)
      : taskWay({ way, file, once: isLarge }, isLarge ? 1 : 2);
  const ways = new Map<string, Way>([
    ['ical.js', taskWay({ way: 'ical.js', file }, events > scaledFrom ? 2 : 5)],
    ...scaledPeers.map((name): [string, Way] => [name, slow(name)]),
  ]);
  if (events > scaledFrom) missing.push('ICAL.Event: quadratic, more than 200 s');
  else ways.set('ICAL.Event', slow('ICAL.Event'));
  const libical = compileWithLibical(new URL('./libical-parse.c', import.meta.url));
  if (libical.ok) ways.set('libical', { command: libical.value, args: [file, '5'], rounds: 2 });
  else missing.push(`libical: ${libical.error}`);
  const noPython = missingPython('icalendar');
  const python = new URL('./parse_child.py', import.meta.url).pathname;
  if (noPython === null)
    ways.set('icalendar', { command: 'python3', args: [python, file, '1'], rounds: 1 });
  else missing.push(`Python icalendar: ${noPython}`);
  return ways;
}

/** Warm figures for a calendar of so many events. Throws where we read other instants than the bound. */
export function measureParse(events: number): BenchFigures {
  const missing: Missing = [];
  const figures = withCalendar(events, (file, tenth) =>
    inTurns(
      new Map<string, Way>([
        ['ours', taskWay({ way: 'ours', file })],
        ['bound', taskWay({ way: 'bound', file })],
        ...peerWays(events, { file, tenth }, missing),
      ]),
    ),
  );
  const { ours, bound, ...peers } = figures;
  if (ours === undefined || bound === undefined) throw new Error('No figure');
  if (ours.count !== bound.count || ours.check !== bound.check)
    throw new Error(`Other instants than the bound's: ${JSON.stringify(figures)}`);
  const scaled = events > scaledFrom ? scaledPeers : [];
  const differing = Object.entries(peers).filter(
    ([name, { check }]) => !scaled.includes(name) && check !== ours.check,
  );
  const note = [
    `${ours.count} events, lossless`,
    differing.length === 0
      ? 'all read the same instants'
      : `other instants: ${differing.map(([name]) => name).join(', ')}`,
    ...scaled.map((name) => `${name} scaled from a tenth`),
    ...missing,
  ];
  return {
    ours: ours.ms,
    bound: bound.ms,
    peers: Object.fromEntries(Object.entries(peers).map(([name, { ms }]) => [name, ms])),
    note: note.join('; '),
    targets: targetsOf(ours, bound, peers),
  };
}

/** Times that of peers, as A1 has it; small calendars are held to the bound and to ical.js alone. */
function targetsOf(
  ours: ChildFigure,
  bound: ChildFigure,
  peers: Readonly<Record<string, ChildFigure>>,
) {
  const asFast: readonly (readonly [peer: string, times: number])[] = [
    ['ical.js', 5],
    ['libical', 2.5],
    ['node-ical', 20],
    ['ts-ics', 60],
  ];
  const icalJs = peers['ical.js'];
  return [
    atMost(1.5, '× bound', ours.ms / bound.ms),
    ...asFast.flatMap(([name, times]) => {
      const peer = peers[name];
      return peer === undefined ? [] : [atLeast(times, `× as fast as ${name}`, peer.ms / ours.ms)];
    }),
    ...(ours.count >= 100_000 && icalJs?.rssMb !== undefined && ours.rssMb !== undefined
      ? [atMost(0.5, "× ical.js's memory", ours.rssMb / icalJs.rssMb)]
      : []),
  ];
}

/** A first run of a fresh process, in milliseconds. */
type Cold = Readonly<Record<'ours' | 'bound', number>>;

/**
 * First runs of fresh processes: with nothing made before; with ICU loaded by some other formatter,
 * as in any program that has shown a date; with the zone tables made.
 */
export function measureCold(events: number): Readonly<Record<'cold' | 'warmIcu' | 'tabled', Cold>> {
  const measure = (made?: 'formatter' | 'tables'): Cold =>
    withCalendar(events, (file) => {
      const task = { file, once: true, ...(made !== undefined && { made }) };
      const ways = new Map([
        ['ours' as const, taskWay({ ...task, way: 'ours' })],
        ['bound' as const, taskWay({ ...task, way: 'bound' })],
      ]);
      const { ours, bound } = inTurns(ways);
      return { ours: ours.ms, bound: bound.ms };
    });
  return { cold: measure(), warmIcu: measure('formatter'), tabled: measure('tables') };
}
