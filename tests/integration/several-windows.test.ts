/** Two windows of one app over one file: one of them has it, and the other says so. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aPlan } from '../support/a-plan.ts';
import { containing } from '../support/containing.ts';
import { openPlanFiles } from '../support/plan-file-ports.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pwp-windows-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function savedPlan(): Promise<string> {
  const path = join(folder, 'a.pwplan');
  const { handlers } = openPlanFiles({ askSavePath: async () => path });
  expect(await handlers['plan:save']({ plan: aPlan(), saveAs: false })).toMatchObject({ ok: true });
  return path;
}

describe('a plan that is open in another window', () => {
  it('is shown there instead, and nothing else is saved over it', async () => {
    const path = await savedPlan();
    const before = await readFile(path, 'utf8');
    const show = vi.fn();
    const { handlers, session } = openPlanFiles({
      askOpenPath: async () => path,
      askSavePath: async () => path,
      openElsewhere: async () => show,
    });
    expect(await handlers['plan:open']({ from: 'dialog' })).toMatchObject({
      error: { kind: 'cancelled' },
    });
    expect([show.mock.calls.length, session.opened()]).toEqual([1, null]);
    const reply = await handlers['plan:save']({ plan: aPlan({ name: 'Other' }), saveAs: true });
    expect(reply).toMatchObject({
      error: { kind: 'file-not-written', message: containing('open in another window') },
    });
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('that is closed lets go of its file', async () => {
    const path = await savedPlan();
    const { handlers, session } = openPlanFiles({ askOpenPath: async () => path });
    await handlers['plan:open']({ from: 'dialog' });
    await handlers['plan:close']({});
    expect(session.opened()).toBeNull();
  });
});
