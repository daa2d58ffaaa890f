/** 5,000 recurrence rules in four zones over two years, to instants (performance target A2). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileWithLibical } from '../support/compile-c.ts';
import { atLeast, atMost, type Bench } from './bench.ts';
import { inTurns, nodeWay, type ChildFigure, type Way } from './in-child.ts';
import { missingPython } from './python.ts';
import { peers as nodePeers } from './schedule/expand-peers.ts';
import { sampleRange, sampleRules } from './schedule/sample-rules.ts';

const script = new URL('./schedule/expand-child.ts', import.meta.url);
const range = [sampleRange.startMs / 1_000, sampleRange.endMs / 1_000].map(String);

/** Ways of C and Python, as far as they can run here; each that cannot leaves its reason. */
function otherWays(folder: string, missing: string[]): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  const file = join(folder, 'rules.tsv');
  const lines = sampleRules(5_000).map(
    ({ zone, start, rrule }) => `${zone}\t${start.replaceAll(/[-:]/g, '')}00\t${rrule}\n`,
  );
  writeFileSync(file, lines.join(''));
  const libical = compileWithLibical(new URL('../oracle/libical_expand.c', import.meta.url));
  if (libical.ok)
    ways.set('libical', { command: libical.value, args: [file, ...range, '3'], rounds: 2 });
  else missing.push(`libical: ${libical.error}`);
  const noPython = missingPython('dateutil');
  const python = new URL('./schedule/expand_child.py', import.meta.url).pathname;
  if (noPython === null)
    ways.set('dateutil', { command: 'python3', args: [python, file, ...range, '1'], rounds: 2 });
  else missing.push(`python-dateutil: ${noPython}`);
  return ways;
}

function measure(missing: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'pwp-expand-'));
  try {
    return inTurns(
      new Map<string, Way>([
        ...['ours', 'bound', 'ours from text'].map((way) => [way, nodeWay(script, way)] as const),
        ...Object.entries(nodePeers).map(
          ([name, { share }]) => [name, nodeWay(script, name, share === 1 ? 3 : 1)] as const,
        ),
        ...otherWays(folder, missing),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run() {
  const missing: string[] = [];
  const figures = measure(missing);
  const { ours, bound, 'ours from text': fromText, ...peers } = figures;
  if (ours === undefined || bound === undefined || fromText === undefined)
    throw new Error('No figure');
  if (ours.count !== bound.count || ours.check !== bound.check)
    throw new Error(`Other instants than the bound's: ${JSON.stringify(figures)}`);
  const note = [
    `${ours.count} occurrences`,
    `with reading the texts anew ${fromText.ms.toFixed(1)} ms`,
    ...answersOf(peers, ours),
    ...missing,
  ];
  const faster = (name: string): number => (peers[name]?.ms ?? NaN) / ours.ms;
  return {
    ours: ours.ms,
    bound: bound.ms,
    peers: Object.fromEntries(Object.entries(peers).map(([name, { ms }]) => [name, ms])),
    note: note.join('; '),
    targets: [
      atMost(3, '× bound', ours.ms / bound.ms),
      atLeast(10, '× as fast as rrule-temporal', faster('rrule-temporal')),
      ...(['libical', 'dateutil'] as const)
        .filter((name) => peers[name] !== undefined)
        .map((name) => atLeast(20, `× as fast as ${name}`, faster(name))),
      atLeast(300, '× as fast as ical.js', faster('ical.js floating')),
    ],
  };
}

/** Who gave other instants, and who was given fewer rules. */
const answersOf = (
  peers: Readonly<Record<string, ChildFigure>>,
  ours: ChildFigure,
): readonly string[] =>
  Object.entries(peers).flatMap(([name, { count, check }]) => {
    const share = nodePeers[name]?.share ?? 1;
    if (share < 1) return [`${name} scaled from ${share * 5_000} rules`];
    return check === ours.check ? [] : [`${name} gave ${count}, other instants`];
  });

export const bench: Bench = { name: 'expand-5000-rules', unit: 'ms', run };
