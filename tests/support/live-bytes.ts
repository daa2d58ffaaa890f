import { GCProfiler } from 'node:v8';

/**
 * The most bytes a call holds at a time, and all it allocates between two collections: the largest
 * of the heap's sizes after each collection and at the end, over that before. For a process of its
 * own with a small young generation, so that collections are many: see `rule-memory.test.ts`.
 */
export function liveBytes(run: () => unknown): number {
  const collectGarbage = globalThis.gc;
  if (collectGarbage === undefined) throw new Error('Start node with --expose-gc');
  run();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const profiler = new GCProfiler();
  profiler.start();
  const answer = run();
  collectGarbage();
  const kept = process.memoryUsage().heapUsed;
  const { statistics } = profiler.stop();
  const sizes = statistics.map(({ afterGC }) => afterGC.heapStatistics.usedHeapSize);
  // The answer is still held here: it counts.
  return answer === undefined ? NaN : Math.max(kept, ...sizes) - before;
}
