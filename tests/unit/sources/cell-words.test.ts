import { describe, expect, it } from 'vitest';
import {
  cellLook,
  type CellLook,
  countLooks,
  lookWord,
  toneOf,
} from '../../../renderer/sources/cells/cell-look.ts';
import {
  ageProblem,
  cellProblem,
  cellWord,
  countsOf,
  hasChanged,
  showsOldData,
} from '../../../renderer/sources/cells/cell-words.ts';
import { problemGroups } from '../../../renderer/sources/cells/problem-groups.ts';
import {
  sourceTotals,
  totalsInWords,
  totalsTone,
} from '../../../renderer/sources/source-totals.ts';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { ageLimitOf } from '../../../shared/model/reading-age.ts';
import type { CellStatus } from '../../../shared/model/snapshot.ts';
import { aCell as baseCell, unread } from '../../support/a-cell.ts';

const minuteMs = 60_000;
const nowMs = 1_000 * minuteMs;
const limit = ageLimitOf(null, nowMs);
const aCell = (cell: Partial<CellSummary> = {}): CellSummary =>
  baseCell({ readAtMs: nowMs - 4 * minuteMs, ...cell });
const badLine = { source: 'hrp-patching', reason: 'no DTSTART', line: 12 };
const denied = aCell({ ...unread, status: 'denied', missingAction: 'ssm:ListDocuments' });
const reading = aCell({ ...unread, status: 'reading' });

describe('a cell in words', () => {
  it.each<[string, CellSummary, string, string]>([
    ['read well', aCell(), 'good', 'Fresh, 4 min ago'],
    ['read this minute', aCell({ readAtMs: nowMs }), 'good', 'Fresh, just read'],
    ['read long ago', aCell({ readAtMs: nowMs - 300 * minuteMs }), 'warning', 'Stale, 5 h ago'],
    [
      'read later than the clock shows',
      aCell({ readAtMs: nowMs + 300 * minuteMs }),
      'warning',
      'Stale, of unknown age',
    ],
    [
      'with a line nobody understood',
      aCell({ problems: [badLine] }),
      'warning',
      'Partly, 4 min ago',
    ],
    ['waiting', aCell({ ...unread, status: 'waiting' }), 'busy', 'Waiting'],
    ['being read', reading, 'busy', 'Reading…'],
    ['slowed but going on', aCell({ ...unread, status: 'throttled' }), 'busy', 'Slowed by AWS'],
    ['given up', aCell({ ...unread, status: 'throttled', message: 'rate' }), 'bad', 'Throttled'],
    ['stopped by a person', aCell({ status: 'cancelled' }), 'warning', 'Stopped'],
    ['denied', denied, 'bad', 'Denied'],
    ['signed out', aCell({ status: 'signed-out' }), 'bad', 'Signed out'],
    ['of an account nothing reaches', aCell({ status: 'no-access' }), 'bad', 'No access'],
    ['whose role leads elsewhere', aCell({ status: 'wrong-account' }), 'bad', 'Wrong account'],
    ['in a region that is off', aCell({ status: 'region-disabled' }), 'off', 'Region off'],
    ['where AWS has none', aCell({ status: 'region-unsupported' }), 'off', 'Not offered here'],
    ['without a network', aCell({ status: 'offline' }), 'bad', 'Offline'],
    ['behind a proxy', aCell({ status: 'proxy' }), 'bad', 'Proxy refuses'],
    ['behind a strange certificate', aCell({ status: 'certificate' }), 'bad', 'Certificate'],
    ['unreachable', aCell({ ...unread, status: 'unreachable' }), 'bad', 'Unreachable'],
    ['failed', aCell({ ...unread, status: 'failed' }), 'bad', 'Failed'],
  ])('%s', (...[, cell, tone, word]) => {
    expect([toneOf(cellLook(cell, limit)), cellWord(cell, limit)]).toEqual([tone, word]);
  });

  it.each([
    ['', aCell({ ...unread, status: 'waiting' })],
    ['nothing read', denied],
    ['3 calendars, 5 windows', aCell()],
    ['3 calendars, 5 windows', aCell({ status: 'reading' })],
    ['3 calendars, 5 windows, old', aCell({ status: 'signed-out' })],
    ['1 calendar, 0 windows', aCell({ calendarCount: 1, maintenanceWindowCount: 0 })],
  ])('counts %o', (words, cell) => {
    expect(countsOf(cell)).toBe(words);
  });

  it('counts looks in the order of the filter and leaves out those that no cell has', () => {
    expect(countLooks([denied, aCell(), reading, aCell()], limit)).toEqual([
      { look: 'fresh', count: 2 },
      { look: 'reading', count: 1 },
      { look: 'denied', count: 1 },
    ]);
  });

  it('has changed only where something is listed', () => {
    const change = { kind: 'added', thing: 'calendar', name: 'a', details: [] } as const;
    expect([aCell(), aCell({ changes: [] }), aCell({ changes: [change] })].map(hasChanged)).toEqual(
      [false, false, true],
    );
  });
});

