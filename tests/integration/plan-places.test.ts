/** R4 of the fault plan: places that cannot be written, or are no longer what they were, on the real disk. */
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeKeepingPrevious } from '../../electron/files/text-files.ts';
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';
import { openPlanFiles, sha256 } from '../support/plan-file-ports.ts';

const rounds = Array.from({ length: 20 }, (_, round) => round);

let root: string;
let folder: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pwp-places-'));
  folder = join(root, 'shared');
  mkdirSync(folder);
  path = join(folder, 'a.pwplan');
});
afterEach(() => {
  if (existsSync(folder)) chmodSync(folder, 0o755);
  rmSync(root, { recursive: true, force: true });
});

/** Plans of several sizes: the first is a line of one block, the last are several blocks long. */
const planOf = (round: number, name: string) =>
  aPlan({ name, series: Array.from({ length: round * 3 }, (_, at) => aSeries({ id: `s${at}` })) });

const nameIn = (file: string): string | null => {
  const read = parsePlan(readFileSync(file, 'utf8'), sha256);
  return read.ok && !read.value.altered ? read.value.plan.name : null;
};

/** A plan file that is open, and what saving its edit comes to after something was done to its place. */
async function savedAfter(round: number, fault: () => void) {
  writeFileSync(path, formatPlan(planOf(round, 'Old'), sha256));
  const elsewhere = join(root, 'elsewhere.pwplan');
  const { handlers } = openPlanFiles({
    writeText: writeKeepingPrevious,
    askOpenPath: async () => path,
    askSavePath: async () => elsewhere,
  });
  expect(await handlers['plan:open']({ from: 'dialog' })).toMatchObject({ ok: true });
  fault();
  const plan = planOf(round, 'New');
  const reply = await handlers['plan:save']({ plan, saveAs: false });
  return {
    reply,
    saveElsewhere: async () => {
      const saved = await handlers['plan:save']({ plan, saveAs: true });
      expect(saved).toMatchObject({ ok: true, value: { path: elsewhere } });
      expect(nameIn(elsewhere)).toBe('New');
    },
  };
}

/** The superuser writes into read-only folders: what it runs is run as nobody. */
async function asPerson(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  const nobody = 65_534;
  for (const place of [root, folder]) chownSync(place, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

const isRefused = { ok: false, error: { kind: 'file-not-written' } };

describe.each(rounds)('R4, round %d: a plan whose place was changed while it is open', (round) => {
  it('is not written into a folder that is read-only', () =>
    asPerson(async () => {
      const { reply, saveElsewhere } = await savedAfter(round, () => chmodSync(folder, 0o555));
      expect(reply).toMatchObject(isRefused);
      expect(nameIn(path)).toBe('Old');
      expect(readdirSync(folder)).toEqual(['a.pwplan']);
      await saveElsewhere();
    }));

  it('is not written over a file that is read-only', async () => {
    const { reply, saveElsewhere } = await savedAfter(round, () => chmodSync(path, 0o444));
    expect(reply).toMatchObject(isRefused);
    expect(nameIn(path)).toBe('Old');
    expect(readdirSync(folder)).toEqual(['a.pwplan']);
    await saveElsewhere();
  });

  it('is written again where its file was removed', async () => {
    const { reply } = await savedAfter(round, () => rmSync(path));
    expect(reply).toMatchObject({ ok: true, value: { path } });
    expect(nameIn(path)).toBe('New');
  });

  it('is not written where its folder was renamed; the file there stays as it was', async () => {
    const moved = join(root, 'renamed');
    const { reply, saveElsewhere } = await savedAfter(round, () => renameSync(folder, moved));
    expect(reply).toMatchObject(isRefused);
    expect(nameIn(join(moved, 'a.pwplan'))).toBe('Old');
    expect(readdirSync(root)).toEqual(['renamed']);
    await saveElsewhere();
  });

  it('is written through a link, which stays one', async () => {
    const target = join(root, 'target.pwplan');
    const { reply } = await savedAfter(round, () => {
      renameSync(path, target);
      symlinkSync(target, path);
    });
    expect(reply).toMatchObject({ ok: true });
    expect([nameIn(target), lstatSync(path).isSymbolicLink()]).toEqual(['New', true]);
  });

  it('is not written where its share is gone', async () => {
    const { reply, saveElsewhere } = await savedAfter(round, () => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, '');
    });
    expect(reply).toMatchObject(isRefused);
    await saveElsewhere();
  });
});
