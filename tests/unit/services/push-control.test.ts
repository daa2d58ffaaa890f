import { describe, expect, it } from 'vitest';
import { pushControl } from '../../../electron/services/push-control.ts';

/** Whether a promise is still waiting once everything that can run has run. */
async function isWaiting(promise: Promise<unknown>): Promise<boolean> {
  const waiting = Symbol('waiting');
  const turn = new Promise((resolve) => setImmediate(() => resolve(waiting)));
  return (await Promise.race([promise, turn])) === waiting;
}

describe('steering a push', () => {
  it('lets everything begin until told otherwise', async () => {
    expect(await pushControl().mayGoOn()).toBe(true);
  });

  it('holds the next calendars back while paused, and lets them begin after', async () => {
    const control = pushControl();
    control.command('pause');
    const [one, two] = [control.mayGoOn(), control.mayGoOn()];
    expect(await isWaiting(one)).toBe(true);
    control.command('continue');
    expect(await Promise.all([one, two])).toEqual([true, true]);
  });

  it('begins nothing more once called off, whether it was paused or not', async () => {
    const control = pushControl();
    control.command('pause');
    const held = control.mayGoOn();
    control.command('cancel');
    expect(await held).toBe(false);
    control.command('continue');
    expect(await control.mayGoOn()).toBe(false);
  });
});
