/** Saving by itself, by a clock that stands still until it is moved. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Input, Reply } from '../../../shared/ipc/types.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { aPlan } from '../../support/a-plan.ts';

const saves: Input<'plan:save'>[] = [];
let answer: (input: Input<'plan:save'>) => Reply<'plan:save'> = () =>
  ok({ path: '/plans/a.pwplan', name: 'a.pwplan', savedAtMs: Date.now() });
vi.stubGlobal('window', {
  bridge: {
    // A plan crosses as a text.
    'plan:save': async (question: string): Promise<string> => {
      const input = JSON.parse(question) as Input<'plan:save'>;
      saves.push(input);
      return JSON.stringify(answer(input));
    },
    'settings:write': async (settings: unknown) => ok(settings),
  },
});

const { startAutosave } = await import('../../../renderer/state/autosave.ts');
const { enterFile, useFileStore } = await import('../../../renderer/state/file-store.ts');
const { editPlan, showPlan, undo } = await import('../../../renderer/state/plan-store.ts');
const { savePlan } = await import('../../../renderer/state/plan-files.ts');
const { updateSettings } = await import('../../../renderer/state/settings-store.ts');

const pauseMs = 20_000;
const rename = (name: string): void =>
  editPlan({ label: `Rename to ${name}`, edit: (plan) => ({ ...plan, name }) });
const names = (): readonly string[] => saves.map(({ plan }) => plan.name);
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

vi.useFakeTimers({ now: Date.UTC(2027, 2, 1) });
startAutosave();

beforeEach(() => {
  saves.length = 0;
  updateSettings({ autosave: true });
  enterFile(null);
  showPlan(aPlan(), '/plans/a.pwplan');
});
afterEach(async () => {
  answer = () => ok({ path: '/plans/a.pwplan', name: 'a.pwplan', savedAtMs: Date.now() });
  await pass(10 * pauseMs);
});

describe('a plan that has a file', () => {
  it('is saved once, 20 seconds after the last of several edits, and not again', async () => {
    rename('One');
    await pass(pauseMs - 1);
    rename('Two');
    await pass(pauseMs - 1);
    expect(saves).toEqual([]);
    await pass(1);
    expect(saves).toMatchObject([{ plan: { name: 'Two' }, saveAs: false, auto: true }]);
    await pass(60 * pauseMs);
    expect(saves).toHaveLength(1);
  });

  it('is saved by the same pause whatever is done to the clock of the computer', async () => {
    rename('One');
    vi.setSystemTime(Date.UTC(1970, 0, 1));
    await pass(pauseMs - 1);
    expect(saves).toEqual([]);
    vi.setSystemTime(Date.UTC(2031, 0, 1));
    await pass(1);
    expect(names()).toEqual(['One']);
  });

  it('is not saved where nothing is left to save', async () => {
    rename('One');
    undo();
    await pass(pauseMs);
    rename('Two');
    await savePlan({ saveAs: false });
    await pass(pauseMs);
    expect(saves.map(({ auto }) => auto === true)).toEqual([false]);
  });

  it('is tried no more after a failure until a person has saved', async () => {
    answer = () => ({
      ok: false,
      error: { kind: 'file-not-written', message: 'The disk is full.' },
    });
    rename('One');
    await pass(pauseMs);
    rename('Two');
    await pass(pauseMs);
    expect(names()).toEqual(['One']);
    expect(useFileStore.getState().saveProblem).toMatchObject({ kind: 'file-not-written' });
    answer = () => ok({ path: '/plans/a.pwplan', name: 'a.pwplan', savedAtMs: Date.now() });
    await savePlan({ saveAs: false });
    rename('Three');
    await pass(pauseMs);
    expect(names()).toEqual(['One', 'Two', 'Three']);
  });
});

describe('what is never saved by itself', () => {
  it.each<[string, () => void]>([
    ['a plan without a file', () => showPlan(aPlan(), null)],
    ['a plan over what others wrote', () => useFileStore.setState({ news: 'changed' })],
    ['a plan whose file is gone', () => useFileStore.setState({ news: 'gone' })],
    ['anything once it was switched off', () => updateSettings({ autosave: false })],
    ['a plan of a later version', () => enterFile(2)],
  ])('%s', async (_what, arrange) => {
    arrange();
    rename('One');
    await pass(10 * pauseMs);
    expect(saves).toEqual([]);
  });
});
