/** What is exported, taken in again by the importers of the app: the same windows, at the same instants. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeExport } from '../../../renderer/presenters/exports/export-formats.ts';
import type { ExportFormat } from '../../../renderer/presenters/exports/export-formats.ts';
import { readPatchDeployments } from '../../../shared/imports/os-config.ts';
import { readIcsWindows } from '../../../shared/imports/ics-windows.ts';
import type { ImportContext, ImportReading } from '../../../shared/imports/import-reading.ts';
import { readSystemdTimers } from '../../../shared/imports/systemd-timer.ts';
import { readWindowTable } from '../../../shared/imports/table-windows.ts';
import { readUyuniSchedules } from '../../../shared/imports/uyuni-schedules.ts';
import { expandSeries } from '../../../shared/schedule/expand-series.ts';
import { exportFacts } from '../../support/export-facts.ts';
import { exportNowMs, exportRange, planToExport } from '../../support/exported-windows.ts';

const target = { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' };

/** Units as a machine holds them: what the script writes, each under its path. */
function unitsOf(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pwp-round-trip-'));
  execFileSync('sh', ['-s', folder], { input: script });
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.timer'))
    .map((name) => `# /etc/systemd/system/${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    .join('\n');
  rmSync(folder, { recursive: true, force: true });
  return text;
}

/** Start and end of everything that was taken in, within the range of the export. */
const timesOf = ({ items }: ImportReading): readonly string[] =>
  items
    .flatMap((item) => {
      if (item.kind !== 'series') return [];
      return expandSeries({ id: item.key, ...item.series }, exportRange, []).windows;
    })
    .map(({ startMs, endMs }) => `${new Date(startMs).toISOString()} ${endMs - startMs}`)
    .sort();

const readers: readonly (readonly [
  ExportFormat,
  (text: string, context: ImportContext) => ImportReading,
])[] = [
  ['csv', readWindowTable],
  ['people', readIcsWindows],
  ['change-calendar', readIcsWindows],
  ['uyuni', readUyuniSchedules],
  ['os-config', readPatchDeployments],
];
const context = (zone: string): ImportContext => ({
  // Somebody else's: windows of the very plan are known to it, and left out.
  plan: planToExport({ id: 'other1' }),
  zone,
  todayMs: exportNowMs,
  options: { target },
});

describe('what was exported and is imported again', () => {
  it.each(readers)('as %s has the same instants and lengths', (format, read) => {
    const facts = exportFacts();
    const options = { polarity: 'DEFAULT_CLOSED', nonce: 'nonce-of-the-test-1' } as const;
    const { text, notCarried } = madeExport(format, facts, options);
    const left = new Set(notCarried.map(({ window }) => window));
    const reading = read(text, context('Asia/Kolkata'));
    expect(reading.notUnderstood).toEqual([]);
    expect(timesOf(reading)).toEqual(
      facts.windows
        .filter((window) => !left.has(window))
        .map(({ startMs, endMs }) => `${new Date(startMs).toISOString()} ${endMs - startMs}`)
        .sort(),
    );
  });

  it('as systemd timers has the same instants', () => {
    const facts = exportFacts();
    const options = { polarity: 'DEFAULT_CLOSED', nonce: 'nonce-of-the-test-1' } as const;
    const units = unitsOf(madeExport('systemd', facts, options).text);
    const reading = readSystemdTimers(units, context('Asia/Kolkata'));
    expect(reading.notUnderstood).toEqual([]);
    // A timer does not say how long its service runs.
    const starts = timesOf(reading).map((time) => time.split(' ')[0]);
    expect(starts).toEqual(
      facts.windows.map(({ startMs }) => new Date(startMs).toISOString()).sort(),
    );
  });
});
