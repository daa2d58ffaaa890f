/** When what was asked of the check is asked again: whenever facts differ, be the findings the same or not. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  FromCheckWorker,
  ToCheckWorker,
} from '../../../renderer/state/check/check-messages.ts';
import { aPlan } from '../../support/a-plan.ts';

const posted: ToCheckWorker[] = [];
let hear: (message: FromCheckWorker) => void = () => undefined;
let die: (reason: string) => void = () => undefined;
vi.mock('../../../renderer/state/check/check-thread.ts', () => ({
  openCheckThread: () => ({
    post: (message: ToCheckWorker) => posted.push(message),
    listen: (heard: typeof hear, died: typeof die) => {
      hear = heard;
      die = died;
    },
    end: () => undefined,
  }),
}));
vi.stubGlobal('window', { bridge: {} });
vi.stubGlobal('requestIdleCallback', (work: () => void) => queueMicrotask(work));

const { conflictsOfImagined, slotsFor, startChecking, useCheckStore } =
  await import('../../../renderer/state/check/check-store.ts');
const { editPlan, showPlan } = await import('../../../renderer/state/plan-store.ts');
const { useSessionStore } = await import('../../../renderer/state/session-store.ts');
const { aWindow } = await import('../../support/a-window.ts');

const round = (): number => useCheckStore.getState().round;
/** Facts go out, and come back without a finding. */
async function checked(): Promise<void> {
  await Promise.resolve();
  const last = posted.findLast((message) => message.kind === 'facts');
  if (last === undefined) throw new Error('No facts were sent.');
  hear({ kind: 'checked', revision: last.revision, change: [], tookMs: 1 });
}

startChecking();
beforeEach(async () => {
  useSessionStore.setState({ nowMs: Date.UTC(2027, 2, 1) });
  showPlan(aPlan(), null);
  await checked();
});

describe('a round of the check', () => {
  it('is another one after an edit that leaves the findings as they are', async () => {
    const [before, conflicts] = [round(), useCheckStore.getState().conflicts];
    editPlan({ label: 'Freeze', edit: (plan) => ({ ...plan, freezes: [] }) });
    await checked();
    expect(useCheckStore.getState().conflicts).toBe(conflicts);
    expect(round()).not.toBe(before);
  });

  it('stays where only time went by', async () => {
    const before = round();
    useSessionStore.setState({ nowMs: Date.UTC(2027, 2, 1) + 60_000 });
    await checked();
    expect(round()).toBe(before);
  });

  it('answers nothing once the check died, at once and not never', async () => {
    const asked = slotsFor({ window: aWindow() });
    die('out of memory');
    expect([await asked, await slotsFor({ window: aWindow() })]).toEqual([null, null]);
    expect(await conflictsOfImagined(aWindow())).toBeNull();
    expect(useCheckStore.getState().status).toBe('failed');
  });
});
