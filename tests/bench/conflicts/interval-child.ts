/** One way of finding every overlap of drafts and busy intervals; prints its figure. */
import FlattenIntervalTree from '@flatten-js/interval-tree';
import Flatbush from 'flatbush';
import { IntervalTree } from 'node-interval-tree';
import { indexIntervals } from '../../../shared/conflicts/interval-index.ts';
import { printFigure, printOnce, type ChildFigure } from '../in-child.ts';
import { inMinutes, plainSweep } from './plain-bound.ts';
import { startRecords } from './records.ts';
import { sampleIntervals } from './sample-intervals.ts';

const [way = '', countText = ''] = (process.argv[2] ?? '').split(' ');
const { drafts, busy } = sampleIntervals(Number(countText));

type Found = Pick<ChildFigure, 'count' | 'check'>;

/** The product's index, built and asked about every draft, with complete records. */
function ours(): Found {
  const index = indexIntervals(busy);
  const records = startRecords();
  const met: number[] = [];
  for (let draft = 0; draft < drafts.keys.length; draft += 1) {
    met.length = 0;
    const startMs = drafts.startsMs[draft]!;
    const endMs = drafts.endsMs[draft]!;
    index.meet(drafts.keys[draft]!, { startMs, endMs }, met);
    for (const other of met) {
      records.add(1, [draft, other], {
        startMs: Math.max(startMs, busy.startsMs[other]!),
        endMs: Math.min(endMs, busy.endsMs[other]!),
      });
    }
  }
  return { count: records.count(), check: records.check() };
}

/** A tree for each key, of objects, as these packages are used. */
function byTree<T>(make: () => T, put: (tree: T, position: number) => void, ask: Ask<T>): Found {
  const trees = new Map<number, T>();
  for (let position = 0; position < busy.keys.length; position += 1) {
    const key = busy.keys[position]!;
    const tree = trees.get(key) ?? make();
    trees.set(key, tree);
    put(tree, position);
  }
  let count = 0;
  let check = 0;
  for (let draft = 0; draft < drafts.keys.length; draft += 1) {
    const tree = trees.get(drafts.keys[draft]!);
    if (tree === undefined) continue;
    for (const other of ask(tree, drafts.startsMs[draft]!, drafts.endsMs[draft]! - 1)) {
      count += 1;
      check = (check + draft * 31 + other) | 0;
    }
  }
  return { count, check };
}
type Ask<T> = (tree: T, startMs: number, lastMs: number) => readonly number[];

const byNodeIntervalTree = (): Found =>
  byTree(
    () => new IntervalTree<{ low: number; high: number; id: number }>(),
    (tree, id) => tree.insert({ low: busy.startsMs[id]!, high: busy.endsMs[id]! - 1, id }),
    (tree, startMs, lastMs) => tree.search(startMs, lastMs).map(({ id }) => id),
  );

const byFlattenTree = (): Found =>
  byTree(
    () => new FlattenIntervalTree<number>(),
    (tree, id) => tree.insert([busy.startsMs[id]!, busy.endsMs[id]! - 1], id),
    (tree, startMs, lastMs) => tree.search([startMs, lastMs], (value) => value),
  );

/** One tree of rectangles: time across, keys down. */
function byFlatbush(): Found {
  const tree = new Flatbush(busy.keys.length, 16, Float64Array);
  for (let id = 0; id < busy.keys.length; id += 1) {
    tree.add(busy.startsMs[id]!, busy.keys[id]!, busy.endsMs[id]! - 1, busy.keys[id]);
  }
  tree.finish();
  let count = 0;
  let check = 0;
  for (let draft = 0; draft < drafts.keys.length; draft += 1) {
    const key = drafts.keys[draft]!;
    for (const id of tree.search(drafts.startsMs[draft]!, key, drafts.endsMs[draft]! - 1, key)) {
      count += 1;
      check = (check + draft * 31 + id) | 0;
    }
  }
  return { count, check };
}

/** Bytes an interval that the index holds beside the data, as `ms`: a figure is a figure. */
function printBytes(): void {
  const collectGarbage = globalThis.gc;
  if (collectGarbage === undefined) throw new Error('Start node with --expose-gc');
  const held = (): number => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const index = indexIntervals(busy);
  const bytes = (held() - before) / busy.keys.length;
  const met: number[] = [];
  index.meet(0, { startMs: 0, endMs: Infinity }, met);
  console.log(JSON.stringify({ ms: bytes, count: met.length, check: 0 } satisfies ChildFigure));
}

const ways: Readonly<Record<string, () => void>> = {
  ours: () => printFigure(5, ours),
  bound: () => {
    const [left, right] = [inMinutes(drafts), inMinutes(busy)];
    printFigure(5, () => plainSweep(left, right));
  },
  'node-interval-tree': () => printOnce(byNodeIntervalTree),
  'flatten-js': () => printOnce(byFlattenTree),
  flatbush: () => printFigure(3, byFlatbush),
  bytes: printBytes,
};
const run = ways[way];
if (run === undefined) throw new Error(`No way ${way}`);
run();
