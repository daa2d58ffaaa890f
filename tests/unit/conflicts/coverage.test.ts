import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  prepareStaleCells,
  type ReadCell,
} from '../../../shared/conflicts/coverage.ts';
import { ageLimitOf } from '../../../shared/model/reading-age.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { CellStatus } from '../../../shared/model/snapshot.ts';
import { aRelease, aWindow, east, hour, nonprod, organization, west } from './builders.ts';

const range = { startMs: hour(0), endMs: hour(24) };
const limit = ageLimitOf(organization, hour(0));
const lately = hour(-1);
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
    expect(coverageOf({ cells, releases, organization, range, limit })).toEqual({
      cellsTotal: 3,
      cellsFresh: 1,
      cellsInPart: 0,
      cellsAged: 0,
      oldestReadAtMs: hour(-30),
      releasesKnownUntilMs: hour(90),
      releasesOfUnits: [
        { unit: 'SOURCE', knownUntilMs: null },
        { unit: 'GC', knownUntilMs: hour(90) },
      ],
      range,
    });
  });

  it('knows nothing where nothing was read', () => {
    expect(coverageOf({ cells: [], releases: [], organization, range, limit })).toEqual({
      cellsTotal: 0,
      cellsFresh: 0,
      cellsInPart: 0,
      cellsAged: 0,
      oldestReadAtMs: null,
      releasesKnownUntilMs: null,
      releasesOfUnits: [
        { unit: 'SOURCE', knownUntilMs: null },
        { unit: 'GC', knownUntilMs: null },
      ],
      range,
    });
  });

  it('counts those of the fresh ones that are old, or that lie ahead of the clock', () => {
    const cells = [
      read(east, 'fresh', hour(-5)),
      read(west, 'fresh', hour(2)),
      read(east, 'denied', hour(-5)),
      read(west, 'fresh', lately),
    ];
    expect(coverageOf({ cells, releases: [], organization, range, limit })).toMatchObject({
      cellsFresh: 3,
      cellsAged: 2,
    });
  });

  it('counts those of the fresh ones of which something is not understood', () => {
    const inPart = { ...read(east, 'fresh', lately), problems: [{ unseen: true }] } as const;
    const said = { ...read(west, 'fresh', lately), problems: [{}] };
    const facts = { releases: [], organization, range, limit };
    expect(coverageOf({ cells: [inPart, said], ...facts })).toMatchObject({
      cellsFresh: 2,
      cellsInPart: 1,
    });
  });

  it('knows of no application release by those of the operating system', () => {
    const releases = [{ ...aRelease('r', [1, 90]), layer: 'operating-system' as const }];
    expect(coverageOf({ cells: [], releases, organization, range, limit })).toMatchObject({
      releasesKnownUntilMs: null,
    });
  });

  it('does not choke on very many cells', () => {
    const cells = Array.from({ length: 200_000 }, (_, index) => read(east, 'fresh', index));
    expect(coverageOf({ cells, releases: [], organization, range, limit }).oldestReadAtMs).toBe(0);
  });
});

const findStaleCells = ({
  windows,
  ...facts
}: Parameters<typeof prepareStaleCells>[0] & { readonly windows: readonly PatchWindow[] }) =>
  windows.flatMap(prepareStaleCells(facts));

describe('C20', () => {
  const staleOf = (cells: readonly ReadCell[], window = aWindow('w', [0, 6])) =>
    findStaleCells({ windows: [window], cells, organization, nowMs: hour(0) });

  it('warns once a window, naming the cells that fell short', () => {
    const [conflict, ...others] = staleOf([
      read(east, 'fresh', lately),
      read(west, 'throttled', lately),
    ]);
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
      expect(staleOf([read(east, 'fresh', lately), read(west, status, lately)])).toHaveLength(1);
    },
  );

  it('takes a cell that nobody reads for missing', () => {
    expect(staleOf([])[0]?.cellKeys).toHaveLength(2);
  });

  it('is silent where every cell of the window is fresh, and about history', () => {
    const inWest = aWindow('w', [0, 6], { target: nonprod });
    expect(staleOf([read(east, 'denied', lately), read(west, 'fresh', lately)], inWest)).toEqual(
      [],
    );
    expect(staleOf([], aWindow('w', [0, 6], { state: 'held' }))).toEqual([]);
  });

  const inWest = (readAtMs: number | null, staleAfterMinutes?: number) =>
    findStaleCells({
      windows: [aWindow('w', [0, 6], { target: nonprod })],
      cells: [read(west, 'fresh', readAtMs)],
      organization:
        staleAfterMinutes === undefined ? organization : { ...organization, staleAfterMinutes },
      nowMs: hour(0),
    });

  it('counts age to the minute, by four hours or by what the organization says', () => {
    const at = (...question: Parameters<typeof inWest>) => inWest(...question).length;
    expect([at(hour(-2), 120), at(hour(-2) - 1, 120), at(null, 120)]).toEqual([0, 1, 1]);
    expect([at(hour(-4)), at(hour(-4) - 1), at(null)]).toEqual([0, 1, 1]);
  });

  it('warns of a cell that was read lately, but not understood whole, and says so', () => {
    const inPart = { ...read(west, 'fresh', lately), problems: [{ unseen: true }] } as const;
    expect(staleOf([read(east, 'fresh', lately), inPart])[0]).toMatchObject({
      cellKeys: ['111122223333/us-west-2'],
      counterpart: { kind: 'cells', inPart: 'all' },
    });
    expect(staleOf([read(east, 'denied', lately), inPart])[0]).toMatchObject({
      counterpart: { kind: 'cells', inPart: 'some' },
    });
    const old = { ...inPart, readAtMs: hour(-9) };
    expect(staleOf([read(east, 'fresh', lately), old])[0]?.counterpart).not.toHaveProperty(
      'inPart',
    );
  });

  it('takes a reading ahead of the clock for one of unknown age, and says so', () => {
    expect(inWest(hour(0) + 60_000)).toEqual([]);
    expect(inWest(hour(3))[0]?.counterpart).toMatchObject({ kind: 'cells', ageUnknown: true });
    expect(inWest(hour(-9))[0]?.counterpart).not.toHaveProperty('ageUnknown');
  });
});
