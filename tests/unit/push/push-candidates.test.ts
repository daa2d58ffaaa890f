import { describe, expect, it } from 'vitest';
import {
  isChosenAtFirst,
  pushCandidates,
  readinessOf,
} from '../../../renderer/push/push-candidates.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import type { PatchWindow, WindowState } from '../../../shared/model/series.ts';
import type { CellRef, Organization } from '../../../shared/model/target.ts';

const hourMs = 3_600_000;
const east: CellRef = { accountId: '111111111111', region: 'us-east-1' };
const west: CellRef = { accountId: '111111111111', region: 'us-west-2' };
const organization: Organization = {
  name: 'Org',
  businessUnits: [],
  teams: [],
  accounts: [],
  customers: [
    {
      id: 'northwind',
      name: 'Northwind',
      businessUnitId: 'hrp',
      zone: 'America/New_York',
      noticeDays: 14,
      managedByAms: false,
      environments: [
        { id: 'prod', name: 'prod', production: true, cells: [east, west], pushCalendar: 'hrp' },
        { id: 'lab', name: 'lab', production: false, cells: [east] },
      ],
    },
  ],
};

const aWindow = (window: Partial<PatchWindow> = {}): PatchWindow => ({
  id: 's@2027-03-20T22:00',
  seriesId: 's',
  originalStart: '2027-03-20T22:00',
  name: 'Northwind prod',
  target: { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' },
  kind: 'install',
  state: 'agreed',
  zone: 'America/New_York',
  localStart: '2027-03-20T22:00',
  startMs: 100 * hourMs,
  endMs: 106 * hourMs,
  durationMinutes: 360,
  anomaly: 'none',
  ...window,
});

const anEvent = (cell: CellRef, event: Partial<LiveOccurrence> = {}): LiveOccurrence => ({
  id: `${cell.region}-event`,
  cell,
  name: 'Northwind prod',
  startMs: 100 * hourMs,
  endMs: 106 * hourMs,
  live: {
    kind: 'calendar-event',
    calendarKey: `${cell.accountId}/${cell.region}/hrp`,
    uid: ourUid('plan', 's', '2027-03-20T22:00'),
    effect: 'allows',
    ours: true,
  },
  ...event,
});

const bothRead = ['111111111111/us-east-1', '111111111111/us-west-2'];
const candidatesWith = (
  windows: readonly PatchWindow[],
  live: readonly LiveOccurrence[] = [],
  cells: { readonly read?: readonly string[]; readonly reread?: readonly string[] } = {},
) =>
  pushCandidates({
    planId: 'plan',
    organization,
    windows,
    live,
    readCellKeys: new Set(cells.read ?? bothRead),
    rereadCellKeys: new Set(cells.reread),
    nowMs: 50 * hourMs,
  });
const elsewhere = { startMs: 90 * hourMs, endMs: 96 * hourMs };

describe('pushCandidates', () => {
  it.each([
    ['no event of it', [], bothRead, 'absent'],
    ['events in all calendars', [anEvent(east), anEvent(west)], bothRead, 'in-place'],
    ['an event in one of two calendars', [anEvent(east)], bothRead, 'partly'],
    ['one event at another time', [anEvent(east, elsewhere), anEvent(west)], bothRead, 'moved'],
    ['an event in the one cell that was read', [anEvent(east)], bothRead.slice(0, 1), 'in-place'],
    ['cells that were never read', [], [], 'unread'],
  ] as const)('with %s', (...[, live, readCells, standing]) => {
    expect(candidatesWith([aWindow()], live, { read: readCells })[0]?.standing).toBe(standing);
  });

  it('says where a moved event stands', () => {
    expect(candidatesWith([aWindow()], [anEvent(east, elsewhere)])[0]?.elsewhere).toEqual(
      elsewhere,
    );
  });

  it('takes no event of another plan, another window or another person for its own', () => {
    const foreign = [ourUid('other', 's', '2027-03-20T22:00'), 'their-event@example.com'];
    const live = foreign.map((uid) => {
      const event = anEvent(east);
      return event.live.kind === 'calendar-event'
        ? { ...event, live: { ...event.live, uid } }
        : event;
    });
    expect(candidatesWith([aWindow()], live)[0]?.standing).toBe('absent');
  });

  it('names every calendar of a window that is meant for a whole customer', () => {
    const target = { businessUnitId: 'hrp', customerId: 'northwind' };
    const [candidate] = candidatesWith([aWindow({ target })]);
    expect(candidate?.targets.map(({ calendarKey }) => calendarKey)).toEqual([
      '111111111111/us-east-1/hrp',
      '111111111111/us-west-2/hrp',
    ]);
  });

  it('says when no calendar is named for an environment', () => {
    const target = { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'lab' };
    expect(candidatesWith([aWindow({ target })])[0]?.standing).toBe('no-calendar');
  });

  it('leaves out what has begun and what is over or called off', () => {
    const windows = [
      aWindow({ startMs: 50 * hourMs }),
      ...(['held', 'missed', 'cancelled'] as const).map((state) => aWindow({ state })),
    ];
    expect(candidatesWith(windows)).toEqual([]);
  });

  it('leaves out images, which nobody is told of, but for those that AWS has', () => {
    const candidates = candidatesWith([
      aWindow({ id: 'i', kind: 'image' }),
      aWindow({ id: 'p', kind: 'image', state: 'pushed' }),
    ]);
    expect(candidates.map(({ window }) => window.id)).toEqual(['p']);
  });

  it('sorts by start', () => {
    const windows = [
      aWindow({ id: 'b', startMs: 80 * hourMs }),
      aWindow({ id: 'a', startMs: 60 * hourMs }),
    ];
    expect(candidatesWith(windows).map(({ window }) => window.id)).toEqual(['a', 'b']);
  });
});

describe('readinessOf', () => {
  const inPlace = [anEvent(east), anEvent(west)];
  const moved = [anEvent(east, elsewhere), anEvent(west)];

  it.each<[WindowState, string, readonly LiveOccurrence[], string]>([
    ['draft', 'absent', [], 'open'],
    ['proposed', 'absent', [], 'open'],
    ['countered', 'absent', [], 'open'],
    ['agreed', 'absent', [], 'ready'],
    ['notified', 'absent', [], 'ready'],
    ['agreed', 'moved', moved, 'ready'],
    ['agreed', 'in place', inPlace, 'done'],
    ['draft', 'in place', inPlace, 'done'],
    ['pushed', 'in place', inPlace, 'done'],
    ['pushed', 'moved since', moved, 'ready'],
    ['pushed', 'gone from AWS', [], 'ready'],
  ])('of a %s window that is %s', (...[state, , live, expected]) => {
    expect(candidatesWith([aWindow({ state })], live).map(readinessOf)).toEqual([expected]);
  });

  it('does not take a pushed window in an unread cell for a lost one', () => {
    const candidates = candidatesWith([aWindow({ state: 'pushed' })], [], { read: [] });
    expect(candidates.map(isChosenAtFirst)).toEqual([false]);
  });

  it('does not take a pushed window for lost while its cell is being read again', () => {
    const [eastKey = '', westKey = ''] = bothRead;
    const pushed = aWindow({ state: 'pushed' });
    const standings = [[westKey], [eastKey, westKey], []].map(
      (reread) => candidatesWith([pushed], [anEvent(east)], { reread })[0]?.standing,
    );
    expect(standings).toEqual(['in-place', 'unread', 'partly']);
  });
});
