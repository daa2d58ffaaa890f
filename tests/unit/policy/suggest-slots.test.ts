import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConflicts, prepareConflictCheck } from '../../../shared/conflicts/find-conflicts.ts';
import type { ConflictInput } from '../../../shared/conflicts/conflict-input.ts';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { Freeze, PatchEvent } from '../../../shared/model/release.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { preparePolicyCheck } from '../../../shared/policy/find-policy-findings.ts';
import { daysLeft, freeDays } from '../../../shared/policy/days-left.ts';
import { placedAt } from '../../../shared/policy/slot-candidates.ts';
import { suggestSlots, type SlotQuestion } from '../../../shared/policy/suggest-slots.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aPolicyInput, at, installOn, nonprodOn, nowMs } from './builders.ts';

const { organization } = aPlan();

interface Facts {
  readonly windows: readonly PatchWindow[];
  readonly freezes?: readonly Freeze[];
  readonly patchEvents?: readonly PatchEvent[];
}

const conflictInput = ({ windows, freezes = [] }: Facts): ConflictInput => ({
  planId: 'plan1',
  windows,
  live: [],
  calendars: [],
  releases: [],
  freezes,
  organization,
  nowMs,
});

const policyInput = ({ windows, patchEvents = [] }: Facts) =>
  aPolicyInput({ windows, patchEvents });

function question(window: PatchWindow, facts: Facts): SlotQuestion {
  return {
    window,
    conflictsOf: prepareConflictCheck(conflictInput(facts)).conflictsOf,
    policy: preparePolicyCheck(policyInput(facts)),
    teamZone: 'Asia/Kolkata',
    nowMs,
  };
}

const freeze = (from: string, to: string, differs: Partial<Freeze> = {}): Freeze => ({
  id: 'quarter-end',
  name: 'Quarter end',
  hardness: 'hard',
  guards: ['install'],
  targets: [],
  startMs: at(from),
  endMs: at(to),
  ...differs,
});

const startsOf = (suggestion: ReturnType<typeof suggestSlots>): readonly string[] =>
  suggestion.kind === 'slots' ? suggestion.slots.map(({ window }) => window.localStart) : [];

describe('slots for a window that meets a freeze', () => {
  const windows = ['2027-02-24', '2027-03-20', '2027-04-15'].map((date) => installOn(date));
  const window = windows[1]!;
  const facts = { windows, freezes: [freeze('2027-03-19T00:00', '2027-03-22T00:00')] };
  const [asked] = prepareConflictCheck(conflictInput(facts)).conflictsOf(window);

  it('are the next five days after it that keep the cadence, at its own time of day', () => {
    const suggestion = suggestSlots({ ...question(window, facts), mends: asked! });
    expect(startsOf(suggestion)).toEqual([
      '2027-03-22T22:00',
      '2027-03-23T22:00',
      '2027-03-24T22:00',
      '2027-03-25T22:00',
      '2027-03-26T22:00',
    ]);
  });

  it('lie within what is known: beyond it nothing is clean', () => {
    const until = (local: string) =>
      suggestSlots({ ...question(window, facts), untilMs: at(local) });
    expect(startsOf(until('2027-03-25T04:00'))).toEqual([
      // By day, as the nights do not hold five.
      '2027-03-22T00:00',
      '2027-03-22T22:00',
      '2027-03-23T22:00',
      '2027-03-24T22:00',
    ]);
    expect(startsOf(until('2027-03-25T03:59'))).not.toContain('2027-03-24T22:00');
    expect(until('2027-03-21T22:00')).toMatchObject({ kind: 'none', daysTried: 1 });
  });

  it('say what each costs: days, the gaps it leaves, night hours of the team', () => {
    const suggestion = suggestSlots(question(window, facts));
    expect(suggestion.kind === 'slots' && suggestion.slots[0]?.cost).toEqual({
      daysMoved: 2,
      gapBeforeDays: 26,
      gapAfterDays: 24,
      nightMinutes: 0,
    });
  });

  it('are later the same night where that is enough', () => {
    const short = { ...facts, freezes: [freeze('2027-03-20T20:00', '2027-03-20T23:00')] };
    expect(startsOf(suggestSlots(question(window, short)))[0]).toBe('2027-03-20T23:00');
  });

  it('begin at the wish', () => {
    const wishMs = at('2027-03-24T20:00');
    expect(startsOf(suggestSlots({ ...question(window, facts), wishMs }))[0]).toBe(
      '2027-03-24T20:00',
    );
  });

  it('never break a cadence that is kept', () => {
    const tight = [windows[0]!, window, installOn('2027-04-18')];
    const slots = startsOf(suggestSlots(question(window, { ...facts, windows: tight })));
    // 30 days after 24 February is 26 March; then days are not enough, and hours are tried.
    expect(slots.every((start) => start < '2027-03-27')).toBe(true);
    expect(slots).toHaveLength(5);
  });
});

