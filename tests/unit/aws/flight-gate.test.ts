import { describe, expect, it } from 'vitest';
import { openFlightGate } from '../../../electron/aws/flight-gate.ts';

const never = new AbortController().signal;

describe('the flight gate', () => {
  it('lets so many in at once, the others in the order in which they came', async () => {
    const gate = openFlightGate(2).open();
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
    const gate = openFlightGate(1).open();
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
    await expect(openFlightGate(1).open().enter(AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('serves the first readings before the others, and another when one of them is over', async () => {
    const gate = openFlightGate(1);
    const lanes = Array.from({ length: 18 }, () => gate.open());
    const entered: string[] = [];
    const enter = (lane: number, call: string): Promise<unknown> =>
      lanes[lane]!.enter(never).then(() => entered.push(call));
    await enter(17, 'at once');
    const waiting = [
      enter(17, 'behind'),
      enter(16, 'behind, then in front'),
      enter(15, 'last in front'),
      enter(0, 'first'),
      enter(0, 'first again'),
    ];
    lanes[17]!.leave();
    await waiting[3];
    lanes[0]!.leave();
    await waiting[4];
    lanes[0]!.close();
    lanes[0]!.leave();
    await waiting[2];
    lanes[15]!.leave();
    await waiting[1];
    lanes[16]!.leave();
    await waiting[0];
    expect(entered).toEqual([
      'at once',
      'first',
      'first again',
      'last in front',
      'behind, then in front',
      'behind',
    ]);
  });

  it('loses no place, whoever comes, goes and gives up', async () => {
    const gate = openFlightGate(3);
    let under = 0;
    let most = 0;
    const read = async (index: number): Promise<void> => {
      const lane = gate.open();
      const abort = new AbortController();
      if (index % 7 === 0) queueMicrotask(() => abort.abort());
      for (let call = 0; call < 5; call += 1) {
        try {
          await lane.enter(abort.signal);
        } catch {
          break;
        }
        under += 1;
        most = Math.max(most, under);
        await Promise.resolve();
        under -= 1;
        lane.leave();
      }
      lane.close();
    };
    await Promise.all(Array.from({ length: 200 }, (_, index) => read(index)));
    expect({ under, most }).toEqual({ under: 0, most: 3 });
    const lane = gate.open();
    await Promise.all([1, 2, 3].map(() => lane.enter(never)));
  });
});
