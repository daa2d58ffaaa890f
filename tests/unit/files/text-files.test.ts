import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readText, writeText } from '../../../electron/files/text-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-text-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('text files', () => {
  it('reads back what was written, and leaves nothing else behind', async () => {
    const path = join(folder, 'a.pwplan');
    writeFileSync(path, 'old');
    expect(await writeText(path, 'new ✓\r\n')).toEqual({ ok: true, value: null });
    expect(await readText(path)).toEqual({ ok: true, value: 'new ✓\r\n' });
    expect(readdirSync(folder)).toEqual(['a.pwplan']);
  });

  it('writes files only their owner can read', async () => {
    const path = join(folder, 'a.pwplan');
    await writeText(path, 'text');
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('says that a file is not there, and that a folder is no file', async () => {
    const path = join(folder, 'missing.pwplan');
    expect(await readText(path)).toEqual({
      ok: false,
      error: { kind: 'file-not-found', path, code: 'ENOENT' },
    });
    expect(await readText(folder)).toMatchObject({
      ok: false,
      error: { kind: 'file-not-readable', code: 'EISDIR' },
    });
  });

  it('leaves the old file whole where the new one cannot be written', async () => {
    const path = join(folder, 'a.pwplan');
    writeFileSync(path, 'old');
    expect(await writeText(join(path, 'below-a-file'), 'new')).toMatchObject({
      ok: false,
      error: { kind: 'file-not-written' },
    });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