describe('slots for a promise that is broken', () => {
  const windows = ['2027-03-09', '2027-04-18', '2027-05-01'].map((date) => installOn(date));
  const late = windows[1]!;
  const policy = preparePolicyCheck(policyInput({ windows }));
  const gap = policy.findings.find(({ rule }) => rule === 'C13')!.conflict;

  it('come from a wish before it, and end it', () => {
    const wishMs = at('2027-04-05T22:00');
    const suggestion = suggestSlots({ ...question(late, { windows }), wishMs, mends: gap });
    // 30 days after 9 March is 8 April.
    expect(startsOf(suggestion)).toEqual([
      '2027-04-05T22:00',
      '2027-04-06T22:00',
      '2027-04-07T22:00',
      '2027-04-08T22:00',
    ]);
  });
});

describe('no slot', () => {
  const window = installOn('2027-03-20');

  it('says because of what, and on how many days', () => {
    const facts = { windows: [window], freezes: [freeze('2027-03-01T00:00', '2027-12-01T00:00')] };
    expect(suggestSlots(question(window, facts))).toEqual({
      kind: 'none',
      daysTried: 91,
      because: [{ rule: 'C01', days: 90 }],
    });
  });

  it('is looked for where moving does not help', () => {
    const mends = {
      rule: 'C22',
      id: 'x',
      counterpart: { kind: 'none', id: 'x', name: '' },
    } as const;
    expect(suggestSlots({ ...question(window, { windows: [window] }), mends })).toEqual({
      kind: 'not-by-moving',
    });
  });

  it('lies in the past: a wish gone by begins today', () => {
    const old = installOn('2027-01-09', { state: 'draft' });
    const [first] = startsOf(suggestSlots(question(old, { windows: [old] })));
    expect(first! >= '2027-03-10').toBe(true);
  });
});

