/** Files that are not what they were chosen as, by every format: each is told by line, in words, and nothing is lost. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importHandlers } from '../../../electron/services/import-handlers.ts';
import { applyImport } from '../../../shared/imports/apply-import.ts';
import { importFormats, recogniseFormat } from '../../../shared/imports/import-formats.ts';
import type { ImportFormat } from '../../../shared/imports/import-format.ts';
import type { ImportReading } from '../../../shared/imports/import-reading.ts';
import { previewImport } from '../../../shared/imports/preview-import.ts';
import { readImport } from '../../../shared/imports/read-import.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { aPlan } from '../../support/a-plan.ts';
import { anImportContext, importFixture } from '../../support/an-import.ts';

const names = readdirSync(new URL('../../fixtures/imports/', import.meta.url));
const files = names.map((name) => ({ name, text: importFixture(name) }));
const context = anImportContext({ plan: aPlan() });
/** Calendar files look alike: what their events are a person chooses. */
const chosen = ['ics-windows', 'ics-freezes', 'ics-releases', 'ics-database-slots', 'ics-holidays'];
/** Every file with the format that it looks like, or may be. */
const known = files.flatMap(({ name, text }) => {
  const likely = recogniseFormat(text, name);
  const formats = importFormats.filter(
    ({ id }) =>
      id === likely?.id || (likely !== null && name === 'dates.ics' && chosen.includes(id)),
  );
  return formats.map((format) => ({ name, text, format }));
});
/** For tests that are named by them. */
const cases = known.map((each) => [`${each.name} as ${each.format.id}`, each] as const);

/** What every answer owes to whoever chose the file. */
function expectTold(format: ImportFormat, text: string): ImportReading {
  const reading = readImport(format, text, context);
  const { items, notUnderstood, notes } = reading;
  if (items.length === 0) expect(notUnderstood.length + notes.length).toBeGreaterThan(0);
  for (const { line, text: quoted, why } of notUnderstood) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(quoted.length).toBeLessThanOrEqual(120);
    expect(why).toMatch(/^["“\p{Lu}\p{N}].*[.:?]$/su);
    expect(why).not.toMatch(/undefined|NaN|\[object|Unexpected token|SyntaxError/);
  }
  const plan = applyImport(context.plan, previewImport(context.plan, reading, format.system));
  const ids = new Set(plan.series.map(({ id }) => id));
  expect(context.plan.series.every(({ id }) => ids.has(id))).toBe(true);
  return reading;
}

const binary = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 4_000 }, (_, at) => ((at * 7_919) % 255) + 1),
);

describe('every format', () => {
  it('has an example that it is known by', () => {
    const bundled = 'bundled-holidays';
    const seen = new Set([bundled, ...known.map(({ format }) => format.id)]);
    expect(importFormats.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it.each(importFormats.map((format) => [format.id, format] as const))(
    '%s says of empty, binary and foreign files what they are not',
    (_id, format) => {
      // A list of names is a list of customers: any word is one.
      const words = format.id === 'csv-customers' ? [] : ['{}', '[]', 'a'];
      for (const text of ['', ' \r\n\t', '\uFEFF', '\n'.repeat(1_000), binary, ...words]) {
        expect(expectTold(format, text).items).toEqual([]);
      }
      for (const { text } of files) expectTold(format, text);
    },
  );

  it.each(cases)(
    '%s that breaks off is told where, wherever it does',
    (_name, { format, text }) => {
      const step = Math.max(1, Math.floor(text.length / 40));
      for (let at = step; at < text.length; at += step) expectTold(format, text.slice(0, at));
    },
  );
});

describe('a file in other letters', () => {
  const bytesOf: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, high byte first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['lines of Windows', (text) => Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'))],
    ['lines of old Macs', (text) => Buffer.from(text.replaceAll(/\r?\n/g, '\r'))],
  ];

  async function textOf(name: string, bytes: Uint8Array): Promise<string> {
    const handlers = importHandlers({
      askOpenPath: async () => name,
      takeDropped: () => null,
      nameOf: (path) => path,
      readBytes: async () => ok(bytes),
      readWorkbook: () => expect.unreachable('It is no workbook.'),
    });
    const reply = await handlers['import:read']({ from: 'dialog' });
    return reply.ok ? (reply.value.sheets[0]?.text ?? '') : expect.unreachable(reply.error.message);
  }

  it.each(bytesOf)('is read as well: %s', async (_how, encode) => {
    for (const { name, text, format } of known) {
      const read = await textOf(name, encode(text));
      expect(recogniseFormat(read, name), name).toBe(recogniseFormat(text, name));
      const [before, after] = [
        readImport(format, text, context),
        readImport(format, read, context),
      ];
      const plain = ({ items }: ImportReading) => items.map((item) => ({ ...item, line: 0 }));
      expect(plain(after), name).toEqual(plain(before));
      expect(after.notUnderstood.length, name).toBe(before.notUnderstood.length);
    }
  });
});

describe('the same file', () => {
  it.each(cases)(
    '%s twice, or twice in one text, brings nothing twice',
    (_name, { format, text }) => {
      const take = (plan: typeof context.plan, source: string) => {
        const reading = readImport(format, source, { ...context, plan });
        return applyImport(plan, previewImport(plan, reading, format.system));
      };
      const once = take(context.plan, text);
      expect(take(once, text)).toBe(once);
      const twice = take(once, `${text}\n${text}`);
      expect(twice.series.length).toBe(once.series.length);
      expect(twice.releases.length).toBe(once.releases.length);
    },
  );
});
