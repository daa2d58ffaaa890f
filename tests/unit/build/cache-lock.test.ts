import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../build/runtime/cache-lock.ts';
import { sweepLeftovers } from '../../../build/runtime/development-copy.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The id of a process that has ended. */
const aDeadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('withLock', () => {
  it('lets one in at a time', async () => {
    const lock = join(folder, 'lock');
    const seen: string[] = [];
    const visit = (name: string) =>
      withLock(lock, async () => {
        seen.push(`${name} in`);
        await pause(20);
        seen.push(`${name} out`);
      });
    await Promise.all([visit('a'), visit('b')]);
    expect(seen.filter((_step, index) => index % 2 === 0).map((step) => step.slice(2))).toEqual([
      'in',
      'in',
    ]);
    expect(existsSync(lock)).toBe(false);
  });

  it('is released when the work throws', async () => {
    const lock = join(folder, 'lock');
    await expect(withLock(lock, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a holder that was killed', async () => {
    const lock = join(folder, 'lock');
    writeFileSync(lock, String(aDeadPid()));
    expect(await withLock(lock, () => Promise.resolve(readFileSync(lock, 'utf8')))).toBe(
      String(process.pid),
    );
  });

  it.each([
    ['its number now belongs to another process', String(process.pid), 31 * 60_000],
    ['it was killed before it wrote its number', '', 6_000],
  ])('is taken over from a killed holder though %s', async (_name, text, ageMs) => {
    const lock = join(folder, 'lock');
    writeFileSync(lock, text);
    const thenS = (Date.now() - ageMs) / 1_000;
    utimesSync(lock, thenS, thenS);
    expect(await withLock(lock, () => Promise.resolve('in'))).toBe('in');
  });
});

describe('sweepLeftovers', () => {
  it('removes what a killed maker left, and nothing of a living one', async () => {
    const dead = join(folder, `making-${aDeadPid()}-x`);
    const living = join(folder, `making-${process.pid}-x`);
    writeFileSync(dead, '');
    writeFileSync(living, '');
    await sweepLeftovers(folder);
    expect([existsSync(dead), existsSync(living)]).toEqual([false, true]);
  });
});
