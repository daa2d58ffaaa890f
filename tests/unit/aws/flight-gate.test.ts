import { describe, expect, it } from 'vitest';
import { openFlightGate } from '../../../electron/aws/flight-gate.ts';

const never = new AbortController().signal;

describe('the flight gate', () => {
  it('lets so many in at once, the others in the order in which they came', async () => {
    const gate = openFlightGate(2);
    const entered: number[] = [];
    const all = [1, 2, 3, 4].map((call) => gate.enter(never).then(() => entered.push(call)));
    await Promise.all(all.slice(0, 2));
    expect(entered).toEqual([1, 2]);
    gate.leave();
    await all[2];
    expect(entered).toEqual([1, 2, 3]);
    gate.leave();
    await all[3];
    expect(entered).toEqual([1, 2, 3, 4]);
  });

  it('passes over those who gave up, wherever they stood', async () => {
    const gate = openFlightGate(1);
    await gate.enter(never);
    const aborts = [0, 1, 2].map(() => new AbortController());
    const waiting = aborts.map(({ signal }) => gate.enter(signal));
    aborts[0]?.abort();
    aborts[2]?.abort();
    await expect(waiting[0]).rejects.toMatchObject({ name: 'AbortError' });
    await expect(waiting[2]).rejects.toMatchObject({ name: 'AbortError' });
    gate.leave();
    await waiting[1];
    gate.leave();
    await gate.enter(never);
  });

  it('lets nobody in who gave up before', async () => {
    await expect(openFlightGate(1).enter(AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
