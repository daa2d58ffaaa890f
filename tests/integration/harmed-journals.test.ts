/** Journals of edits that are harmed where they begin: offered where the beginning is found again, told where not. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlanLineage } from '../../electron/services/plan-lineage.ts';
import type { RecentFile } from '../../shared/ipc/summaries.ts';
import { patchesBetween } from '../../shared/merge/plan-patch.ts';
import { aPlan } from '../support/a-plan.ts';
import { editsIn, keptIn, openPlanFiles, sha256 } from '../support/plan-file-ports.ts';

let folder: string;
let recent: readonly RecentFile[];
let kept: Map<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-harmed-'));
  mkdirSync(join(folder, 'edits'));
  recent = [];
  kept = new Map();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const path = (): string => join(folder, 'a.pwplan');

/** One run of the app on this computer. */
const run = () =>
  openPlanFiles({
    edits: editsIn(join(folder, 'edits')),
    lineage: openPlanLineage(keptIn(kept), sha256),
    askOpenPath: async () => path(),
    askSavePath: async () => path(),
    recentFiles: () => recent,
    keepRecentFile: (file) => {
      recent = [file];
    },
  }).handlers;

const renamed = aPlan({ name: 'Two' });

/** A journal of two edits of a plan with a file, by an app that then died; gives its path. */
async function journal(): Promise<string> {
  const handlers = run();
  await handlers['plan:save']({ plan: aPlan(), saveAs: false });
  await handlers['plan:open']({ from: 'dialog' });
  for (const [index, name] of ['One', 'Two'].entries()) {
    const before = index === 0 ? aPlan() : aPlan({ name: 'One' });
    const patches = [...patchesBetween(before, aPlan({ name }))];
    const edit = { planId: 'plan1', revision: index + 1, label: `Rename to ${name}`, patches };
    expect(await handlers['edits:note'](edit)).toMatchObject({ ok: true });
  }
  return join(folder, 'edits', readdirSync(join(folder, 'edits')).at(-1) ?? '');
}

/** The bytes with one of them another. */
function flipped(bytes: Uint8Array, offset: number, flip = 1): Uint8Array {
  const harmed = Uint8Array.from(bytes);
  harmed[offset] = (harmed[offset] ?? 0) ^ flip;
  return harmed;
}

async function offered() {
  const reply = await run()['edits:lost']({});
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

async function recovered(id: string) {
  const reply = await run()['edits:recover']({ id });
  return reply.ok ? { plan: reply.value.plan, path: reply.value.opened.path } : reply.error;
}

describe('a journal of which the first line is harmed', () => {
  it('by one byte anywhere is offered whole, over the plan that its edits were made on', async () => {
    const name = await journal();
    const whole = readFileSync(name);
    const end = whole.indexOf('\n');
    for (let offset = 0; offset <= end; offset += offset > end - 3 ? 1 : 41) {
      writeFileSync(name, flipped(whole, offset, offset % 2 === 0 ? 1 : 128));
      const [lost] = await offered();
      const where = `byte ${offset}: ${JSON.stringify(lost)}`;
      // With the break between them gone, the first edit stands on the same line.
      expect(lost, where).toMatchObject({ editCount: 2, isWhole: true, path: path() });
      expect(await recovered(lost?.id ?? ''), where).toMatchObject({ plan: renamed, path: path() });
    }
  });

  it('by a block of zeros is offered too, as long as the plan is still somewhere', async () => {
    const name = await journal();
    const whole = readFileSync(name);
    writeFileSync(name, Uint8Array.from(whole).fill(0, 0, 512));
    expect(await offered()).toMatchObject([{ editCount: 2, isWhole: true }]);
    // Somebody saved something else meanwhile: what was there before is beside it.
    await run()['plan:save']({ plan: aPlan({ name: 'Other' }), saveAs: false });
    expect(await offered()).toMatchObject([{ editCount: 2, isWhole: true }]);
    // The file has gone; the text that was opened is still kept on this computer.
    rmSync(path());
    rmSync(`${path()}.bak`, { force: true });
    const hash = whole.toString('utf8').indexOf('"sha256');
    writeFileSync(name, Uint8Array.from(whole).fill(0, 0, 100));
    expect(hash).toBeGreaterThan(100);
    expect(await offered()).toMatchObject([{ editCount: 2, isWhole: true }]);
  });

  it('by zeros from end to end is told, though nothing can be said of it, and stays until it is discarded', async () => {
    const name = await journal();
    writeFileSync(name, readFileSync(name).fill(0));
    const [lost] = await offered();
    expect(lost).toMatchObject({ planName: 'a plan', path: null, editCount: 0, onlyRead: [] });
    expect(await offered()).toHaveLength(1);
    await run()['edits:discard']({ id: lost?.id ?? '' });
    expect(await offered()).toEqual([]);
    // A beginning that was never finished has no edits: nothing is lost.
    writeFileSync(name, '{"seal":"00');
    expect(await offered()).toEqual([]);
  });

  it('where the plan is nowhere, is told with what can be read of it, and stays until it is discarded', async () => {
    const name = await journal();
    const whole = readFileSync(name);
    rmSync(path());
    kept.clear();
    writeFileSync(name, flipped(whole, whole.indexOf('Northwind')));
    const [lost] = await offered();
    expect(lost).toMatchObject({
      planName: 'A plan',
      path: path(),
      editCount: 0,
      isWhole: false,
      onlyRead: ['Rename to One', 'Rename to Two'],
    });
    expect(await recovered(lost?.id ?? '')).toMatchObject({ kind: 'not-found' });
    expect(await offered()).toHaveLength(1);
    await run()['edits:discard']({ id: lost?.id ?? '' });
    expect(await offered()).toEqual([]);
  });

  it('in the name of its file only, is opened as a plan without one', async () => {
    const name = await journal();
    const whole = readFileSync(name);
    recent = [];
    kept = new Map();
    rmSync(path());
    writeFileSync(name, flipped(whole, whole.indexOf('a.pwplan')));
    const [lost] = await offered();
    expect(lost).toMatchObject({ editCount: 2, isWhole: true, path: null });
    expect(await recovered(lost?.id ?? '')).toMatchObject({ plan: renamed, path: null });
  });
});

describe('a journal of which the first edit is harmed', () => {
  it('is told, with the edits behind it by name, and is not taken away', async () => {
    const name = await journal();
    writeFileSync(name, readFileSync(name, 'utf8').replace('Rename to One', 'Rename to Onf'));
    const lost = { editCount: 0, isWhole: false, onlyRead: ['Rename to Onf', 'Rename to Two'] };
    expect(await offered()).toMatchObject([lost]);
    expect(await offered()).toMatchObject([lost]);
  });
});
