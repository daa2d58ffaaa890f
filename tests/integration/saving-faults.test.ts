/**
 * R1 and R2 of the fault plan: each file operation of a save and of a journal in turn fails, or is the
 * last one of its process. More rounds with PWP_ALL_FAULTS=1.
 */
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logFolder } from '../../electron/files/append-log.ts';
import { writeKeepingPrevious } from '../../electron/files/text-files.ts';
import { faults } from '../support/faulty-files.ts';

vi.mock('node:fs/promises', async (original) => {
  const { withFaults } = await import('../support/faulty-files.ts');
  return withFaults(await original<typeof fs>());
});

const isAll = process.env['PWP_ALL_FAULTS'] !== undefined;
const codes = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'EBUSY'];
const old = `old:${'o'.repeat(5_000)}:old`;
const fresh = `new:${'n'.repeat(9_000)}:new`;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-faults-'));
  path = join(folder, 'a.pwplan');
});
afterEach(() => {
  faults.before = null;
  faults.share = 0;
  rmSync(folder, { recursive: true, force: true });
});

/** Counts operations and does something at the k-th; tells whether there was one. */
function at(k: number, act: (operation: string) => Promise<void> | void) {
  let count = 0;
  let met: string | null = null;
  faults.before = (operation) => {
    count += 1;
    if (count !== k) return;
    met = operation;
    return act(operation);
  };
  return () => met;
}

const failWith = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

describe('R2: a save of which the k-th file operation fails', () => {
  it.each(codes)(
    'leaves the old or the new text whole, says so, and can be done again: %s',
    async (code) => {
      for (let k = 1; ; k += 1) {
        writeFileSync(path, old);
        const met = at(k, failWith(code));
        const saved = await writeKeepingPrevious(path, fresh);
        faults.before = null;
        if (met() === null) break;
        const where = `${code} at ${k}: ${met()}`;
        const text = readFileSync(path, 'utf8');
        // What was not acknowledged may be there all the same: only its flushing failed.
        if (saved.ok) expect(text, where).toBe(fresh);
        else expect([old, fresh], where).toContain(text);
        if (!saved.ok) expect(saved.error, where).toMatchObject({ kind: 'file-not-written', code });
        expect(await writeKeepingPrevious(path, fresh), where).toEqual({ ok: true, value: null });
        expect(readFileSync(path, 'utf8'), where).toBe(fresh);
        expect(k, 'a save has an end').toBeLessThan(40);
      }
      expect(readdirSync(folder).sort()).toEqual(['a.pwplan', 'a.pwplan.bak']);
    },
  );
});

describe('R2: a journal of which the k-th file operation fails', () => {
  it.each(codes)('keeps every line that was acknowledged, and no half one: %s', async (code) => {
    for (let k = 1; ; k += 1) {
      const name = `${code}-${k}.jsonl`;
      const met = at(k, failWith(code));
      const acknowledged: string[] = [];
      const log = await logFolder(folder)
        .open(name)
        .catch(() => null);
      for (const line of ['one', 'two', 'three']) {
        const written = await log?.append(line).then(
          () => true,
          () => false,
        );
        if (written === true) acknowledged.push(line);
      }
      await log?.close().catch(() => {});
      faults.before = null;
      if (met() === null) break;
      const lines = await logFolder(folder).readLines(name);
      expect(lines, `${code} at ${k}: ${met()}`).toEqual(acknowledged);
      expect(k, 'a journal has an end').toBeLessThan(40);
    }
  });
});

/** Operations of one save, as they come. */
async function operationsOfASave(): Promise<readonly string[]> {
  const operations: string[] = [];
  faults.before = (operation) => void operations.push(operation);
  writeFileSync(path, old);
  await writeKeepingPrevious(path, fresh);
  faults.before = null;
  return operations;
}

const shares = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Nothing of a process goes on once it was killed: what it asked for next is never done. */
const never = new Promise<void>(() => {});

describe('R1: a process that ends before the k-th file operation of a save', () => {
  it('leaves the old or the new text whole; what it left beside is cleared away later', async () => {
    const operations = await operationsOfASave();
    const phases = operations.flatMap((name, index) =>
      (name === 'writeFile' ? shares : [0]).map((share) => ({ k: index + 1, name, share })),
    );
    // Before opening, at five points of writing, before flushing, renaming, flushing the folder …
    expect(phases.length).toBeGreaterThanOrEqual(12);
    for (let round = 0; round < (isAll ? 200 : 2); round += 1) {
      for (const { k, name, share } of phases) {
        const target = join(folder, `${round}-${k}-${share}.pwplan`);
        writeFileSync(target, old);
        faults.share = share;
        const stopped = new Promise<void>((resolve) => {
          at(k, () => {
            resolve();
            return never;
          });
        });
        faults.opened = [];
        void writeKeepingPrevious(target, fresh);
        await stopped;
        faults.before = null;
        faults.share = 0;
        const text = readFileSync(target, 'utf8');
        expect([old, fresh], `killed before ${name} (${share})`).toContain(text);
        for (const handle of faults.opened.splice(0)) await handle.close().catch(() => {});
        await cleared(target);
        for (const each of [target, `${target}.bak`]) rmSync(each);
      }
    }
  }, 600_000);
});

/** A later save, of another process, takes away what nobody writes any more. */
async function cleared(target: string): Promise<void> {
  const parts = readdirSync(folder).filter((name) => name.endsWith('.saving'));
  for (const name of parts) utimesSync(join(folder, name), 0, 0);
  // Another process waits for nothing of this one.
  vi.resetModules();
  const { replaceFile } = await import('../../electron/files/replace-file.ts');
  await replaceFile(target, fresh, { keepPrevious: true });
  expect(readFileSync(target, 'utf8')).toBe(fresh);
  expect(readdirSync(folder).filter((name) => name.endsWith('.saving'))).toEqual([]);
}

describe('R1: a process that ends while it appends to a journal', () => {
  it('leaves every line that was acknowledged; the torn one is cut off at the next opening', async () => {
    const logs = logFolder(folder);
    for (let length = 0; length <= 'three\n'.length; length += 1) {
      const name = `${length}.jsonl`;
      const log = await logs.open(name);
      await log.append('one');
      await log.append('two');
      await log.close();
      appendFileSync(join(folder, name), 'three\n'.slice(0, length));
      const again = await logs.open(name);
      await again.append('four');
      await again.close();
      const torn = length === 'three\n'.length ? ['three'] : [];
      expect(await logs.readLines(name)).toEqual(['one', 'two', ...torn, 'four']);
    }
  });
});
