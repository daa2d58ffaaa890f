import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../shared/formats/plan-schema.ts';
import { applyImport } from '../../../shared/imports/apply-import.ts';
import { previewImport } from '../../../shared/imports/preview-import.ts';
import { readSatellite } from '../../../shared/imports/satellite.ts';
import { toolFormats } from '../../../shared/imports/tool-formats.ts';
import { anImportContext, importFixture } from '../../support/an-import.ts';

const folder = new URL('../../fixtures/imports/', import.meta.url);
const seeds = readdirSync(folder).map(importFixture);

/** What parsers stumble over: names of prototypes, ends of ranges, quotes, zones, halves of pairs. */
const hostile = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '"__proto__":{"x":1},',
  ],
  ...['\u0000', '\uD800', '\uFEFF', '\r', '\r\n', '\n\n', '\t', '"', '""', "'", ',', ';', '\\'],
  ...['1e400', '-0', '-1', '99999999999999999999', '0', 'NaN', 'null', 'true', '[]', '{}', '[[[['],
  ...['9999-12-31', '0000-00-00', '+275760-09-13', '29/Feb/27', '02/03/2027', '24:00', '-25:61'],
  ...[
    '*',
    '*/0',
    '1-999',
    '1..',
    '~',
    '~31/31',
    '*-*-* *:*:*',
    '@yearly',
    'FREQ=SECONDLY',
    'P',
    'PT',
  ],
  ...[
    'Mars/Base',
    'UTC',
    'EST',
    'America/New_York',
    '9'.repeat(400),
    'é'.repeat(300),
    ' '.repeat(200),
  ],
];

/** Cuts, repeats and inserts, several times over, anywhere in an export. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.constantFrom(0, 0, 1, 3, 20, 400),
        put: fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 6 }), fc.constant('')),
        repeat: fc.constantFrom(0, 0, 0, 30),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, { at, cut, put, repeat }) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + put + text.slice(from, from + repeat) + text.slice(from + cut);
    }, seed),
  );

/** JSON that is whole, with a value somewhere in it that nobody expects. */
const restructured = fc
  .tuple(
    fc.constantFrom(...seeds.filter((text) => /^\s*[[{]/.test(text))),
    fc.array(fc.nat(400), { minLength: 1, maxLength: 4 }),
    fc.jsonValue({ maxDepth: 3 }),
  )
  .map(([seed, places, value]) => {
    let count = 0;
    const changed: unknown = JSON.parse(seed, (_key, each: unknown) =>
      places.includes((count += 1)) ? value : each,
    );
    return JSON.stringify(changed);
  });

const untouched = Object.getOwnPropertyNames(Object.prototype).sort();

function takeIn(text: string): void {
  for (const format of toolFormats) {
    const context = anImportContext();
    const reading = format.read(text, context);
    const preview = previewImport(context.plan, reading, format.system);
    const plan = applyImport(context.plan, preview);
    const checked = planSchema.safeParse(plan);
    if (!checked.success) throw new Error(`${format.id}: ${checked.error.message.slice(0, 2_000)}`);
    const again = previewImport(plan, format.read(text, { ...context, plan }), format.system);
    expect(again.lines.filter(({ outcome }) => outcome === 'add')).toEqual([]);
  }
}

describe('exports that somebody tampered with', () => {
  it('never throw, never make a plan that cannot be saved, and add nothing twice', () => {
    fc.assert(fc.property(fc.oneof(mutated, mutated, restructured), takeIn), {
      numRuns: 250,
      seed: 7,
    });
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(untouched);
  });

  it.each([
    ['an empty text', ''],
    ['brackets that nest 100,000 deep', '['.repeat(100_000)],
    ['a list of lists', '[[[{}]]]'],
    ['a string of 17 MB', `"${'x'.repeat(17 * 1024 * 1024)}"`],
    ['a line of a million columns', 'a,'.repeat(1_000_000)],
    ['a prototype', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
    ['an expression of 100,000 characters', `[Timer]\nOnCalendar=${'*,'.repeat(50_000)}\n`],
    ['a continued line without end', `[Timer]\n${'OnCalendar=daily \\\n'.repeat(20_000)}`],
    ['a span of digits', `[Timer]\nRandomizedDelaySec=${'1 '.repeat(50_000)}!`],
    ['a crontab of blanks', `* * * * *${' '.repeat(100_000)}\n`],
    [
      'spaces in a name',
      `{"clusters":[{"name":"${' \\n'.repeat(50_000)}","maintenancePolicy":{}}]}`,
    ],
  ])('%s: answered in time', (_title, text) => {
    for (const format of toolFormats) {
      const before = process.cpuUsage();
      format.recognise(text.slice(0, 65_536), 'export.txt');
      format.read(text, anImportContext());
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(untouched);
  });

  it('with more rows than are read at once are refused, not cut', () => {
    const text = `ID,Cron line\n${'1,0 2 * * *\n'.repeat(200_001)}`;
    const { items, notUnderstood } = readSatellite(text, anImportContext());
    expect(items).toEqual([]);
    expect(notUnderstood[0]?.why).toMatch(/more than 200,000 rows/);
  });

  it('with more schedules than a plan has are answered in time, the rest by line', () => {
    const rows = Array.from({ length: 5_000 }, (_, id) => `${id},0 3 1-7 * 6`);
    const before = process.cpuUsage();
    const text = `ID,Cron line\n${rows.join('\n')}`;
    const { items, notUnderstood } = readSatellite(text, anImportContext());
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
    expect([items.length, notUnderstood.length]).toEqual([2_000, 3_000]);
  });
});
