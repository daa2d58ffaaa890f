import { describe, expect, it } from 'vitest';
import { describeFreshness } from '../../../renderer/presenters/freshness-words.ts';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { ageLimitOf } from '../../../shared/model/reading-age.ts';
import type { CellStatus } from '../../../shared/model/snapshot.ts';

const nowMs = Date.parse('2027-03-10T14:12Z');
const cells = (...statuses: readonly CellStatus[]): readonly CellSummary[] =>
  statuses.map((status, at) => ({
    cell: { accountId: '111122223333', region: `r-${at}` },
    status,
    readAtMs: status === 'fresh' ? nowMs - at * 60_000 : null,
    calendarCount: 0,
    maintenanceWindowCount: 0,
    problems: [],
  }));
const headOf = (list: readonly CellSummary[], atMs = nowMs) => {
  const { tone, head, count } = describeFreshness(list, ageLimitOf(null, atMs), 'America/New_York');
  return [tone, head, count];
};

describe('freshness in words', () => {
  it.each([
    ['all read', cells('fresh', 'fresh'), ['good', 'AWS as of 09:11', '2 of 2 cells']],
    ['one denied', cells('fresh', 'denied'), ['warn', 'AWS as of 09:12', '1 of 2 cells']],
    ['still reading', cells('fresh', 'reading'), ['busy', 'Reading AWS', '1 of 2 cells']],
    ['slowed down', cells('fresh', 'throttled'), ['busy', 'Reading AWS', '1 of 2 cells']],
    ['nothing read', cells('denied', 'failed'), ['bad', 'AWS not read', '0 of 2 cells']],
    ['no accounts', [], ['idle', 'No AWS accounts', '']],
  ])('%s', (_name, list, expected) => {
    expect(headOf(list)).toEqual(expected);
  });

  it('calls data stale after four hours, and names its day when that is not today', () => {
    expect(headOf(cells('fresh'), nowMs + 5 * 3_600_000)[1]).toBe('AWS as of 09:12, stale');
    expect(headOf(cells('fresh'), nowMs + 24 * 3_600_000)[1]).toBe(
      'AWS as of Wed 10 Mar 09:12, stale',
    );
  });

  it('says what is missing', () => {
    const list = cells('fresh', 'denied', 'denied', 'throttled');
    const { detail } = describeFreshness(list, ageLimitOf(null, nowMs), 'UTC');
    expect(detail).toBe('2 not allowed, 1 throttled.');
  });

  it('keeps to what the organization calls stale', () => {
    const strict = ageLimitOf({ staleAfterMinutes: 30 }, nowMs + 31 * 60_000);
    expect(describeFreshness(cells('fresh'), strict, 'UTC').head).toBe('AWS as of 14:12, stale');
  });

  it('knows no time where one reading lies ahead of a clock that was set back', () => {
    const back = nowMs - 3 * 3_600_000;
    const list = [
      ...cells('fresh'),
      ...cells('fresh').map((cell) => ({ ...cell, readAtMs: back })),
    ];
    expect(headOf(list, back)).toEqual(['warn', 'AWS as of an unknown time', '2 of 2 cells']);
    const { detail } = describeFreshness(list, ageLimitOf(null, back), 'UTC');
    expect(detail).toContain(
      'All cells were read. 1 cell was read later than this computer’s clock',
    );
  });
});
