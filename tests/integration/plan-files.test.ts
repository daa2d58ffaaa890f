import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepOneSample, samplePlanId } from '../../electron/services/sample-keeper.ts';
import { openSample } from '../../electron/sources/sample-source.ts';
import { err } from '../../shared/kernel/result.ts';
import { withClocks } from '../../shared/planning/kept-clocks.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';
import { containing } from '../support/containing.ts';
import { clockMs, openPlanFiles } from '../support/plan-file-ports.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pwp-plans-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** A file with this plan, as the app itself saves it. */
async function saved(name: string, plan = aPlan()): Promise<string> {
  const { handlers } = openPlanFiles({ askSavePath: async () => at(name) });
  expect(await handlers['plan:save']({ plan, saveAs: false })).toMatchObject({ ok: true });
  return at(name);
}

const opening = (path: string | null) => openPlanFiles({ askOpenPath: async () => path });

describe('a saved plan', () => {
  it('comes back as it was, without anything live behind it', async () => {
    const path = await saved('a.pwplan');
    const { handlers, session, recent } = opening(path);
    expect(await handlers['plan:open']({ from: 'dialog' })).toEqual({
      ok: true,
      value: {
        plan: withClocks(aPlan(), clockMs),
        path,
        altered: false,
        source: 'none',
        nowMs: clockMs,
        clockFixed: false,
      },
    });
    expect(session.live()).toBeNull();
    const openedAtMs = clockMs;
    expect(recent()).toEqual([{ planId: 'plan1', name: 'A plan', path, openedAtMs }]);
  });

  it('keeps what a later version wrote beside the plan, saved again and again', async () => {
    const path = await saved('a.pwplan');
    const text = (await readFile(path, 'utf8')).replace(
      /\n}\n$/,
      ',\n  "later": { "a": [1] }\n}\n',
    );
    await writeFile(path, text);
    const { handlers } = opening(path);
    const opened = await handlers['plan:open']({ from: 'dialog' });
    expect(opened).toMatchObject({ ok: true, value: { altered: false } });
    for (const name of ['Renamed', 'Renamed again']) {
      expect(await handlers['plan:save']({ plan: aPlan({ name }), saveAs: false })).toMatchObject({
        ok: true,
      });
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
        plan: { name },
        later: { a: [1] },
      });
    }
  });

  it('is opened from the recent list and as what the app was started with', async () => {
    const path = await saved('a.pwplan');
    const { handlers } = openPlanFiles({
      recentFiles: () => [{ name: 'A plan', path, openedAtMs: 0 }],
      launchPath: () => path,
    });
    for (const input of [{ from: 'recent', index: 0 }, { from: 'launch' }] as const) {
      expect(await handlers['plan:open'](input)).toMatchObject({ ok: true, value: { path } });
    }
  });

  it('that was edited elsewhere opens, and says so', async () => {
    const path = await saved('a.pwplan');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"A plan"', '"Another plan"'));
    expect(await opening(path).handlers['plan:open']({ from: 'dialog' })).toMatchObject({
      value: { altered: true, plan: { name: 'Another plan' } },
    });
  });

  it('is written over when it is saved again, and elsewhere when that is wished', async () => {
    const path = await saved('a.pwplan');
    const asked: string[] = [];
    const { handlers, session } = openPlanFiles({
      askOpenPath: async () => path,
      askSavePath: async (suggestion) => {
        asked.push(suggestion);
        return at('b.pwplan');
      },
    });
    await handlers['plan:open']({ from: 'dialog' });
    const plan = aPlan({ name: 'Renamed' });
    expect(await handlers['plan:save']({ plan, saveAs: false })).toMatchObject({ value: { path } });
    expect(asked).toEqual([]);
    const reply = await handlers['plan:save']({ plan, saveAs: true });
    expect(reply).toEqual({
      ok: true,
      value: { path: at('b.pwplan'), name: 'b.pwplan', savedAtMs: clockMs },
    });
    expect(asked).toEqual(['Renamed.pwplan']);
    expect(session.opened()?.path).toBe(at('b.pwplan'));
  });
});

