import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginHistory,
  commitStep,
  mergeWithinMs,
  type PlanHistory,
  redoStep,
  undoStep,
} from '../../../renderer/state/plan-history.ts';
import { aPlan } from '../../support/a-plan.ts';

const named = (name: string) => aPlan({ name });
const step = (name: string, atMs = 0, mergeKey: string | null = null) => ({
  label: `To ${name}`,
  plan: named(name),
  mergeKey,
  atMs,
});
const after = (...steps: readonly ReturnType<typeof step>[]): PlanHistory =>
  steps.reduce(commitStep, beginHistory(named('start')));

describe('undo and redo', () => {
  it('take a step back and forth again', () => {
    const history = after(step('a'), step('b'));
    const back = undoStep(history);
    expect(back.plan.name).toBe('a');
    expect(back.future.at(-1)?.label).toBe('To b');
    expect(redoStep(back)).toEqual(history);
  });

  it('stop at the ends', () => {
    const history = beginHistory(named('start'));
    expect(undoStep(history)).toBe(history);
    expect(redoStep(history)).toBe(history);
  });

  it('come back to the very plan that was saved, so that it counts as saved', () => {
    const start = beginHistory(named('start'));
    expect(undoStep(commitStep(start, step('a'))).plan).toBe(start.plan);
  });

  it('forget what was undone once something else is done', () => {
    expect(commitStep(undoStep(after(step('a'))), step('b')).future).toEqual([]);
  });

  it('make nothing of an edit that changes nothing', () => {
    const history = after(step('a'));
    expect(commitStep(history, { ...step('a'), plan: history.plan })).toBe(history);
  });
});

describe('steps that belong together', () => {
  it('are one: nudges in quick succession are undone at once', () => {
    const history = after(
      step('a', 0, 'move x'),
      step('b', 200, 'move x'),
      step('c', 400, 'move x'),
    );
    expect(history.past).toHaveLength(1);
    expect(undoStep(history).plan.name).toBe('start');
  });

  it.each([
    ['too long after', step('b', mergeWithinMs + 1, 'move x')],
    ['of something else', step('b', 1, 'move y')],
    ['without a key', step('b', 1)],
  ])('stay apart when %s', (_name, next) => {
    expect(after(step('a', 0, 'move x'), next).past).toHaveLength(2);
  });

  it('do not grow into a step that was undone', () => {
    const undone = undoStep(after(step('z'), step('a', 0, 'move x')));
    const redone = commitStep(undone, step('b', 1, 'move x'));
    expect(redone.past.map(({ label }) => label)).toEqual(['To z', 'To b']);
  });
});

describe('any history', () => {
  it('undone as often as it was edited is at its beginning, redone at its end', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (names) => {
        const history = after(...names.map((name) => step(name)));
        const back = names.reduce(undoStep, history);
        expect(back.plan.name).toBe('start');
        expect(names.reduce(redoStep, back)).toEqual(history);
      }),
    );
  });
});

describe('a long session', () => {
  it('is undone to its first step and redone to its last: none is forgotten', () => {
    const count = 3_000;
    const steps = Array.from({ length: count }, (_, at) => step(`${at}`, at * 10_000));
    let history = after(...steps);
    expect(history.past).toHaveLength(count);
    for (let left = count; left > 0; left -= 1) {
      expect(history.past.at(-1)?.label).toBe(`To ${left - 1}`);
      history = undoStep(history);
    }
    expect(history.plan.name).toBe('start');
    for (let left = count; left > 0; left -= 1) history = redoStep(history);
    expect(history.plan.name).toBe(`${count - 1}`);
  });
});
