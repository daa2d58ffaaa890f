import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlanLineage } from '../../electron/services/plan-lineage.ts';
import { withClocks } from '../../shared/planning/kept-clocks.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';
import { clockMs, keptIn, openPlanFiles, sha256 } from '../support/plan-file-ports.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pwp-merging-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const edited = (name: string) => aPlan({ series: [aSeries({ name })] });

/** A computer: runs of the app on it find what earlier ones kept. */
function aComputer() {
  const kept = new Map<string, string>();
  /** A run whose dialogs answer with these paths, one after the other; the last one again. */
  const run = (...paths: readonly string[]) => {
    let asked = 0;
    return openPlanFiles({
      lineage: openPlanLineage(keptIn(kept), sha256),
      askOpenPath: async () => paths[Math.min(asked++, paths.length - 1)] ?? null,
      askSavePath: async () => paths.at(-1) ?? null,
    });
  };
  return { kept, run };
}

/** Somebody opens a file, edits it, and saves it under another name. */
async function saveEdited(computer: ReturnType<typeof aComputer>, from: string, to: string) {
  const { handlers } = computer.run(from, to);
  await handlers['plan:open']({ from: 'dialog' });
  const plan = edited(to);
  expect(await handlers['plan:save']({ plan, saveAs: true })).toMatchObject({ ok: true });
  return plan;
}

/** Two people took one file, edited it apart and saved it, each on a computer of their own. */
async function apart() {
  const [mine, theirs] = [aComputer(), aComputer()];
  const first = mine.run(at('base.pwplan'));
  await first.handlers['plan:save']({ plan: aPlan(), saveAs: false });
  await saveEdited(mine, at('base.pwplan'), at('mine.pwplan'));
  const their = await saveEdited(theirs, at('base.pwplan'), at('theirs.pwplan'));
  return { mine, theirs, their };
}

/** My plan is open, and another file is read beside it. */
async function readBeside(computer: ReturnType<typeof aComputer>, path: string) {
  const { handlers, session } = computer.run(at('mine.pwplan'), path);
  await handlers['plan:open']({ from: 'dialog' });
  const opened = session.opened();
  const reply = await handlers['plan:read-other']({});
  expect(session.opened()).toBe(opened);
  return reply;
}

describe('a plan file to merge', () => {
  it('comes with what both come from, in a later run of the app too', async () => {
    const { mine, their } = await apart();
    expect(await readBeside(mine, at('theirs.pwplan'))).toEqual({
      ok: true,
      value: {
        plan: withClocks(their, clockMs),
        base: withClocks(aPlan(), clockMs),
        altered: false,
        name: 'theirs.pwplan',
        isOwn: false,
      },
    });
  });

  it('that was saved again and again still knows it', async () => {
    const { mine, theirs } = await apart();
    for (const round of ['t1.pwplan', 't2.pwplan', 't3.pwplan']) {
      await saveEdited(theirs, at('theirs.pwplan'), at(round));
      await saveEdited(theirs, at(round), at('theirs.pwplan'));
    }
    const reply = await readBeside(mine, at('theirs.pwplan'));
    expect(reply).toMatchObject({ ok: true, value: { base: aPlan() } });
  });

  it('that mine comes from is its own base: nothing of it comes in', async () => {
    const { mine } = await apart();
    const reply = await readBeside(mine, at('base.pwplan'));
    expect(reply).toMatchObject({ ok: true, value: { plan: aPlan(), base: aPlan() } });
  });

  it('has no base where its text is gone, or is not what it was', async () => {
    const { mine } = await apart();
    for (const name of mine.kept.keys()) mine.kept.set(name, 'harmed');
    const none = { ok: true, value: { base: null } };
    expect(await readBeside(mine, at('theirs.pwplan'))).toMatchObject(none);
    mine.kept.clear();
    expect(await readBeside(mine, at('theirs.pwplan'))).toMatchObject(none);
  });

  it('of a stranger has no base', async () => {
    const { mine } = await apart();
    const stranger = aComputer().run(at('stranger.pwplan'));
    await stranger.handlers['plan:save']({ plan: edited('Stranger'), saveAs: false });
    const reply = await readBeside(mine, at('stranger.pwplan'));
    expect(reply).toMatchObject({ ok: true, value: { base: null } });
  });

  it('is refused where it is none, and where nothing is open', async () => {
    const { mine } = await apart();
    await writeFile(at('no.pwplan'), 'no plan');
    const reply = await readBeside(mine, at('no.pwplan'));
    expect(reply).toMatchObject({ ok: false, error: { kind: 'not-a-plan' } });
    const closed = await mine.run(at('mine.pwplan')).handlers['plan:read-other']({});
    expect(closed).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('a plan whose file somebody changed since it was opened', () => {
  const written = (name: string) => readFile(at(name), 'utf8');

  it('is not saved over it, until what is new there was taken over', async () => {
    const { mine, their } = await apart();
    const { handlers } = mine.run(at('mine.pwplan'));
    await handlers['plan:open']({ from: 'dialog' });
    await writeFile(at('mine.pwplan'), await written('theirs.pwplan'));
    const save = () => handlers['plan:save']({ plan: edited('Now'), saveAs: false });
    expect(await save()).toMatchObject({ ok: false, error: { kind: 'file-changed' } });
    expect(await save()).toMatchObject({ ok: false, error: { kind: 'file-changed' } });
    expect(await written('mine.pwplan')).toBe(await written('theirs.pwplan'));
    const other = await handlers['plan:read-other']({});
    expect(other).toMatchObject({ ok: true, value: { plan: their, base: aPlan() } });
    expect(await save()).toMatchObject({ ok: false, error: { kind: 'file-changed' } });
    expect(await handlers['plan:read-own']({})).toMatchObject({
      value: { plan: their, isOwn: true },
    });
    await handlers['plan:took-own']({});
    expect(await save()).toMatchObject({ ok: true });
    expect(await written('mine.pwplan')).toContain('"Now"');
    expect(await save()).toMatchObject({ ok: true });
  });

  it('is saved where a person says so, and where the file is gone', async () => {
    const { mine } = await apart();
    const { handlers } = mine.run(at('mine.pwplan'));
    await handlers['plan:open']({ from: 'dialog' });
    await writeFile(at('mine.pwplan'), 'something else');
    const plan = edited('Now');
    expect(await handlers['plan:save']({ plan, saveAs: true })).toMatchObject({ ok: true });
    await rm(at('mine.pwplan'));
    expect(await handlers['plan:save']({ plan, saveAs: false })).toMatchObject({ ok: true });
  });
});
