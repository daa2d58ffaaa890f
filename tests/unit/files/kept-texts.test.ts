import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptTexts } from '../../../electron/files/kept-texts.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pwp-kept-'));
  folder = join(root, 'history');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = (most: number, problems: unknown[] = []) =>
  openKeptTexts(folder, most, (problem) => problems.push(problem));

describe('kept texts', () => {
  it('are read back at once, and by the next run', async () => {
    const texts = open(10);
    texts.keep('a', 'text');
    expect(await texts.read('a')).toBe('text');
    expect(await open(10).read('a')).toBe('text');
    expect(await texts.read('b')).toBeNull();
  });

  it('are let go of from the oldest on', async () => {
    const texts = open(2);
    for (const name of ['a', 'b']) {
      texts.keep(name, name);
      await texts.read(name);
      utimesSync(join(folder, name), 1, name === 'a' ? 2 : 1);
    }
    texts.keep('c', 'c');
    await texts.read('c');
    expect(readdirSync(folder).sort()).toEqual(['a', 'c']);
  });

  it('that cannot be kept are reported, and the next ones are tried again', async () => {
    writeFileSync(folder, 'a file in its place');
    const problems: unknown[] = [];
    const texts = open(2, problems);
    texts.keep('a', 'a');
    expect(await texts.read('a')).toBeNull();
    expect(problems).toHaveLength(1);
    rmSync(folder);
    texts.keep('b', 'b');
    expect(await texts.read('b')).toBe('b');
  });
});
