import { describe, expect, it } from 'vitest';
import { startTeamLoad } from '../../../shared/generate/team-load.ts';

const hourMs = 3_600_000;
const at = (hour: number) => ({ startMs: hour * hourMs, endMs: (hour + 2) * hourMs });

describe('startTeamLoad', () => {
  it('takes as many at once as the team has hands, touching windows not among them', () => {
    // A stretch begins whenever somebody asks, on no quarter hour.
    const load = startTeamLoad(
      { startMs: -hourMs + 7, endMs: 100 * hourMs },
      { capacity: 1, restMs: 0 },
    );
    load.add(at(4));
    expect([1, 2, 3, 5, 6, 7].map((hour) => load.isFull(at(hour)))).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(load.firstOver(at(4))).toBeNull();
    load.add(at(5));
    expect(load.firstOver(at(4))).toBe(5 * hourMs);
    load.remove(at(4));
    expect(load.firstOver(at(5))).toBeNull();
  });

  it('counts the rest after a window as the window', () => {
    const load = startTeamLoad(
      { startMs: 0, endMs: 100 * hourMs },
      { capacity: 1, restMs: 8 * hourMs },
    );
    load.add(at(20));
    expect([9, 10, 11, 29, 30].map((hour) => load.isFull(at(hour)))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect([19, 20, 29, 30].map((hour) => load.covers(at(20), hour * hourMs))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('never fills a team that nobody counted', () => {
    const load = startTeamLoad({ startMs: 0, endMs: 100 * hourMs }, { capacity: 0, restMs: 0 });
    load.add(at(4));
    load.add(at(4));
    expect([load.isFull(at(4)), load.firstOver(at(4))]).toEqual([false, null]);
  });
});
