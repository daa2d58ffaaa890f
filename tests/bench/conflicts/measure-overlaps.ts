import { atLeast, atMost, type BenchFigures } from '../bench.ts';
import { inTurns, nodeWay, type Way } from '../in-child.ts';

const script = new URL('./interval-child.ts', import.meta.url);
const names = ['ours', 'bound', 'node-interval-tree', 'flatten-js', 'flatbush', 'bytes'] as const;

/** All overlaps of so many drafts with as many busy intervals; every way must find the same ones. */
export function measureOverlaps(count: number): BenchFigures {
  const wayOf = (name: string): Way => nodeWay(script, `${name} ${count}`);
  // The trees take many times as long: once is enough to tell.
  const once = { rounds: 1 };
  const ways: Readonly<Record<(typeof names)[number], Way>> = {
    ours: wayOf('ours'),
    bound: wayOf('bound'),
    'node-interval-tree': { ...wayOf('node-interval-tree'), ...once },
    'flatten-js': { ...wayOf('flatten-js'), ...once },
    flatbush: { ...wayOf('flatbush'), ...once },
    bytes: {
      command: process.execPath,
      args: ['--expose-gc', script.pathname, `bytes ${count}`],
      ...once,
    },
  };
  const figures = inTurns(new Map(names.map((name) => [name, ways[name]])));
  const { ours, bound, bytes, ...peers } = figures;
  const fasterTree = Math.min(peers['node-interval-tree'].ms, peers['flatten-js'].ms);
  for (const [name, { count: found, check }] of Object.entries({ bound, ...peers })) {
    if (found !== ours.count || check !== ours.check) throw new Error(`${name} finds others.`);
  }
  return {
    ours: ours.ms,
    bound: bound.ms,
    peers: Object.fromEntries(Object.entries(peers).map(([name, { ms }]) => [name, ms])),
    note: `${ours.count} overlaps with complete records`,
    targets: [
      atMost(40, 'bytes an interval beside the data', bytes.ms),
      atMost(2, '× the radix bound', ours.ms / bound.ms),
      atLeast(10, '× as fast as the interval trees', fasterTree / ours.ms),
    ],
  };
}
