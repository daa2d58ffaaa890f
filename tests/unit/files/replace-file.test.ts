import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceFile } from '../../../electron/files/replace-file.ts';

const { steps } = vi.hoisted(() => ({ steps: [] as string[] }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  const open: typeof fs.open = async (path, ...rest) => {
    const handle = await real.open(path, ...rest);
    const sync = handle.sync.bind(handle);
    handle.sync = () => {
      steps.push(`sync ${kindOf(String(path))}`);
      return sync();
    };
    return handle;
  };
  const rename: typeof fs.rename = (from, to) => {
    steps.push(`rename to ${kindOf(String(to))}`);
    return real.rename(from, to);
  };
  return { ...real, open, rename };
});
const kindOf = (path: string): string => /\.(saving|bak|pwplan)$/.exec(path)?.[1] ?? 'folder';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-replace-'));
  path = join(folder, 'a.pwplan');
  steps.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = { keepPrevious: true };
const text = (name = 'a.pwplan'): string => readFileSync(join(folder, name), 'utf8');

describe('replacing a file', () => {
  it('flushes the text, then gives it its name, then flushes the name', async () => {
    writeFileSync(path, 'old');
    await replaceFile(path, 'new', kept);
    expect(steps).toEqual(['sync saving', 'rename to bak', 'rename to pwplan', 'sync folder']);
  });

  it('keeps what was there before beside it, and only that', async () => {
    for (const each of ['one', 'two', 'three']) await replaceFile(path, each, kept);
    expect([text(), text('a.pwplan.bak')]).toEqual(['three', 'two']);
    expect(readdirSync(folder).sort()).toEqual(['a.pwplan', 'a.pwplan.bak']);
  });

  it('keeps nothing beside where that is not asked for', async () => {
    writeFileSync(path, 'old');
    await replaceFile(path, 'new', { keepPrevious: false });
    expect(readdirSync(folder)).toEqual(['a.pwplan']);
  });

  it('keeps the mode of a file that others may read, and makes new ones for its owner alone', async () => {
    writeFileSync(path, 'old');
    chmodSync(path, 0o664);
    await replaceFile(path, 'new', kept);
    expect(statSync(path).mode & 0o777).toBe(0o664);
    await replaceFile(join(folder, 'b.pwplan'), 'new', kept);
    expect(statSync(join(folder, 'b.pwplan')).mode & 0o777).toBe(0o600);
  });

  it('writes through a link to the file that it points to', async () => {
    writeFileSync(path, 'old');
    const linkPath = join(folder, 'link.pwplan');
    symlinkSync(path, linkPath);
    await replaceFile(linkPath, 'new', kept);
    expect([readlinkSync(linkPath), text()]).toEqual([path, 'new']);
  });

  it('never replaces a file that is marked read-only', async () => {
    writeFileSync(path, 'old');
    chmodSync(path, 0o444);
    await expect(replaceFile(path, 'new', kept)).rejects.toMatchObject({ code: 'READONLY' });
    expect(text()).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pwplan']);
  });

  it('says that the folder is no longer there', async () => {
    rmSync(folder, { recursive: true });
    await expect(replaceFile(path, 'new', kept)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('saves although what was there before cannot be kept', async () => {
    writeFileSync(path, 'old');
    // A folder in the place of the file before: nothing can be renamed over it.
    await fs.mkdir(join(folder, 'a.pwplan.bak', 'full'), { recursive: true });
    await replaceFile(path, 'new', kept);
    expect(text()).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['a.pwplan', 'a.pwplan.bak']);
  });

  it('ends with the last of several writes at once, the one before it beside it', async () => {
    await Promise.all(['one', 'two', 'three'].map((each) => replaceFile(path, each, kept)));
    expect([text(), text('a.pwplan.bak')]).toEqual(['three', 'two']);
  });

  it('removes the part that a killed process left behind, but none that may be another one at work', async () => {
    const [old, recent] = ['.a.pwplan.1-1.saving', '.a.pwplan.2-1.saving'];
    for (const name of [old, recent]) writeFileSync(join(folder, name), 'a part');
    utimesSync(join(folder, old), 0, 0);
    await replaceFile(path, 'new', kept);
    expect(readdirSync(folder).sort()).toEqual([recent, 'a.pwplan']);
  });
});
