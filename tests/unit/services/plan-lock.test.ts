import { describe, expect, it } from 'vitest';
import {
  openPlanLock,
  type LockNote,
  type PlanLockPorts,
} from '../../../electron/services/plan-lock.ts';
import type { PlanHolder } from '../../../shared/ipc/plan-file-contract.ts';

/** A share, and how evenly its time goes by. */
function aShare() {
  const files = new Map<string, LockNote>();
  let nowMs = 0;
  const clock = { nowMs: 1_000 };
  const run = (differs: Partial<PlanLockPorts['me']> = {}, running: readonly number[] = []) => {
    const heard: (PlanHolder | null)[] = [];
    const lock = openPlanLock({
      me: { user: 'ann', host: 'here', pid: 1, bootId: 'b', ...differs },
      clockMs: () => clock.nowMs,
      steadyMs: () => nowMs,
      isRunning: (pid) => running.includes(pid),
      read: async (path) => files.get(path) ?? null,
      create: async (path, note) => !files.has(path) && Boolean(files.set(path, note)),
      replace: async (path, note) => Boolean(files.set(path, note)),
      remove: async (path) => void files.delete(path),
      onHolder: (holder) => heard.push(holder),
    });
    return { lock, heard };
  };
  return { files, clock, run, wait: (ms: number) => (nowMs += ms) };
}

const bob = { user: 'bob', host: 'there', pid: 7 };

describe('a plan’s lock', () => {
  it('is held while its plan is open, and gone after', async () => {
    const { files, run } = aShare();
    const { lock, heard } = run();
    await lock.hold('a');
    expect(files.get('a')).toMatchObject({ user: 'ann', host: 'here', sinceMs: 1_000 });
    await lock.hold('b');
    expect([...files.keys()]).toEqual(['b']);
    await lock.hold(null);
    expect([files.size, heard]).toEqual([0, []]);
  });

  it('names who holds it, and is taken once that one has let go', async () => {
    const { files, run } = aShare();
    const first = run(bob);
    await first.lock.hold('a');
    const second = run();
    await second.lock.hold('a');
    expect(second.heard).toEqual([{ user: 'bob', host: 'there', sinceMs: 1_000 }]);
    await first.lock.hold(null);
    await second.lock.look();
    expect(second.heard.at(-1)).toBeNull();
    expect(files.get('a')).toMatchObject({ user: 'ann' });
  });

  it.each([-86_400_000, -3_600_000, 3_600_000, 86_400_000, -Date.UTC(2027, 0, 1)])(
    'stays with its holder where the clock of a computer jumps by %d ms (R9)',
    async (jumpMs) => {
      const { files, clock, run, wait } = aShare();
      clock.nowMs = Date.UTC(2027, 0, 1);
      const first = run(bob);
      await first.lock.hold('a');
      const second = run();
      await second.lock.hold('a');
      clock.nowMs += jumpMs;
      for (let minute = 0; minute < 5; minute += 1) {
        wait(60_000);
        await first.lock.look();
        await second.lock.look();
      }
      expect(files.get('a')).toMatchObject({ user: 'bob' });
      expect(second.heard.at(-1)).toMatchObject({ user: 'bob' });
      wait(200_000);
      await second.lock.look();
      expect(files.get('a')).toMatchObject({ user: 'ann' });
    },
  );

  it.each([
    ['of a process that has ended', { bootId: 'b', pid: 9 }, []],
    ['of a system that was started anew since', { bootId: 'older', pid: 9 }, [9]],
  ])('%s is taken at once', async (_what, mine, running) => {
    const { files, run } = aShare();
    await run({ user: 'gone', ...mine }).lock.hold('a');
    const { lock, heard } = run({}, running);
    await lock.hold('a');
    expect(files.get('a')).toMatchObject({ user: 'ann' });
    expect(heard).toEqual([]);
  });

  it('of another computer is believed as long as it beats, whatever the clock says', async () => {
    const { files, run, wait } = aShare();
    const first = run(bob);
    await first.lock.hold('a');
    const second = run();
    await second.lock.hold('a');
    for (let minute = 0; minute < 10; minute += 1) {
      wait(60_000);
      await first.lock.look();
      await second.lock.look();
      expect(second.heard.at(-1)).toMatchObject({ user: 'bob' });
    }
    wait(119_000);
    await second.lock.look();
    expect(files.get('a')).toMatchObject({ user: 'bob' });
    wait(2_000);
    await second.lock.look();
    expect(files.get('a')).toMatchObject({ user: 'ann' });
    expect(second.heard.at(-1)).toBeNull();
  });

  it('that was taken by another is not taken away on leaving', async () => {
    const { files, run } = aShare();
    const first = run();
    await first.lock.hold('a');
    files.set('a', { ...bob, sinceMs: 0, bootId: '', beat: 0 });
    await first.lock.hold(null);
    expect(files.get('a')).toMatchObject({ user: 'bob' });
  });
});
