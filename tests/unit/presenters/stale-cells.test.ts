import { describe, expect, it } from 'vitest';
import { staleCells, withAge } from '../../../renderer/presenters/stale-cells.ts';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { ageLimitOf } from '../../../shared/model/reading-age.ts';
import { anItem } from '../../support/an-item.ts';

const nowMs = Date.parse('2027-03-10T14:00Z');
const hourMs = 3_600_000;
const aCell = (region: string, differs: Partial<CellSummary> = {}): CellSummary => ({
  cell: { accountId: '1', region },
  status: 'fresh',
  readAtMs: nowMs - hourMs,
  calendarCount: 0,
  maintenanceWindowCount: 0,
  problems: [],
  ...differs,
});

describe('stale cells', () => {
  it.each([
    ['read an hour ago', {}, false],
    ['read five hours ago', { readAtMs: nowMs - 5 * hourMs }, true],
    ['refused since it was read', { status: 'denied' }, true],
    ['signed out since it was read', { status: 'signed-out' }, true],
    ['being read again', { status: 'reading' }, false],
    ['being read again, and old', { status: 'reading', readAtMs: nowMs - 5 * hourMs }, true],
    ['read later than the clock shows', { readAtMs: nowMs + hourMs }, true],
    ['never read, so without anything to show', { status: 'denied', readAtMs: null }, false],
  ] as const)('%s', (_what, differs, isStale) => {
    expect(
      staleCells([aCell('us-east-1', differs)], ageLimitOf(null, nowMs)).has('1/us-east-1'),
    ).toBe(isStale);
  });

  it('keep to what the organization calls stale', () => {
    const count = (staleAfterMinutes: number) =>
      staleCells([aCell('us-east-1')], ageLimitOf({ staleAfterMinutes }, nowMs)).size;
    expect([count(30), count(90)]).toEqual([1, 0]);
  });

  it('give an item the age of the oldest of them, and leave fresh ones alone', () => {
    const item = anItem({ words: 'blocks patching' });
    const cells = ['us-east-1', 'us-west-2', 'eu-west-1'].map((region) => ({
      accountId: '1',
      region,
    }));
    const stale = new Map([
      ['1/us-east-1', nowMs - 5 * hourMs],
      ['1/us-west-2', nowMs - 9 * hourMs],
    ]);
    const zone = 'America/New_York';
    expect(withAge(item, cells, { stale, zone })).toMatchObject({
      staleAsOf: 'Wed 10 Mar 00:00',
      words: 'blocks patching, stale: as of Wed 10 Mar 00:00',
    });
    expect(withAge(item, cells.slice(2), { stale, zone })).toBe(item);
    const ageless = new Map([...stale, ['1/eu-west-1', null] as const]);
    expect(withAge(item, cells, { stale: ageless, zone }).words).toBe(
      'blocks patching, stale: as of an unknown time',
    );
  });
});
