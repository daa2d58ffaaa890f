import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patchesBetween } from '../../shared/merge/plan-patch.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { aPlan } from '../support/a-plan.ts';
import { clockMs, editsIn, openPlanFiles } from '../support/plan-file-ports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-journals-'));
  mkdirSync(join(folder, 'edits'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const journals = (): string => at('edits');

/** One run of the app on this computer; `path` answers both dialogs. */
const run = (path: string) =>
  openPlanFiles({
    edits: editsIn(journals()),
    askOpenPath: async () => path,
    askSavePath: async () => path,
  }).handlers;
type Run = ReturnType<typeof run>;

const named = (name: string): Plan => aPlan({ name });

/** The window's side: each name is one edit. */
async function rename(handlers: Run, names: readonly string[], first = 1): Promise<void> {
  for (const [index, name] of names.entries()) {
    const before = index === 0 ? aPlan() : named(names[index - 1] ?? '');
    const reply = await handlers['edits:note']({
      planId: 'plan1',
      revision: first + index,
      label: `Rename to ${name}`,
      patches: [...patchesBetween(before, named(name))],
    });
    expect(reply).toEqual({ ok: true, value: null });
  }
}

async function openSaved(): Promise<Run> {
  const handlers = run(at('a.pwplan'));
  expect(await handlers['plan:save']({ plan: aPlan(), saveAs: false })).toMatchObject({ ok: true });
  expect(await handlers['plan:open']({ from: 'dialog' })).toMatchObject({ ok: true });
  return handlers;
}

async function lostNow(): Promise<readonly { readonly id: string; readonly editCount: number }[]> {
  const reply = await run(at('a.pwplan'))['edits:lost']({});
  return reply.ok ? reply.value : [];
}

describe('edits that no file has when the app ends', () => {
  it('are offered at the next start, and made again over what they were made on', async () => {
    const first = await openSaved();
    await rename(first, ['One', 'Two']);
    const next = run(at('a.pwplan'));
    const reply = await next['edits:lost']({});
    expect(reply).toMatchObject({
      value: [
        {
          planName: 'A plan',
          path: at('a.pwplan'),
          editCount: 2,
          firstAtMs: clockMs,
          lastAtMs: clockMs,
          isWhole: true,
        },
      ],
    });
    const id = (reply.ok ? reply.value[0]?.id : undefined) ?? '';
    expect(await next['edits:recover']({ id })).toMatchObject({
      ok: true,
      value: { plan: named('Two'), editCount: 2, opened: { plan: aPlan(), path: at('a.pwplan') } },
    });
    // Only when they are in a plan again, and written down there, do they go.
    expect(await lostNow()).toHaveLength(1);
    await next['edits:discard']({ id });
    expect(await lostNow()).toEqual([]);
  });

  it('are those after the last save, whatever was edited while it was saved', async () => {
    const first = await openSaved();
    await rename(first, ['One', 'Two', 'Three']);
    await first['plan:save']({ plan: named('Two'), saveAs: false, revision: 2 });
    await expect.poll(lostNow).toMatchObject([{ editCount: 1 }]);
    const id = (await lostNow())[0]?.id ?? '';
    expect(await run(at('a.pwplan'))['edits:recover']({ id })).toMatchObject({
      value: { plan: named('Three'), opened: { plan: named('Two') } },
    });
  });

  it('are none when all was saved, or the app ended as a person wished', async () => {
    const first = await openSaved();
    await rename(first, ['One']);
    await first['plan:save']({ plan: named('One'), saveAs: false, revision: 1 });
    await expect.poll(lostNow).toEqual([]);
    const edits = editsIn(journals());
    edits.begin({ kind: 'base', planId: 'plan1', planName: '', path: null, text: '' });
    await edits.note({ kind: 'edit', revision: 1, label: '', atMs: 0, patches: [] });
    await edits.end({ keepEdits: false });
    expect(await lostNow()).toEqual([]);
  });

  it('are not offered in another window while theirs is open, but are once its page has died', async () => {
    const inUse = new Set<string>();
    const [mine, other] = [editsIn(journals(), inUse), editsIn(journals(), inUse)];
    mine.begin({ kind: 'base', planId: 'plan1', planName: '', path: null, text: '' });
    await mine.note({ kind: 'edit', revision: 1, label: '', atMs: 0, patches: [] });
    const open = readdirSync(journals())[0] ?? '';
    expect(await other.lost()).toEqual([]);
    await other.discard(open);
    expect(readdirSync(journals())).toEqual([open]);
    await mine.end({ keepEdits: true });
    expect(await other.lost()).toMatchObject([{ id: open }]);
  });

  it('are none of a plan that was closed without saving', async () => {
    const edits = editsIn(journals());
    edits.begin({ kind: 'base', planId: 'plan1', planName: '', path: null, text: '' });
    await edits.note({ kind: 'edit', revision: 1, label: '', atMs: 0, patches: [] });
    edits.closed();
    await expect.poll(() => readdirSync(journals())).toEqual([]);
  });

  it('are none where the crash came right between saving and forgetting', async () => {
    const first = await openSaved();
    await rename(first, ['One']);
    const journal = readdirSync(journals()).at(-1) ?? '';
    const kept = readFileSync(join(journals(), journal));
    await first['plan:save']({ plan: named('One'), saveAs: false, revision: 1 });
    await expect.poll(() => readdirSync(journals())).not.toContain(journal);
    writeFileSync(join(journals(), journal), kept);
    expect(await lostNow()).toEqual([]);
  });

  it('of a plan that a person left are let go of, those of a page that died are not', async () => {
    const handlers = await openSaved();
    await rename(handlers, ['One']);
    await handlers['plan:open']({ from: 'dialog' });
    expect(await handlers['edits:lost']({})).toMatchObject({ value: [{ editCount: 1 }] });
    await handlers['edits:left']({});
    await expect.poll(() => handlers['edits:lost']({})).toMatchObject({ value: [] });
  });

  it('never keep others from being recovered: what follows a harmed line is told as lost', async () => {
    const first = await openSaved();
    await rename(first, ['One', 'Two', 'Three']);
    const path = join(journals(), readdirSync(journals()).at(-1) ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Rename to Two', 'Rename to Twö'));
    const reply = await run(at('a.pwplan'))['edits:lost']({});
    expect(reply).toMatchObject({ value: [{ editCount: 1, isWhole: false }] });
  });
});

describe('R5: a journal that breaks off or is harmed', () => {
  const [every, flips] = process.env['PWP_ALL_FAULTS'] === undefined ? [37, 1] : [1, 3];

  /** The journal of four edits, and what is found in it once it is harmed. */
  async function aJournal() {
    const first = await openSaved();
    await rename(first, ['One', 'Two', 'Three', 'Four']);
    const path = join(journals(), readdirSync(journals()).at(-1) ?? '');
    const whole = readFileSync(path);
    const foundIn = async (bytes: Uint8Array) => {
      writeFileSync(path, bytes);
      const [lost] = await editsIn(journals()).lost();
      return lost !== undefined && 'edits' in lost ? lost.edits.map(({ label }) => label) : [];
    };
    return { whole, foundIn, all: await foundIn(whole) };
  }

  it('anywhere gives the edits before that place', async () => {
    const { whole, foundIn, all } = await aJournal();
    expect(all).toHaveLength(4);
    for (let length = 0; length <= whole.length; length += every) {
      const lines = whole.subarray(0, length).toString('latin1').split('\n').length - 1;
      expect(await foundIn(whole.subarray(0, length))).toEqual(
        all.slice(0, Math.max(0, lines - 1)),
      );
    }
  }, 600_000);

  it('by one byte gives the edits before that byte, and never another one', async () => {
    const { whole, foundIn, all } = await aJournal();
    for (let offset = 0; offset < whole.length; offset += every) {
      for (const flip of [1, 32, 255].slice(0, flips)) {
        const harmed = Uint8Array.from(whole);
        harmed[offset] = (harmed[offset] ?? 0) ^ flip;
        const line = whole.subarray(0, offset).toString('latin1').split('\n').length - 1;
        expect(await foundIn(harmed), `byte ${offset} ^ ${flip}`).toEqual(
          all.slice(0, Math.max(0, line - 1)),
        );
      }
    }
  }, 600_000);
});
