import { describe, expect, it } from 'vitest';
import {
  cellProblem,
  cellTone,
  cellWord,
  showsOldData,
} from '../../../renderer/sources/cell-words.ts';
import {
  sourceTotals,
  totalsInWords,
  totalsTone,
} from '../../../renderer/sources/source-totals.ts';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';

const minuteMs = 60_000;
const nowMs = 1_000 * minuteMs;
const aCell = (cell: Partial<CellSummary> = {}): CellSummary => ({
  cell: { accountId: '111111111111', region: 'us-east-1' },
  status: 'fresh',
  readAtMs: nowMs - 4 * minuteMs,
  calendarCount: 3,
  maintenanceWindowCount: 5,
  problems: [],
  ...cell,
});
const unread = { readAtMs: null, calendarCount: 0, maintenanceWindowCount: 0 };
const badLine = { source: 'hrp-patching', reason: 'no DTSTART', line: 12 };
const denied = aCell({ ...unread, status: 'denied', missingAction: 'ssm:ListDocuments' });
const reading = aCell({ ...unread, status: 'reading' });

describe('a cell in words', () => {
  it.each<[string, CellSummary, string, string]>([
    ['read well', aCell(), 'good', 'Fresh, 4 min ago'],
    ['read this minute', aCell({ readAtMs: nowMs }), 'good', 'Fresh, just read'],
    ['read long ago', aCell({ readAtMs: nowMs - 300 * minuteMs }), 'warning', 'Stale, 5 h ago'],
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
    ['denied', denied, 'bad', 'Denied'],
    ['unreachable', aCell({ ...unread, status: 'unreachable' }), 'bad', 'Unreachable'],
    ['failed', aCell({ ...unread, status: 'failed' }), 'bad', 'Failed'],
  ])('%s', (...[, cell, tone, word]) => {
    expect([cellTone(cell, nowMs), cellWord(cell, nowMs)]).toEqual([tone, word]);
  });
});

describe('cellProblem', () => {
  it('names the missing action and offers the policy', () => {
    expect(cellProblem(denied)).toEqual({
      what: 'not allowed to list documents (ssm:ListDocuments).',
      next: 'Copy the read policy, have it attached to the role, then read the cell again.',
      policyHelps: true,
    });
  });

  it('keeps what AWS said, with one full stop', () => {
    const failed = aCell({ status: 'failed', message: 'ssm:GetDocument: Broken: no' });
    expect(cellProblem(failed)?.what).toBe('AWS refused: ssm:GetDocument: Broken: no.');
  });

  it.each(['fresh', 'waiting', 'reading', 'throttled'] as const)('has none for %s', (status) => {
    expect(cellProblem(aCell({ status }))).toBeNull();
  });
});

describe('showsOldData', () => {
  it.each([
    ['a failed cell with an earlier reading', aCell({ status: 'denied' }), true],
    ['a failed cell that was never read', denied, false],
    ['a fresh cell', aCell(), false],
  ])('answers for %s', (_name, cell, expected) => {
    expect(showsOldData(cell)).toBe(expected);
  });
});

describe('all cells in one line', () => {
  const summed = (...cells: readonly CellSummary[]) => {
    const totals = sourceTotals(cells, nowMs);
    return [totalsTone(totals), totalsInWords(totals)];
  };

  it.each<[string, readonly CellSummary[], readonly string[]]>([
    ['no cells', [], ['warning', 'This plan names no account and region to read']],
    ['all well', [aCell(), aCell()], ['good', 'All 2 cells read']],
    ['one denied', [aCell(), denied], ['bad', '1 of 2 cells read, 1 could not be read']],
    [
      'one denied while others are read',
      [aCell(), denied, reading],
      ['bad', 'Reading: 2 of 3 cells done, 1 could not be read'],
    ],
    ['reading', [aCell(), reading], ['busy', 'Reading: 1 of 2 cells done']],
    [
      'one not understood',
      [aCell({ problems: [badLine] })],
      ['warning', 'All 1 cell read, 1 only partly understood'],
    ],
    ['one stale', [aCell({ readAtMs: 0 }), aCell()], ['warning', 'All 2 cells read, 1 stale']],
  ])('with %s', (_name, cells, expected) => {
    expect(summed(...cells)).toEqual(expected);
  });

  it('counts what was found and the oldest reading', () => {
    const { calendars, maintenanceWindows, oldestReadAtMs } = sourceTotals(
      [aCell(), denied],
      nowMs,
    );
    expect([calendars, maintenanceWindows, oldestReadAtMs]).toEqual([3, 5, nowMs - 4 * minuteMs]);
  });
});
