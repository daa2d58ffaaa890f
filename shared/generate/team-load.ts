/** How many windows a team has at once, by quarter hours, while places are tried. */
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { minuteMs } from '../time/time-range.ts';

const slotMs = 15 * minuteMs;

/** What a team can take. */
export interface TeamLimit {
  /** Windows at once; 0: nobody wrote down how many, so any number. */
  readonly capacity: number;
  /** Rest after each, in which who ran it runs no other. */
  readonly restMs: number;
}

/** The load of one team; ranges are taken to whole quarter hours, outwards. */
export interface TeamLoad {
  readonly add: (range: TimeRange) => void;
  readonly remove: (range: TimeRange) => void;
  /** Whether so much is going on at some time of it that one more is too much. */
  readonly isFull: (range: TimeRange) => boolean;
  /** The first quarter hour of it in which more is going on than the team can take; null: none. */
  readonly firstOver: (range: TimeRange) => EpochMs | null;
  /** How many more windows the team can take at an instant; negative: so many are too many. */
  readonly roomAt: (atMs: EpochMs) => number;
  /** Whether a window counts at an instant, with its rest. */
  readonly covers: (range: TimeRange, atMs: EpochMs) => boolean;
}

/**
 * Counts within a stretch; what lies outside of it is not counted. A window counts for its rest, too:
 * somewhere among more windows with their rests than there are people, one begins too soon.
 */
export function startTeamLoad(stretch: TimeRange, limit: TeamLimit): TeamLoad {
  const { endMs } = stretch;
  // Windows begin on quarter hours: what only touches must not share one.
  const startMs = Math.floor(stretch.startMs / slotMs) * slotMs;
  const counts = new Int16Array(Math.max(0, Math.ceil((endMs - startMs) / slotMs)));
  const slots = (range: TimeRange): readonly [number, number] => [
    Math.max(0, slotOf(range.startMs)),
    Math.min(counts.length, Math.ceil((range.endMs + limit.restMs - startMs) / slotMs)),
  ];
  const slotOf = (ms: EpochMs): number => Math.floor((ms - startMs) / slotMs);
  const change = (range: TimeRange, by: number): void => {
    const [from, until] = slots(range);
    for (let slot = from; slot < until; slot++) counts[slot] = (counts[slot] ?? 0) + by;
  };
  const firstWith = (count: number, range: TimeRange): EpochMs | null => {
    if (limit.capacity < 1) return null;
    const [from, until] = slots(range);
    for (let slot = from; slot < until; slot++) {
      if ((counts[slot] ?? 0) >= count) return startMs + slot * slotMs;
    }
    return null;
  };
  return {
    add: (range) => change(range, 1),
    remove: (range) => change(range, -1),
    isFull: (range) => firstWith(limit.capacity, range) !== null,
    firstOver: (range) => firstWith(limit.capacity + 1, range),
    roomAt: (atMs) =>
      limit.capacity < 1 ? Infinity : limit.capacity - (counts[slotOf(atMs)] ?? 0),
    covers: (range, atMs) => {
      const [from, until] = slots(range);
      const slot = slotOf(atMs);
      return from <= slot && slot < until;
    },
  };
}
