import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../shared/imports/apply-import.ts';
import { recogniseFormat, importFormats } from '../../../shared/imports/import-formats.ts';
import { previewImport } from '../../../shared/imports/preview-import.ts';
import { tableFormats } from '../../../shared/imports/table-formats.ts';
import { readCustomerTable } from '../../../shared/imports/table-customers.ts';
import { readReleaseTable, readSlotTable } from '../../../shared/imports/table-dates.ts';
import { readWindowTable } from '../../../shared/imports/table-windows.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan } from '../../support/a-plan.ts';
import { anImportContext, importFixture, importTwice } from '../../support/an-import.ts';

const nobodyChosen = anImportContext({ options: {} });
const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };

describe('which format a table is of', () => {
  it.each([
    ['windows-year.csv', 'csv-windows'],
    ['windows-tickets.txt', 'csv-windows'],
    ['releases.csv', 'csv-releases'],
    ['database-slots.csv', 'csv-database-slots'],
    ['database-slots-answer.csv', 'csv-database-slots'],
    ['customers.csv', 'csv-customers'],
    ['windows.ics', 'ics-windows'],
  ])('%s is read as %s', (file, id) => {
    expect(recogniseFormat(importFixture(file), file)?.id).toBe(id);
    expect(recogniseFormat(importFixture(file), 'pasted')?.id).toBe(id);
  });

  it('is not said of a text that is none', () => {
    for (const text of ['', 'Dear Ana,\nsee you on Saturday.', '\u0000\u0001', '{"a":1}']) {
      expect(recogniseFormat(text, 'pasted')).toBeNull();
    }
  });

  it('has an id of its own', () => {
    const ids = importFormats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a table of windows', () => {
  const reading = readWindowTable(importFixture('windows-year.csv'), nobodyChosen);
  const plan = applyImport(nobodyChosen.plan, previewImport(nobodyChosen.plan, reading, 'table'));

  it('gives every row its instants, DST night and all', () => {
    const starts = expandPlan(plan, year).map(({ startMs, endMs, name, state }) =>
      [name, new Date(startMs).toISOString(), (endMs - startMs) / 3_600_000, state].join(' '),
    );
    expect(starts).toEqual([
      'Northwind nonprod 2027-01-07T06:00:00.000Z 6 agreed',
      'Northwind prod 2027-01-10T03:00:00.000Z 6 agreed',
      'Northwind prod 2027-02-14T03:00:00.000Z 6 proposed',
      'Northwind prod 2027-03-14T03:00:00.000Z 5 draft',
      'Northwind prod 2027-04-11T03:30:00.000Z 4.5 agreed',
    ]);
  });

  it('names every row that it did not understand, with the next step', () => {
    expect(reading.notUnderstood.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '7 Customer: No customer is called Contoso. Correct it, or add the customer first.',
      '8 Date: 03/04/2027 may be day and month, or month and day. Write it like 2027-03-13.',
      '9 Zone: IST may be Asia/Kolkata or Europe/Dublin or Asia/Jerusalem. Write one of these.',
      '10 State: “perhaps” is no state of a window. Write draft, proposed, countered, agreed, notified or cancelled.',
    ]);
    expect(reading.notes).toEqual([expect.stringContaining('only a push says so')]);
  });

  it('finds a ticket again wherever it moved to', () => {
    const text = importFixture('windows-tickets.txt');
    const before = readWindowTable(text, nobodyChosen);
    const once = applyImport(nobodyChosen.plan, previewImport(nobodyChosen.plan, before, 'table'));
    const moved = readWindowTable(text.replace('2027-03-14T02', '2027-03-14T03'), nobodyChosen);
    const preview = previewImport(once, moved, 'table');
    expect(preview.lines.map(({ outcome }) => outcome)).toEqual(['update', 'skip']);
    expect(applyImport(once, preview).series).toMatchObject([
      { startTime: '22:00', durationMinutes: 300, zone: 'America/New_York' },
      { rule: { dates: ['2027-03-13', '2027-03-20'] } },
    ]);
  });

  it('asks for a time of day, and for a length that is no bare number', () => {
    const read = (row: string) =>
      readWindowTable(`Customer,Date,Start,Duration\nNorthwind,${row}`, nobodyChosen);
    expect(read('2027-03-13,22:00,6 h').items).toMatchObject([
      { series: { durationMinutes: 360 } },
    ]);
    expect(read('2027-03-13,22:00,5:30').items).toMatchObject([
      { series: { durationMinutes: 330 } },
    ]);
    expect(read('2027-03-13,22:00,6').notUnderstood[0]?.why).toContain('like 6 h or 90 min');
    expect(read('2027-03-13,,6 h').notUnderstood[0]?.why).toContain('no time of day');
  });

  it('takes the columns that a person mapped', () => {
    const text = 'Kunde,Beginn,Laenge\nNorthwind,2027-03-13 22:00,6 h';
    const columns = { customer: 'Kunde', start: 'Beginn', duration: 'Laenge' };
    const { items } = readWindowTable(text, { ...nobodyChosen, options: { columns } });
    expect(items).toMatchObject([{ series: { startTime: '22:00', durationMinutes: 360 } }]);
  });

  it('puts a second window of one day into a series of its own', () => {
    const text =
      'Customer,Start,End\nNorthwind,2027-03-13 02:00,04:00\nNorthwind,2027-03-13 20:00,22:00';
    expect(readWindowTable(text, nobodyChosen).items.map(({ key }) => key)).toEqual([
      'hrp/northwind | Northwind | install | America/New_York',
      'hrp/northwind | Northwind | install | America/New_York #2',
    ]);
  });
});

describe('a table of releases', () => {
  const { items, notUnderstood } = readReleaseTable(importFixture('releases.csv'), nobodyChosen);

  it('reads days as whole days, to the end of the last one', () => {
    expect(
      items.map((item) => item.kind === 'release' && new Date(item.release.endMs).toISOString()),
    ).toEqual(['2027-03-16T04:00:00.000Z', '2027-04-13T00:00:00.000Z', '2027-05-13T04:00:00.000Z']);
    expect(notUnderstood.map(({ line }) => line)).toEqual([5, 6, 7]);
  });
});

describe('the database team’s answer', () => {
  it('updates what was requested, and adds what is new: 3 updated, 1 new, 0 not understood', () => {
    const { plan } = importTwice(readSlotTable, {
      text: importFixture('database-slots.csv'),
      system: 'table',
    });
    const context = anImportContext({ plan });
    const reading = readSlotTable(importFixture('database-slots-answer.csv'), context);
    const preview = previewImport(plan, reading, 'table');
    expect(preview.lines.map(({ outcome }) => outcome)).toEqual([
      'update',
      'update',
      'update',
      'add',
    ]);
    expect(preview.notUnderstood).toEqual([]);
    expect(applyImport(plan, preview).databaseSlots.every(({ confirmed }) => confirmed)).toBe(true);
  });
});

describe('a table of customers', () => {
  it('adds up the rows of a customer, and tells which were not understood', () => {
    const { items, notUnderstood } = readCustomerTable(
      importFixture('customers.csv'),
      nobodyChosen,
    );
    expect(items).toMatchObject([
      { line: 2, customer: { name: 'Northwind', noticeDays: 14 } },
      { line: 3, customer: { name: 'Tailspin', zone: 'America/Chicago', managedByAms: true } },
    ]);
    expect(notUnderstood).toMatchObject([{ line: 4 }]);
  });

  it('takes the columns that a person mapped', () => {
    const columns = { Customer: 'Kunde', 'Notice days': 'Frist' };
    const text = 'Kunde,Frist,Customer\nNorthwind,21,no name';
    const { items } = readCustomerTable(text, { ...nobodyChosen, options: { columns } });
    expect(items).toMatchObject([{ customer: { name: 'Northwind', noticeDays: 21 } }]);
  });
});

describe('columns that were mapped for another table', () => {
  it('are found by their heads again, and none where a person said so', () => {
    const columns = { customer: 'Kunde', duration: '', Customer: 'Kunde' };
    const context = { ...nobodyChosen, options: { columns } };
    const text = 'Customer,Start,Duration,\nNorthwind,2027-03-13 22:00,2 h,x';
    expect(readWindowTable(text, context).items).toMatchObject([
      { series: { durationMinutes: 360 } },
    ]);
    expect(readCustomerTable('Customer,Notice\nNorthwind,21', context).items).toMatchObject([
      { customer: { name: 'Northwind', noticeDays: 21 } },
    ]);
  });
});

describe('every table', () => {
  it.each([
    ['windows-year.csv', readWindowTable],
    ['windows-tickets.txt', readWindowTable],
    ['releases.csv', readReleaseTable],
    ['database-slots.csv', readSlotTable],
    ['customers.csv', readCustomerTable],
  ])('%s adds nothing the second time', (file, read) => {
    const context = anImportContext({ plan: aPlan({ series: [] }), options: {} });
    const { added, again } = importTwice(read, {
      text: importFixture(file),
      system: 'table',
      context,
    });
    expect(added).toBeGreaterThan(0);
    expect(again).toEqual(['same']);
  });

  it('is read or refused, never thrown at, and leaves prototypes alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const cell = fc.oneof(
      fc.constantFrom('Northwind', 'prod', 'HRP', '2027-03-13', '22:00', '25:99', '31/02/2027'),
      fc.constantFrom(
        '__proto__',
        'constructor',
        '=HYPERLINK("x")',
        '"',
        '\u0000',
        '\uD800',
        '6 h',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const heads = fc.constantFrom(
      ...tableFormats.flatMap(({ columns }) => Object.values(columns?.heads ?? {}).flat()),
      '__proto__',
      'toString',
      '',
    );
    const table = fc.tuple(
      fc.array(heads, { minLength: 1, maxLength: 9 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
    );
    fc.assert(
      fc.property(table, fc.constantFrom(...tableFormats), ([head, rows, comma, end], format) => {
        const text = [head, ...rows].map((row) => row.join(comma)).join(end);
        const context = anImportContext({ options: {} });
        const reading = format.read(text, context);
        const preview = previewImport(context.plan, reading, format.system);
        const plan = applyImport(context.plan, preview);
        expect(
          applyImport(
            plan,
            previewImport(plan, format.read(text, { ...context, plan }), format.system),
          ),
        ).toBe(plan);
        expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it.each([
    ['a million columns', `Customer${','.repeat(1_000_000)}Start\n${'x,'.repeat(1_000_000)}`],
    ['a cell of 8 MB', `Customer,Start\n"${'x'.repeat(8_000_000)}",2027-01-01 10:00`],
    ['a quote that is never closed', `Customer,Start\n"${'a,b\n'.repeat(500_000)}`],
    [
      'more rows than are read',
      `Customer,Start\n${'Northwind,2027-01-01 10:00\n'.repeat(200_002)}`,
    ],
  ])('of %s is answered in bounded time', (_, text) => {
    const startMs = performance.now();
    const { items, notUnderstood } = readWindowTable(text, nobodyChosen);
    expect(items.length + notUnderstood.length).toBeGreaterThan(0);
    expect(performance.now() - startMs).toBeLessThan(6_000);
  });
});
