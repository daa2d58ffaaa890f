/** Complete records of overlaps in growing columns: what kind, both ids, and the minutes they share. */
export interface RecordColumns {
  readonly add: (
    kind: number,
    ids: readonly [draft: number, busy: number],
    overlap: Overlap,
  ) => void;
  readonly count: () => number;
  /** A sum over the ids, to compare ways by. */
  readonly check: () => number;
}

interface Overlap {
  readonly startMs: number;
  readonly endMs: number;
}

/** Starts with no records. */
export function startRecords(): RecordColumns {
  let kinds = new Uint8Array(1_024);
  let drafts = new Uint32Array(1_024);
  let busies = new Uint32Array(1_024);
  let startsMs = new Float64Array(1_024);
  let endsMs = new Float64Array(1_024);
  let count = 0;
  const grow = (): void => {
    const length = count * 2;
    const grown = <T extends Uint8Array | Uint32Array | Float64Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    kinds = grown(new Uint8Array(length), kinds);
    drafts = grown(new Uint32Array(length), drafts);
    busies = grown(new Uint32Array(length), busies);
    startsMs = grown(new Float64Array(length), startsMs);
    endsMs = grown(new Float64Array(length), endsMs);
  };
  return {
    add: (kind, [draft, busy], { startMs, endMs }) => {
      if (count === kinds.length) grow();
      kinds[count] = kind;
      drafts[count] = draft;
      busies[count] = busy;
      startsMs[count] = startMs;
      endsMs[count] = endMs;
      count += 1;
    },
    count: () => count,
    check: () => {
      let sum = 0;
      for (let index = 0; index < count; index += 1) {
        sum = (sum + (drafts[index] ?? 0) * 31 + (busies[index] ?? 0)) | 0;
      }
      return sum;
    },
  };
}
