import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/files/read-workbook.ts';
import { storedZip } from '../../../electron/files/stored-zip.ts';
import { workbookBytes } from '../../../electron/files/workbook.ts';
import { zipEntries } from '../../../electron/files/zip-entries.ts';

const columns = [
  { title: 'Customer', width: 20 },
  { title: 'Start', width: 20 },
  { title: 'Hours', width: 8 },
];
let whole: Uint8Array;
beforeAll(async () => {
  whole = await workbookBytes([
    {
      name: 'Windows',
      columns,
      rows: [
        ['Northwind', { local: '2027-03-13T22:00' }, 6],
        ['=HYPERLINK("http://example.com")', { local: '2027-03-14T00:00' }, 4.5],
      ],
    },
    { name: 'Notes', columns: columns.slice(0, 1), rows: [['Ä & <b>']] },
  ]);
});

const files = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)]));
const all = (): boolean => true;

/** An archive with one deflated file that promises some other size. */
function deflated(bytes: Uint8Array, promised: number): Uint8Array {
  const packed = deflateRawSync(bytes);
  const archive = Buffer.from(storedZip(new Map([['xl/workbook.xml', packed]])));
  const directory = archive.length - 22 - (46 + 15);
  archive.writeUInt16LE(8, 8);
  archive.writeUInt32LE(promised, 22);
  archive.writeUInt16LE(8, directory + 10);
  archive.writeUInt32LE(promised, directory + 24);
  return archive;
}

describe('a workbook', () => {
  it('is read sheet by sheet: dates as its wall shows them, formulas as text, never run', async () => {
    expect(await readWorkbook(whole)).toEqual({
      ok: true,
      value: [
        {
          name: 'Windows',
          rows: [
            ['Customer', 'Start', 'Hours'],
            ['Northwind', '2027-03-13 22:00', '6'],
            ['=HYPERLINK("http://example.com")', '2027-03-14', '4.5'],
          ],
        },
        { name: 'Notes', rows: [['Customer'], ['Ä & <b>']] },
      ],
    });
  });

  it.each([
    ['no archive at all', Buffer.from('Customer,Start'), 'no-zip'],
    ['nothing', Buffer.alloc(0), 'no-zip'],
    ['an archive of something else', storedZip(files({ 'readme.txt': 'x' })), 'no-workbook'],
    ['another promise than its data keep', deflated(Buffer.alloc(5_000), 50), 'broken'],
    ['a bomb that tells its size', deflated(Buffer.alloc(40_000_000), 40_000_000), 'too-large'],
    ['a bomb that hides it', deflated(Buffer.alloc(40_000_000), 900_000), 'broken'],
    [
      'entities of its own',
      storedZip(
        files({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' }),
      ),
      'with-entities',
    ],
    [
      'more than a thousand files',
      storedZip(new Map(Array.from({ length: 1_001 }, (_, at) => [`${at}`, Buffer.alloc(1)]))),
      'too-many-entries',
    ],
  ])('is refused as %s, soon', async (_, bytes, kind) => {
    const startMs = performance.now();
    expect(await readWorkbook(bytes)).toEqual({ ok: false, error: { kind } });
    expect(performance.now() - startMs).toBeLessThan(2_000);
  });

  it('of an old Mac counts its days from 1904', async () => {
    const parts = zipEntries(whole, all);
    const made = new Map(parts.ok ? parts.value : []);
    const workbook = Buffer.from(made.get('xl/workbook.xml') ?? []).toString();
    const changed = workbook.replace(
      /<workbookPr[^>]*\/>|(?=<sheets>)/,
      '<workbookPr date1904="1"/>',
    );
    made.set('xl/workbook.xml', Buffer.from(changed));
    const read = await readWorkbook(storedZip(made));
    // The same number of days, 1,462 later.
    expect(read.ok ? read.value[0]?.rows[1]?.[1] : '').toBe('2031-03-14 22:00');
  });

  it('that is cut or has bytes changed is read or refused', async () => {
    const change = fc.record({
      cut: fc.nat(whole.length),
      at: fc.nat(whole.length - 1),
      to: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(change, fc.boolean(), async ({ cut, at, to }, isCut) => {
        const bytes = Buffer.from(isCut ? whole.subarray(0, cut) : whole);
        if (!isCut) bytes[at] = to;
        expect(typeof (await readWorkbook(bytes)).ok).toBe('boolean');
      }),
      { numRuns: 150, seed: 3 },
    );
  });
});

describe('files of an archive', () => {
  it('come back as they were stored, whatever their names: none is ever a path', () => {
    const stored = files({ '../../evil.xml': 'a', 'C:\\x': 'b', 'xl/a.xml': '' });
    expect(zipEntries(storedZip(stored), all)).toEqual({ ok: true, value: stored });
  });

  it('that are not wanted are not inflated', () => {
    const bomb = deflated(Buffer.alloc(40_000_000), 40_000_000);
    expect(zipEntries(bomb, () => false)).toEqual({ ok: true, value: new Map() });
  });
});
