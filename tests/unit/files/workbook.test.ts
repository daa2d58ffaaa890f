import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../electron/files/workbook.ts';

/** The files of a zip, read from its local headers; sizes stand in its directory. */
function unzip(bytes: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let at = bytes.lastIndexOf('PK\u0005\u0006');
  at = bytes.readUInt32LE(at + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, (bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString());
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

describe('a workbook', () => {
  it('has texts as texts, numbers as numbers, and wall clocks as dates of that very wall', async () => {
    const bytes = await workbookBytes([
      {
        name: 'Windows',
        columns: ['Window', 'Start', 'Minutes'].map((title) => ({ title, width: 20 })),
        rows: [['=cmd()', { local: '2027-03-14T02:30' }, 360]],
      },
    ]);
    const files = unzip(Buffer.from(bytes));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect([...files.values()].join('')).toContain('=cmd()');
    expect(sheet).not.toContain('<f>');
    // Days since 1900 as spreadsheets count them: 2027-03-14 is day 46460; 02:30 is 0.1041… of a day.
    expect(sheet).toMatch(/<v>46460\.1041\d+<\/v>/);
    expect(sheet).toContain('<v>360</v>');
    expect(files.get('xl/workbook.xml')).toContain('name="Windows"');
  });
});
