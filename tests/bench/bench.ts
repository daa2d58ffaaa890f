import type { Result } from '../../shared/kernel/result.ts';

/** One benchmark: our figure, the peers' and the bound, all taken in one run on one machine. */
export interface Bench {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly run: () => Promise<BenchFigures>;
}

export interface BenchFigures {
  readonly ours: number;
  /** The plainest way that does the least; a correct product may come near. */
  readonly bound: number;
  /** What others need for the same; empty where nobody does it. */
  readonly peers: Readonly<Record<string, number>>;
  readonly note?: string;
  /** What the figures are to be, with what they are. */
  readonly targets?: readonly Target[];
}

/** One thing that was promised: its words, the figure it is about, and whether that keeps to it. */
export interface Target {
  readonly says: string;
  readonly is: number;
  readonly met: boolean;
}

/** A figure that is to be at most so much; `says` leaves out the number. */
export const atMost = (limit: number, says: string, is: number): Target => ({
  says: `≤ ${limit} ${says}`,
  is: round(is),
  met: is <= limit,
});

/** A figure that is to be at least so much. */
export const atLeast = (limit: number, says: string, is: number): Target => ({
  says: `≥ ${limit} ${says}`,
  is: round(is),
  met: is >= limit,
});

/** The line that `npm run bench` prints. Ratios are ours over theirs: below 1 we are faster. */
export interface BenchLine {
  readonly bench: string;
  readonly ours: number;
  readonly unit: string;
  readonly bound: number;
  readonly peers: Readonly<Record<string, number>>;
  readonly ratioToBound: number;
  /** Against the best peer; null without peers. */
  readonly ratioToPeer: number | null;
  readonly note?: string;
  readonly targets?: readonly Target[];
}

/** Rounds figures to three digits and adds the ratios. */
export function benchLine(bench: Bench, figures: BenchFigures): BenchLine {
  const { ours, bound, peers, note, targets } = figures;
  const best = Math.min(...Object.values(peers));
  return {
    bench: bench.name,
    ours: round(ours),
    unit: bench.unit,
    bound: round(bound),
    peers: Object.fromEntries(Object.entries(peers).map(([name, value]) => [name, round(value)])),
    ratioToBound: round(ours / bound),
    ratioToPeer: Number.isFinite(best) ? round(ours / best) : null,
    ...(note !== undefined && { note }),
    ...(targets !== undefined && { targets }),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** The value of a step that a benchmark cannot do without. */
export function orThrow<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The middle value; of an even number of values the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}
