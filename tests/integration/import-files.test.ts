import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBytes } from '../../electron/files/read-bytes.ts';
import { readWorkbook } from '../../electron/files/read-workbook.ts';
import { workbookBytes } from '../../electron/files/workbook.ts';
import { importHandlers } from '../../electron/services/import-handlers.ts';
import { readWindowTable } from '../../shared/imports/table-windows.ts';
import { anImportContext } from '../support/an-import.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, content: string | Uint8Array | null) {
  const path = join(folder, name);
  if (content !== null) writeFileSync(path, content);
  const handlers = importHandlers({
    askOpenPath: async () => path,
    takeDropped: () => null,
    nameOf: (chosen) => basename(chosen),
    readBytes,
    readWorkbook,
  });
  return handlers['import:read']({ from: 'dialog' });
}
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('a file to import', () => {
  it.each([
    ['plain.csv', 'Ä,B\n1,2', 'Ä,B\n1,2', 0],
    ['unicode.txt', utf16('Ä\tB'), 'Ä\tB', 0],
    ['windows.csv', Buffer.from([0x61, 0x0a, 0xc4, 0x2c]), 'a\nÄ,', 1],
  ])('%s is read in whatever letters it was written', async (...[name, content, text, notes]) => {
    const reply = await read(name, content);
    expect(reply).toMatchObject({ ok: true, value: { name, sheets: [{ text }] } });
    expect(reply.ok && reply.value.notes).toHaveLength(notes);
  });

  it('of Excel gives its sheets, and windows at the hours that the sheet shows', async () => {
    const columns = ['Customer', 'Start', 'End'].map((title) => ({ title, width: 20 }));
    const rows = [['Northwind', { local: '2027-03-13T22:00' }, { local: '2027-03-14T04:00' }]];
    const reply = await read('year.xlsx', await workbookBytes([{ name: 'Year', columns, rows }]));
    expect(reply).toMatchObject({ ok: true, value: { sheets: [{ name: 'Year' }] } });
    const text = reply.ok ? (reply.value.sheets[0]?.text ?? '') : '';
    expect(readWindowTable(text, anImportContext({ options: {} }))).toMatchObject({
      items: [{ series: { startTime: '22:00', durationMinutes: 300, zone: 'America/New_York' } }],
      notUnderstood: [],
    });
  });

  it.each([
    ['gone.csv', null, 'file-not-found', 'no longer there'],
    ['large.csv', Buffer.alloc(17 * 1024 * 1024, 'x'), 'file-not-readable', 'larger than 16 MB'],
    [
      'photo.png',
      Buffer.from([137, 80, 78, 71, 13, 10, 0, 0]),
      'file-not-readable',
      'neither text',
    ],
    [
      'broken.xlsx',
      Buffer.from('PK\u0003\u0004 and no more'),
      'file-not-readable',
      'no Excel workbook',
    ],
  ])('%s is refused in words, with the next step', async (...[name, content, kind, words]) => {
    const reply = await read(name, content);
    expect(reply).toMatchObject({ ok: false, error: { kind } });
    expect(reply.ok ? '' : reply.error.message).toContain(words);
  });

  it('that nobody dropped is none', async () => {
    const handlers = importHandlers({
      askOpenPath: async () => null,
      takeDropped: () => null,
      nameOf: basename,
      readBytes,
      readWorkbook,
    });
    for (const from of ['dialog', 'dropped'] as const) {
      expect(await handlers['import:read']({ from })).toMatchObject({
        error: { kind: 'cancelled' },
      });
    }
  });
});
