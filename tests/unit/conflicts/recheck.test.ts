import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConflicts, type ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import { startRecheck } from '../../../shared/conflicts/recheck.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import {
  aCalendar,
  aFreeze,
  aRelease,
  aRun,
  aWindow,
  aligned,
  anEvent,
  anInput,
  customer,
  nonprod,
  nowMs,
  prod,
  source,
  unit,
  west,
} from './builders.ts';

const seed = Number(process.env['SEED'] ?? 20_270_313);
const targets = [unit, customer, prod, nonprod, source, aligned];
const states = ['draft', 'agreed', 'pushed', 'held', 'cancelled'] as const;
const kinds = ['install', 'scan', 'database'] as const;

/** One edit: which one, of which thing, to where; all by number, so that they shrink. */
const anEdit = fc.record({
  what: fc.nat(12),
  which: fc.nat(1_000),
  from: fc.integer({ min: -40, max: 120 }).map((half) => half / 2),
  hours: fc.integer({ min: 1, max: 30 }).map((half) => half / 2),
  choice: fc.nat(1_000),
});
type Edit = typeof anEdit extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], number: number): T => {
  const picked = list[number % list.length];
  if (picked === undefined) throw new Error('Nothing to pick from');
  return picked;
};

const span = ({ from, hours }: Edit) => [from, from + hours] as const;

function editedWindow(window: PatchWindow, edit: Edit): PatchWindow {
  const { startMs, endMs } = aWindow('any', span(edit));
  switch (edit.what) {
    case 0:
    case 1:
    case 2:
      return { ...window, startMs, endMs };
    case 3:
      return { ...window, target: pick(targets, edit.choice) };
    case 4:
      return { ...window, state: pick(states, edit.choice) };
    default:
      return { ...window, kind: pick(kinds, edit.choice) };
  }
}

const without = <T>(list: readonly T[], number: number): readonly T[] =>
  list.length === 0 ? list : list.toSpliced(number % list.length, 1);

/** Carries out one edit. Whatever it leaves alone stays the very same object. */
function editInput(input: ConflictInput, edit: Edit, serial: number): ConflictInput {
  const { windows, live, freezes, releases } = input;
  const hours = span(edit);
  switch (edit.what) {
    case 6: {
      const added = aWindow(`n${serial}`, hours, { target: pick(targets, edit.choice) });
      return { ...input, windows: [...windows, added] };
    }
    case 7:
      return { ...input, windows: without(windows, edit.which) };
    case 8: {
      const effect = pick(['allows', 'blocks'] as const, edit.choice);
      const differs = { effect, calendar: pick(['guard', 'hours'], edit.which) };
      const added =
        edit.choice % 3 === 0 ? aRun(`m${serial}`, hours) : anEvent(`e${serial}`, hours, differs);
      return { ...input, live: [...live, added] };
    }
    case 9:
      return { ...input, live: without(live, edit.which) };
    case 10: {
      const freeze = aFreeze(`f${serial}`, hours, { targets: [pick(targets, edit.choice)] });
      return { ...input, freezes: freezes.length > 4 ? [freeze] : [...freezes, freeze] };
    }
    case 11: {
      const businessUnitId = pick(['source', 'gc'], edit.choice);
      const release = aRelease(`r${serial}`, hours, { businessUnitId });
      return { ...input, releases: releases.length > 6 ? [release] : [...releases, release] };
    }
    case 12:
      return { ...input, nowMs: nowMs + edit.from * 3_600_000 };
    default: {
      if (windows.length === 0) return input;
      const at = edit.which % windows.length;
      return { ...input, windows: windows.with(at, editedWindow(pick(windows, at), edit)) };
    }
  }
}

const first = anInput({
  windows: Array.from({ length: 14 }, (_, index) =>
    aWindow(`s${index}`, [index * 3, index * 3 + 6], { target: pick(targets, index) }),
  ),
  calendars: [aCalendar('hours'), aCalendar('hours', west), aCalendar('ours')],
});

describe('a recheck', () => {
  it(`finds after each of 3000 random edits what a full check finds (seed ${seed})`, () => {
    const edits = fc.array(anEdit, { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(edits, (list) => {
        const recheck = startRecheck();
        let input: ConflictInput = first;
        list.forEach((edit, serial) => {
          input = editInput(input, edit, serial);
          expect(recheck.check(input)).toEqual(findConflicts(input));
        });
      }),
      { numRuns: 50, seed },
    );
  });

  it('answers about one window by the facts of the last check', () => {
    const recheck = startRecheck();
    const window = aWindow('s', [0, 6]);
    expect(recheck.conflictsOf(window)).toEqual([]);
    recheck.check(anInput({ windows: [window], freezes: [aFreeze('f', [5, 9])] }));
    expect(recheck.conflictsOf(window).map(({ id }) => id)).toEqual([`C01|${window.id}|f`]);
    recheck.check(anInput({ windows: [window] }));
    expect(recheck.conflictsOf(window)).toEqual([]);
  });

  it('gives the very same findings of what an edit left alone', () => {
    const recheck = startRecheck();
    const [left, moved] = [aWindow('a', [0, 6]), aWindow('b', [30, 36], { target: source })];
    const freezes = [aFreeze('f', [5, 40])];
    const input = anInput({ windows: [left, moved], freezes });
    const [before] = recheck.check(input);
    const later = { ...moved, endMs: moved.endMs + 60_000 };
    const [after] = recheck.check({ ...input, windows: [left, later] });
    expect(after).toBe(before);
  });
});
