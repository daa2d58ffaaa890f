import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logFolder } from '../../../electron/files/append-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a log that only grows', () => {
  it('gives back its lines in the order they were appended, also at once', async () => {
    const logs = logFolder(join(folder, 'new', 'pushes'));
    const log = await logs.open('1.jsonl');
    await Promise.all(['a', 'b', 'ç'].map(log.append));
    await log.close();
    expect(await logs.readLines('1.jsonl')).toEqual(['a', 'b', 'ç']);
  });

  it('is readable by its owner only', async () => {
    const logs = logFolder(join(folder, 'pushes'));
    await (await logs.open('1.jsonl')).close();
    expect(statSync(join(folder, 'pushes')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'pushes', '1.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('does not believe a line without an end, and cuts it off before it grows', async () => {
    const logs = logFolder(folder);
    writeFileSync(join(folder, '1.jsonl'), 'whole\n{"torn":');
    expect(await logs.readLines('1.jsonl')).toEqual(['whole']);
    const log = await logs.open('1.jsonl');
    await log.append('next');
    await log.close();
    expect(readFileSync(join(folder, '1.jsonl'), 'utf8')).toBe('whole\nnext\n');
  });

  it('lists logs alone, and none where there is no folder', async () => {
    writeFileSync(join(folder, '2.jsonl'), '');
    writeFileSync(join(folder, '1.jsonl'), '');
    appendFileSync(join(folder, 'notes.txt'), '');
    expect(await logFolder(folder).names()).toEqual(['1.jsonl', '2.jsonl']);
    expect(await logFolder(join(folder, 'none')).names()).toEqual([]);
    expect(await logFolder(folder).readLines('9.jsonl')).toEqual([]);
  });

  it('says so when the disk refuses', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(logFolder(join(folder, 'file')).open('1.jsonl')).rejects.toThrow('EEXIST');
  });
});
