import { describe, expect, it } from 'vitest';
import { coverageOf, findStaleCells, type ReadCell } from '../../../shared/conflicts/coverage.ts';
import type { CellStatus } from '../../../shared/model/snapshot.ts';
import { aRelease, aWindow, east, hour, nonprod, organization, west } from './builders.ts';

const range = { startMs: hour(0), endMs: hour(24) };
const read = (cell: ReadCell['cell'], status: CellStatus, readAtMs: number | null): ReadCell => ({
  cell,
  status,
  readAtMs,
});

describe('coverageOf', () => {
  it('counts every cell, read or not, and says how old the oldest reading is', () => {
    const cells = [
      read(east, 'fresh', hour(-2)),
      read(west, 'denied', hour(-30)),
      read({ ...east, region: 'eu-west-1' }, 'unreachable', null),
    ];
    const releases = [aRelease('r', [1, 90]), aRelease('s', [2, 3])];
    expect(coverageOf({ cells, releases, range })).toEqual({
      cellsTotal: 3,
      cellsFresh: 1,
      oldestReadAtMs: hour(-30),
      releasesKnownUntilMs: hour(90),
      range,
    });
  });

  it('knows nothing where nothing was read', () => {
    expect(coverageOf({ cells: [], releases: [], range })).toEqual({
      cellsTotal: 0,
      cellsFresh: 0,
      oldestReadAtMs: null,
      releasesKnownUntilMs: null,
      range,
    });
  });

  it('does not choke on very many cells', () => {
    const cells = Array.from({ length: 200_000 }, (_, index) => read(east, 'fresh', index));
    expect(coverageOf({ cells, releases: [], range }).oldestReadAtMs).toBe(0);
  });
});

describe('findStaleCells', () => {
  const staleOf = (cells: readonly ReadCell[], window = aWindow('w', [0, 6])) =>
    findStaleCells({ windows: [window], cells, organization });

  it('warns once a window, naming the cells that fell short', () => {
    const [conflict, ...others] = staleOf([read(east, 'fresh', 1), read(west, 'throttled', 1)]);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      id: 'C20|w@2027-05-03T00:00|cells',
      rule: 'C20',
      severity: 'warning',
      evidence: [],
      cellKeys: ['111122223333/us-west-2'],
    });
  });

  it.each<CellStatus>(['waiting', 'reading', 'denied', 'throttled', 'unreachable', 'failed'])(
    'does not take %s for fresh',
    (status) => {
      expect(staleOf([read(east, 'fresh', 1), read(west, status, 1)])).toHaveLength(1);
    },
  );

  it('takes a cell that nobody reads for missing', () => {
    expect(staleOf([])[0]?.cellKeys).toHaveLength(2);
  });

  it('is silent where every cell of the window is fresh, and about history', () => {
    const inWest = aWindow('w', [0, 6], { target: nonprod });
    expect(staleOf([read(east, 'denied', 1), read(west, 'fresh', 1)], inWest)).toEqual([]);
    expect(staleOf([], aWindow('w', [0, 6], { state: 'held' }))).toEqual([]);
  });

  it('counts age where the organization says what is too old, to the minute', () => {
    const aged = { ...organization, staleAfterMinutes: 120 };
    const at = (readAtMs: number | null) =>
      findStaleCells({
        windows: [aWindow('w', [0, 6], { target: nonprod })],
        cells: [read(west, 'fresh', readAtMs)],
        organization: aged,
        nowMs: hour(0),
      }).length;
    expect([at(hour(-2)), at(hour(-2) - 1), at(null)]).toEqual([0, 1, 1]);
  });
});