describe('a suggestion that is taken', () => {
  const day = fc.integer({ min: 1, max: 80 });
  const facts = fc.record({
    prodDays: fc.uniqueArray(day, { minLength: 2, maxLength: 6 }),
    nonprodDays: fc.uniqueArray(day, { maxLength: 4 }),
    hours: fc.integer({ min: 0, max: 23 }),
    freezes: fc.array(
      fc.record({ from: day, hours: fc.integer({ min: 1, max: 400 }), hard: fc.boolean() }),
      { maxLength: 5 },
    ),
    events: fc.array(fc.integer({ min: -40, max: 60 }), { maxLength: 3 }),
    pick: fc.nat(),
    pickFinding: fc.nat(),
  });
  const allFindings = (of: Facts): readonly Conflict[] => [
    ...findConflicts(conflictInput(of)),
    ...preparePolicyCheck(policyInput(of)).findings.map(({ conflict }) => conflict),
  ];
  // A gap or a deadline may be told at another window afterwards; it is still the same promise.
  const promiseOf = ({ id, rule, counterpart }: Conflict): string =>
    rule === 'C13' || rule === 'C14' ? `${rule}|${counterpart.id}` : id;

  it('clears what it was asked for and never adds an error', () => {
    let taken = 0;
    fc.assert(
      fc.property(facts, (drawn) => {
        const date = (offset: number) => addDays('2027-03-10', offset);
        const localStart = (offset: number) =>
          `${date(offset)}T${String(drawn.hours).padStart(2, '0')}:00`;
        const windows = [
          ...drawn.prodDays.map((offset) =>
            installOn(date(offset), { localStart: localStart(offset), state: 'draft' }),
          ),
          ...drawn.nonprodDays.map((offset) => nonprodOn(date(offset))),
        ].sort((a, b) => a.startMs - b.startMs);
        const before: Facts = {
          windows,
          freezes: drawn.freezes.map(({ from, hours, hard }, index) => ({
            ...freeze('2027-03-19T00:00', '2027-03-22T00:00'),
            id: `f${index}`,
            hardness: hard ? ('hard' as const) : ('soft' as const),
            startMs: at(`${date(from)}T12:00`),
            endMs: at(`${date(from)}T12:00`) + hours * 3_600_000,
          })),
          patchEvents: drawn.events.map((offset, index) => ({
            id: `e${index}`,
            name: `e${index}`,
            date: date(offset),
            severity: 'critical' as const,
          })),
        };
        const found = allFindings(before);
        const movable = found.filter(({ windowId }) => windows.some(({ id }) => id === windowId));
        const mends = movable[drawn.pickFinding % Math.max(1, movable.length)];
        const window =
          windows.find(({ id }) => id === mends?.windowId) ?? windows[drawn.pick % windows.length]!;
        const suggestion = suggestSlots({
          ...question(window, before),
          ...(mends === undefined ? {} : { mends }),
        });
        if (suggestion.kind !== 'slots') return;
        const known = new Set(found.map(promiseOf));
        for (const slot of suggestion.slots) {
          const moved = windows.map((other) => (other === window ? slot.window : other));
          const after = allFindings({
            ...before,
            windows: moved.sort((a, b) => a.startMs - b.startMs),
          });
          if (mends !== undefined) {
            expect(after.map(promiseOf)).not.toContain(promiseOf(mends));
          }
          const errors = after.filter(({ severity }) => severity === 'error').map(promiseOf);
          expect(errors.filter((id) => !known.has(id))).toEqual([]);
          taken += 1;
        }
      }),
      { numRuns: 25, seed: 11 },
    );
    expect(taken).toBeGreaterThan(40);
  }, 60_000);
});

describe('days that are left', () => {
  const window = installOn('2027-03-20');
  const facts = { windows: [window], freezes: [freeze('2027-03-15T00:00', '2027-03-19T00:00')] };
  const { conflictsOf, policy, teamZone } = question(window, facts);
  const asked = { window, conflictsOf, policy, teamZone };

  it('are told one by one: free, taken and by what, and where the window is', () => {
    const days = daysLeft(
      { ...asked, nowMs: at('2027-03-13T12:00') },
      { fromDate: '2027-03-13', count: 9 },
    );
    expect(days.map(({ date, verdict, rules }) => [date.slice(8), verdict, ...rules])).toEqual([
      // The clocks change in that night.
      ['13', 'taken', 'C18'],
      ['14', 'taken', 'C01'],
      ['15', 'taken', 'C01'],
      ['16', 'taken', 'C01'],
      ['17', 'taken', 'C01'],
      ['18', 'taken', 'C01'],
      // A day earlier, the promised cadence would end a day earlier too.
      ['19', 'taken', 'C13'],
      ['20', 'here'],
      ['21', 'free'],
    ]);
    expect(freeDays(days)).toBe(1);
  });

  it('are the same that clean slots are found on', () => {
    const days = daysLeft(
      { ...asked, nowMs: at('2027-03-13T12:00') },
      { fromDate: '2027-03-13', count: 9 },
    );
    const free = days.filter(({ verdict }) => verdict === 'free').map(({ startMs }) => startMs);
    for (const startMs of free) expect(conflictsOf(placedAt(window, startMs))).toEqual([]);
  });

  it('tell where the time of day is over', () => {
    const days = daysLeft(
      { ...asked, nowMs: at('2027-03-13T23:30') },
      { fromDate: '2027-03-12', count: 3 },
    );
    expect(days.map(({ verdict }) => verdict)).toEqual(['over', 'over', 'taken']);
  });
});
