import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearStamp, isFresh, writeStamp } from '../../../build/freshness.ts';

let project = '';
const atMs = (file: string, timeMs: number): void =>
  utimesSync(join(project, file), timeMs / 1_000, timeMs / 1_000);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'pwp-fresh-'));
  mkdirSync(join(project, 'electron/shell'), { recursive: true });
  writeFileSync(join(project, 'electron/shell/window.ts'), '');
  for (const file of ['electron/shell/window.ts', 'electron/shell', 'electron']) atMs(file, 1_000);
});
afterEach(() => rmSync(project, { recursive: true }));

describe('isFresh', () => {
  it('is false before the first build', () => {
    expect(isFresh(project)).toBe(false);
  });

  it('is true after a build that began later than the last change', async () => {
    await writeStamp(2_000, project);
    expect(isFresh(project)).toBe(true);
  });

  it('sees a change made while the build ran', async () => {
    await writeStamp(2_000, project);
    atMs('electron/shell/window.ts', 2_500);
    expect(isFresh(project)).toBe(false);
  });

  it('sees that a file has gone', async () => {
    await writeStamp(2_000, project);
    rmSync(join(project, 'electron/shell/window.ts'));
    expect(isFresh(project)).toBe(false);
  });

  it('is false while a build runs, and after one that failed', async () => {
    await writeStamp(2_000, project);
    await clearStamp(project);
    expect(isFresh(project)).toBe(false);
  });
});