describe('cellProblem', () => {
  it('names the missing action and offers the policy', () => {
    expect(cellProblem(denied, limit)).toEqual({
      what: 'not allowed to list documents (ssm:ListDocuments).',
      next: 'Copy the read policy, have it attached to the role, then read the cell again.',
      remedy: 'read-policy',
    });
  });

  it.each<[CellStatus, string]>([
    ['failed', 'AWS refused: Broken: no.'],
    ['no-access', 'no credentials are to be had for this account: Broken: no.'],
    ['proxy', 'the proxy does not let the call through: Broken: no.'],
  ])('keeps what was said of %s, with one full stop', (status, what) => {
    expect(cellProblem(aCell({ status, message: 'Broken: no' }), limit)?.what).toBe(what);
  });

  it.each<CellStatus>(['fresh', 'waiting', 'reading', 'throttled'])(
    'has none for %s, which is read or on its way',
    (status) => {
      expect(cellProblem(aCell({ status }), limit)).toBeNull();
    },
  );

  it.each<[CellStatus, string]>([
    ['signed-out', 'sign-in'],
    ['no-access', 'access'],
    ['wrong-account', 'mapping'],
    ['region-disabled', 'hide'],
    ['region-unsupported', 'hide'],
    ['cancelled', 'read-again'],
    ['offline', 'read-again'],
    ['proxy', 'read-again'],
    ['certificate', 'read-again'],
    ['unreachable', 'read-again'],
  ])('says for %s what happened and what to do next', (status, remedy) => {
    const problem = cellProblem(aCell({ status }), limit);
    expect(problem?.remedy).toBe(remedy);
    expect(problem?.what).toMatch(/^[a-zA-Z].{12,}\.$/);
    expect(problem?.next).toMatch(/^[A-Z].{8,}\.$/);
  });
});

describe('showsOldData', () => {
  it.each([
    ['a failed cell with an earlier reading', aCell({ status: 'denied' }), true],
    ['a failed cell that was never read', denied, false],
    ['a fresh cell', aCell(), false],
    ['a cell that is being read again', aCell({ status: 'reading' }), false],
  ])('answers for %s', (_name, cell, expected) => {
    expect(showsOldData(cell)).toBe(expected);
  });
});

describe('problemGroups', () => {
  it('tells a refusal once for all cells it holds for, the largest first', () => {
    const at = (accountId: string, differs: Partial<CellSummary>) =>
      aCell({ cell: { accountId, region: 'us-east-1' }, ...differs });
    const groups = problemGroups(
      [
        at('1', { status: 'offline' }),
        at('2', { status: 'denied', missingAction: 'ssm:ListDocuments' }),
        at('3', { status: 'denied', missingAction: 'ssm:GetDocument' }),
        at('4', { status: 'denied', missingAction: 'ssm:ListDocuments' }),
        at('5', {}),
      ],
      limit,
    );
    expect(
      groups.map(({ look, cells }) => [look, cells.map(({ cell }) => cell.accountId)]),
    ).toEqual([
      ['denied', ['2', '4']],
      ['offline', ['1']],
      ['denied', ['3']],
    ]);
  });
});

describe('all cells in one line', () => {
  const summed = (...cells: readonly CellSummary[]) => {
    const totals = sourceTotals(cells, limit);
    return [totalsTone(totals), totalsInWords(totals)];
  };

  it.each<[string, readonly CellSummary[], readonly string[]]>([
    ['no cells', [], ['warning', 'This plan names no account and region to read']],
    ['all well', [aCell(), aCell()], ['good', 'All 2 cells read']],
    ['one denied', [aCell(), denied], ['bad', '1 of 2 cells read, 1 could not be read']],
    [
      'one in a region that is off',
      [aCell(), aCell({ status: 'region-disabled' })],
      ['bad', '1 of 2 cells read, 1 could not be read'],
    ],
    [
      'one denied while others are read',
      [aCell(), denied, reading],
      ['bad', 'Reading: 2 of 3 cells done, 1 could not be read'],
    ],
    ['reading', [aCell(), reading], ['busy', 'Reading: 1 of 2 cells done']],
    [
      'one stopped',
      [aCell(), aCell({ status: 'cancelled' })],
      ['warning', '1 of 2 cells read, 1 stopped'],
    ],
    [
      'one not understood',
      [aCell({ problems: [badLine] })],
      ['warning', 'All 1 cell read, 1 only partly understood'],
    ],
    ['one stale', [aCell({ readAtMs: 0 }), aCell()], ['warning', 'All 2 cells read, 1 stale']],
  ])('with %s', (_name, cells, expected) => {
    expect(summed(...cells)).toEqual(expected);
  });

  it('are not well where a reading lies ahead of the clock', () => {
    const ahead = aCell({ readAtMs: nowMs + 60 * minuteMs });
    expect(summed(ahead, aCell())).toEqual(['warning', 'All 2 cells read, 1 stale']);
    expect(sourceTotals([ahead, aCell()], limit).ageUnknown).toBe(1);
    expect(ageProblem(ahead, limit)).toMatch(/^It was read later/);
    expect(ageProblem(aCell(), limit)).toBeNull();
  });

  it('counts what was found and the oldest reading', () => {
    const { calendars, maintenanceWindows, oldestReadAtMs } = sourceTotals(
      [aCell(), denied],
      limit,
    );
    expect([calendars, maintenanceWindows, oldestReadAtMs]).toEqual([3, 5, nowMs - 4 * minuteMs]);
  });
});

describe('looks', () => {
  it('have words of their own, so that the filter can tell them apart', () => {
    const looks: readonly CellLook[] = [
      'denied',
      'no-access',
      'wrong-account',
      'offline',
      'region-disabled',
      'region-unsupported',
    ];
    expect(new Set(looks.map(lookWord)).size).toBe(looks.length);
  });
});