describe('what is not opened', () => {
  it.each([
    [{ from: 'dialog' }, 'cancelled'],
    [{ from: 'launch' }, 'not-found'],
    [{ from: 'recent', index: 3 }, 'not-found'],
  ] as const)('%j without a file: %s', async (input, kind) => {
    expect(await openPlanFiles().handlers['plan:open'](input)).toMatchObject({ error: { kind } });
  });

  it.each([
    ['a text of something else', 'hello', 'not-a-plan'],
    ['a plan of a newer version', '{"format":"pwplan","version":99}', 'newer-plan'],
    ['half a plan', '{"format":"pwplan","version":1,"plan":{"id":"pl', 'not-a-plan'],
    ['nothing', '', 'not-a-plan'],
  ])('%s leaves what is open as it is', async (_what, text, kind) => {
    const good = await saved('good.pwplan');
    await writeFile(at('bad.pwplan'), text);
    const paths = [good, at('bad.pwplan')];
    const { handlers, session, recent } = openPlanFiles({
      askOpenPath: async () => paths.shift() ?? null,
    });
    await handlers['plan:open']({ from: 'dialog' });
    expect(await handlers['plan:open']({ from: 'dialog' })).toMatchObject({
      error: { kind, message: containing(at('bad.pwplan')) },
    });
    expect(session.opened()?.path).toBe(good);
    expect(recent().map(({ path }) => path)).toEqual([good]);
  });

  it.each([
    ['a file that is gone', 'gone.pwplan', 'file-not-found'],
    ['a folder', '.', 'file-not-readable'],
  ])('%s: %s', async (_what, name, kind) => {
    const reply = await opening(at(name)).handlers['plan:open']({ from: 'dialog' });
    expect(reply).toMatchObject({ error: { kind } });
  });
});

describe('what is not saved', () => {
  it('is told apart from a person who changed their mind', async () => {
    const reply = await openPlanFiles().handlers['plan:save']({ plan: aPlan(), saveAs: false });
    expect(reply).toMatchObject({ error: { kind: 'cancelled' } });
  });

  it('a plan in a folder that is a file, with the path and what to do', async () => {
    await writeFile(at('file'), '');
    const path = join(at('file'), 'a.pwplan');
    const { handlers, session, recent } = openPlanFiles({ askSavePath: async () => path });
    const reply = await handlers['plan:save']({ plan: aPlan(), saveAs: false });
    expect(reply).toMatchObject({
      error: { kind: 'file-not-written', message: containing('save it elsewhere') },
    });
    expect([session.opened(), recent()]).toEqual([null, []]);
  });

  it.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EBUSY'])('anything on %s', async (code) => {
    const path = await saved('a.pwplan');
    const before = await readFile(path, 'utf8');
    const { handlers } = openPlanFiles({
      askOpenPath: async () => path,
      writeText: async () => err({ kind: 'file-not-written', path, code }),
    });
    await handlers['plan:open']({ from: 'dialog' });
    const plan = aPlan({ name: 'Renamed' });
    expect(await handlers['plan:save']({ plan, saveAs: false })).toMatchObject({
      error: { kind: 'file-not-written', message: containing(path) },
    });
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('a plan that could not be opened again', async () => {
    const twice = aPlan({ series: [aSeries(), aSeries()] });
    const { handlers } = openPlanFiles({ askSavePath: async () => at('a.pwplan') });
    expect(await handlers['plan:save']({ plan: twice, saveAs: false })).toMatchObject({
      error: { kind: 'file-not-written', message: containing('is used twice') },
    });
    await expect(readFile(at('a.pwplan'))).rejects.toThrow('ENOENT');
  });
});

