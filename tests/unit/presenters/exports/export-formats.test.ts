import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  exportFormats,
  fileNameOf,
  madeExport,
  type ExportFormat,
} from '../../../../renderer/presenters/exports/export-formats.ts';
import { parseCalendarDocument } from '../../../../shared/ical/calendar-document.ts';
import { readTable } from '../../../../shared/tables/csv.ts';
import { aSeries } from '../../../support/a-plan.ts';
import { exportFacts } from '../../../support/export-facts.ts';
import { hostileName, planToExport } from '../../../support/exported-windows.ts';

const options = { polarity: 'DEFAULT_CLOSED', nonce: 'nonce-of-the-test-1' } as const;
const all = exportFormats.flatMap(({ items }) => items.map(({ value }) => value));
const made = (format: ExportFormat, facts = exportFacts()) => madeExport(format, facts, options);
const schedulers: readonly ExportFormat[] = [
  'change-calendar',
  'uyuni',
  'mecm',
  'os-config',
  'gke',
  'systemd',
];

/** What spreadsheets run: cells that begin so (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;
const dangerous = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A0'];

describe('exports for people', () => {
  it.each([
    ['people', 'ics'],
    ['mail', 'txt'],
    ['html', 'html'],
    ['csv', 'csv'],
  ] as const)('as %s are the ones on file', async (format, ending) => {
    const { text } = made(format);
    await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
      `../../exports/golden/for-${format}.${ending}`,
    );
  });

  it('put the very instants into calendars, each zone described, for ical.js too', () => {
    const facts = exportFacts();
    const { text } = made('people', facts);
    const meant = facts.windows.map(({ startMs, endMs }) => [startMs, endMs]);
    const ours = parseCalendarDocument(text).events;
    expect(ours.map(({ startMs, endMs }) => [startMs, endMs])).toEqual(meant);
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    for (const each of component.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(new ICAL.Timezone(each));
    const theirs = component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(
      theirs.map(({ startDate, endDate }) => [
        startDate.toJSDate().getTime(),
        endDate.toJSDate().getTime(),
      ]),
    ).toEqual(meant);
    ICAL.TimezoneService.reset();
  });

  it('tell what was proposed as tentative', () => {
    const { text } = made('people');
    expect(text.match(/STATUS:TENTATIVE/g)).toHaveLength(1);
    expect(text).toMatch(/STATUS:CONFIRMED/);
  });

  it('say in a page that goes to one customer that it holds others', () => {
    expect(made('html').notes.join()).toContain('windows of 2 customers');
    const [northwind] = exportFacts().customers;
    const alone = exportFacts({ customers: [northwind!], isChosen: true });
    expect(made('html', alone).notes.join()).not.toContain('customers');
  });

  it('are a page without scripts, addresses or what a name would bring in', () => {
    const plan = planToExport({ series: [aSeries({ name: '<img src=x onerror=alert(1)>' })] });
    const { text } = made('html', exportFacts({ plan }));
    expect(text).not.toMatch(/<script|<img|https?:/i);
    expect(text).toContain('&lt;img');
    expect(text).toContain("default-src 'none'");
  });

  it('are tables that come back cell by cell, with zones and ISO instants', () => {
    const facts = exportFacts();
    const [head, ...rows] = readTable(made('csv', facts).text).map(({ cells }) => cells);
    const column = (title: string): number => head!.indexOf(title);
    expect(rows.map((cells) => Date.parse(cells[column('Start (UTC, ISO 8601)')]!))).toEqual(
      facts.windows.map(({ startMs }) => startMs),
    );
    expect(rows.map((cells) => cells[column('Zone')])).toEqual(
      facts.windows.map(({ zone }) => zone),
    );
  });

  it.each(dangerous)('write a name such as %j as text into CSV', (name) => {
    const plan = planToExport({ series: [aSeries({ name, adHocReason: name })] });
    const { text } = made('csv', exportFacts({ plan }));
    for (const cell of text.matchAll(/"((?:[^"]|"")*)"/g)) expect(cell[1]).not.toMatch(formula);
  });

  it('are mails that nobody adds a header or a reader to', () => {
    const plan = planToExport();
    const [northwind, contoso] = plan.organization.customers;
    const evil = {
      ...northwind!,
      name: 'North\r\nBcc: all@example.com',
      contacts: [{ id: 'c', name: 'Ana\nCc: x@example.com', mail: 'ana@example.com' }],
    };
    const facts = exportFacts({ customers: [evil, contoso!], isChosen: true });
    const { text, notes } = made('mail', facts);
    expect(text.split('\n').filter((line) => /^(Bcc|Cc):/.test(line))).toEqual([]);
    expect(text).toMatch(/^To: ana@example\.com\nSubject: Patch windows of North Bcc/);
    expect(notes.join()).toContain('No mail address is known of Contoso');
  });

  it('tell a customer without windows that there are none', () => {
    const facts = exportFacts({ windows: [], isChosen: true });
    expect(made('mail', facts).text).toContain('no patch windows are planned for Northwind');
  });
});

describe('exports for schedulers', () => {
  it.each(schedulers)('leave out of %s what has begun, and say so', (format) => {
    const nowMs = Date.UTC(2027, 3, 1);
    const facts = exportFacts({ nowMs });
    const begun = facts.windows.filter(({ startMs }) => startMs <= nowMs).map(({ id }) => id);
    const { notCarried } = made(format, facts);
    const told = notCarried.filter(({ why }) => why === 'begun already');
    expect(told.map(({ window }) => window.id)).toEqual(begun);
    const over = made(format, exportFacts({ nowMs: Date.UTC(2029, 0, 1) }));
    expect(over.fault).toBe('All of these windows have begun. Choose a later time.');
  });
});

describe('every export', () => {
  it.each(all)('as %s is equal for equal facts', (format) => {
    expect(made(format)).toEqual(made(format));
  });

  it.each(all)('as %s accounts for every window: it is in it, or named', (format) => {
    // One window a series: each is found by its name or its id in what is written.
    const series = ['scan', 'install', 'infrastructure', 'database', 'image'] as const;
    const plan = planToExport({
      series: series.map((kind) => aSeries({ id: kind, name: `Named${kind}`, kind })),
    });
    const { text, notCarried } = made(format, exportFacts({ plan }));
    const named = new Set(
      notCarried.flatMap(({ kind, window }) => (kind === 'left-out' ? [window.kind] : [])),
    );
    for (const kind of series) {
      const isIn = text.toLowerCase().includes(`named${kind}`);
      expect([kind, isIn]).toEqual([kind, !named.has(kind)]);
    }
  });

  it.each(all)('as %s has no account number in it', (format) => {
    expect(made(format).text).not.toMatch(/(?<!\d)\d{12}(?!\d)/);
  });

  it.each([
    ['people', [], 'patch-windows-2027-01-to-2027-12'],
    ['mecm', ['northwind'], 'patch-windows-northwind-2027-01-to-2027-12-mecm'],
  ] as const)('as %s of %j is a file called %s', (format, ids, name) => {
    const { customers } = exportFacts();
    const chosen = customers.filter(({ id }) => ids.some((each) => each === id));
    const facts = exportFacts(ids.length === 0 ? {} : { customers: chosen, isChosen: true });
    expect(fileNameOf(format, facts)).toBe(name);
  });

  it('holds a hostile name without obeying it', () => {
    const plan = planToExport({ name: hostileName, series: [aSeries({ name: hostileName })] });
    const { text } = made('people', exportFacts({ plan }));
    expect(parseCalendarDocument(text).events).toHaveLength(1);
    expect(text.match(/^END:VEVENT\r$/gm)).toHaveLength(1);
  });
});
