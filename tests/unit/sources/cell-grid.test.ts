import { describe, expect, it } from 'vitest';
import { cellGrid } from '../../../renderer/sources/cell-grid.ts';
import {
  calendarRows,
  ownerOf,
  shortCalendarName,
} from '../../../renderer/sources/calendar-rows.ts';
import type { CalendarSummary, CellSummary } from '../../../shared/ipc/summaries.ts';
import type { Organization } from '../../../shared/model/target.ts';

const unit = (id: string) => ({
  id,
  name: id.toUpperCase(),
  releaseRule: { kind: 'none' } as const,
  defaultDurationMinutes: 60,
  cadence: '',
  cadenceDays: null,
  teamId: 't',
});
const account = (id: string, alias: string, businessUnitId: string) => ({
  id,
  alias,
  businessUnitId,
  production: true,
  regions: [],
});
const organization: Organization = {
  name: 'Org',
  businessUnits: [unit('hrp'), unit('gc')],
  teams: [],
  customers: [],
  accounts: [
    account('1', 'gc-prod', 'gc'),
    account('2', 'hrp-prod', 'hrp'),
    account('3', 'x', 'gone'),
  ],
};
const cellOf = (accountId: string, region: string): CellSummary => ({
  cell: { accountId, region },
  status: 'fresh',
  readAtMs: 0,
  calendarCount: 0,
  maintenanceWindowCount: 0,
  problems: [],
});

describe('cellGrid', () => {
  const cells = [
    cellOf('1', 'us-west-2'),
    cellOf('1', 'us-east-1'),
    cellOf('2', 'us-east-1'),
    cellOf('3', 'us-east-1'),
    cellOf('9', 'eu-west-1'),
  ];
  const grid = cellGrid(cells, organization);

  it('sorts regions and groups accounts by business unit, unknown ones last', () => {
    expect(grid.regions).toEqual(['eu-west-1', 'us-east-1', 'us-west-2']);
    expect(grid.groups.map(({ name, rows }) => [name, rows.map(({ alias }) => alias)])).toEqual([
      ['HRP', ['hrp-prod']],
      ['GC', ['gc-prod']],
      ['Other accounts', ['x', '9']],
    ]);
  });

  it('shows every cell exactly once and leaves unused regions empty', () => {
    const shown = grid.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(shown.filter((cell) => cell !== null).length).toBe(cells.length);
    expect(grid.groups[0]?.rows[0]?.cells.map((cell) => cell !== null)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('calendarRows', () => {
  const calendar = (name: string, accountId: string, more: Partial<CalendarSummary> = {}) => ({
    key: `${accountId}/us-east-1/${name}`,
    cell: { accountId, region: 'us-east-1' },
    name,
    polarity: 'DEFAULT_CLOSED' as const,
    shared: false,
    sizeBytes: 1,
    defaultVersion: 1,
    latestVersion: 1,
    ...more,
  });
  const all = [
    calendar('zulu', '2'),
    calendar('a', '2'),
    calendar('a', '1', { polarity: 'DEFAULT_OPEN' }),
  ];
  const keysWith = (text: string) => calendarRows(all, text, organization).map(({ key }) => key);

  it.each([
    ['', ['1/us-east-1/a', '2/us-east-1/a', '2/us-east-1/zulu']],
    ['HRP-PROD zulu', ['2/us-east-1/zulu']],
    ['blocks', ['1/us-east-1/a']],
    ['nothing', []],
  ])('filters by %o', (text, expected) => {
    expect(keysWith(text)).toEqual(expected);
  });
});

describe('the name of a shared calendar', () => {
  it('is the end of its ARN, whose account is the owner', () => {
    const arn = 'arn:aws:ssm:us-east-1:444455556666:document/holidays';
    expect([shortCalendarName(arn), ownerOf(arn)]).toEqual(['holidays', '444455556666']);
    expect([shortCalendarName('own'), ownerOf('own')]).toEqual(['own', null]);
  });
});