describe('a plan that is still being opened or saved', () => {
  it('never has another plan written into its file', async () => {
    const [a, b] = [await saved('a.pwplan', aPlan({ id: 'aaaa' })), await saved('b.pwplan')];
    const { handlers } = openPlanFiles({
      askOpenPath: async () => b,
      askSavePath: async () => null,
    });
    await handlers['plan:open']({ from: 'dialog' });
    // The window has not heard of the other plan yet and saves the one it shows.
    const reply = await handlers['plan:save']({ plan: aPlan({ id: 'aaaa' }), saveAs: false });
    expect(reply).toMatchObject({ error: { kind: 'cancelled' } });
    expect(await readFile(b, 'utf8')).toContain('"plan1"');
    expect(await readFile(a, 'utf8')).toContain('"aaaa"');
  });

  it('does not give its file to the one opened while it was being saved', async () => {
    const path = await saved('a.pwplan');
    const dialog = Promise.withResolvers<string | null>();
    const { handlers, session } = openPlanFiles({
      askOpenPath: async () => path,
      askSavePath: () => dialog.promise,
    });
    const saving = handlers['plan:save']({ plan: aPlan({ id: 'elsewhere' }), saveAs: true });
    await handlers['plan:open']({ from: 'dialog' });
    dialog.resolve(at('elsewhere.pwplan'));
    expect(await saving).toMatchObject({ ok: true });
    expect(session.opened()?.path).toBe(path);
  });

  it('is the one whose answer came last', async () => {
    const [a, b] = [await saved('a.pwplan'), await saved('b.pwplan', aPlan({ id: samplePlanId }))];
    const slow = Promise.withResolvers<null>();
    const paths = [b, a];
    const { handlers, session } = openPlanFiles({
      askOpenPath: async () => paths.shift() ?? null,
      sample: keepOneSample(async () => {
        await slow.promise;
        return openSample();
      }),
    });
    const first = handlers['plan:open']({ from: 'dialog' });
    await handlers['plan:open']({ from: 'dialog' });
    expect(session.opened()?.path).toBe(a);
    slow.resolve(null);
    await first;
    expect(session.opened()?.path).toBe(b);
    session.live()?.snapshot.close();
  });
});

describe('the sample', () => {
  it('is behind a saved plan of its own, and only behind that', async () => {
    const path = await saved('sample.pwplan', openSample().plan);
    const other = await saved('other.pwplan');
    const paths = [path, other, path];
    const { handlers, session } = openPlanFiles({ askOpenPath: async () => paths.shift() ?? null });
    const open = () => handlers['plan:open']({ from: 'dialog' });
    expect(await open()).toMatchObject({ value: { source: 'sample', clockFixed: true, path } });
    const { cloud } = session.live()!.source;
    expect(await open()).toMatchObject({ value: { source: 'none' } });
    expect(session.live()).toBeNull();
    expect(await open()).toMatchObject({ value: { source: 'sample' } });
    expect(session.live()?.source.cloud).toBe(cloud);
    session.live()?.snapshot.close();
  });

  it('is made once for two that ask at once, anew when it is explored, again after a failure', async () => {
    const make = vi.fn(async () => openSample());
    const keeper = keepOneSample(make);
    const [one, two] = await Promise.all([
      keeper.open({ fresh: false }),
      keeper.open({ fresh: false }),
    ]);
    expect(one).toBe(two);
    expect(await keeper.open({ fresh: true })).not.toBe(one);
    make.mockRejectedValueOnce(new Error('not loaded'));
    await expect(keeper.open({ fresh: true })).rejects.toThrow('not loaded');
    expect(await keeper.open({ fresh: false })).toBeDefined();
  });

  it('is neither opened anew nor left while a push to it is running', async () => {
    const other = await saved('other.pwplan');
    const { handlers, session } = opening(other);
    expect(await handlers['sample:open']({})).toMatchObject({ ok: true });
    const { cloud } = session.live()!.source;
    const pushing = Promise.withResolvers<null>();
    const push = session.writeAlone(() => pushing.promise);
    const refused = { error: { kind: 'push-running' } };
    expect(await handlers['sample:open']({})).toMatchObject(refused);
    expect(await handlers['plan:open']({ from: 'dialog' })).toMatchObject(refused);
    expect(session.live()?.source.cloud).toBe(cloud);
    pushing.resolve(null);
    await push;
    expect(await handlers['plan:open']({ from: 'dialog' })).toMatchObject({ ok: true });
  });
});

it('a plan behind a link is written where the link leads', async () => {
  const path = await saved('a.pwplan');
  await symlink(path, at('link.pwplan'));
  const { handlers } = opening(at('link.pwplan'));
  await handlers['plan:open']({ from: 'dialog' });
  await handlers['plan:save']({ plan: aPlan({ name: 'Through the link' }), saveAs: false });
  expect(await readFile(path, 'utf8')).toContain('Through the link');
});
