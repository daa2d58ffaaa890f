import { describe, expect, it } from 'vitest';
import { pacedRunner } from '../../../renderer/state/paced-runner.ts';

/** A run that is finished by hand, and a way to wait until it has begun. */
function heldRuns() {
  const finish: (() => void)[] = [];
  let begun = (): void => undefined;
  let next = new Promise<void>((resolve) => (begun = resolve));
  return {
    run: () =>
      new Promise<void>((resolve) => {
        finish.push(resolve);
        begun();
        next = new Promise<void>((resolveNext) => (begun = resolveNext));
      }),
    begins: () => next,
    finishOldest: () => finish.shift()?.(),
    running: () => finish.length,
  };
}

describe('a paced runner', () => {
  it('makes one run of many asks', async () => {
    const held = heldRuns();
    const runner = pacedRunner(held.run, 0);
    const first = held.begins();
    for (let asks = 0; asks < 5; asks += 1) runner.ask();
    await first;
    expect(held.running()).toBe(1);
  });

  it('runs once more for an ask that came while it ran, never two at a time', async () => {
    const held = heldRuns();
    const runner = pacedRunner(held.run, 0);
    const first = held.begins();
    runner.ask();
    await first;
    runner.ask();
    runner.ask();
    expect(held.running()).toBe(1);
    const second = held.begins();
    held.finishOldest();
    await second;
    expect(held.running()).toBe(1);
  });
});
