import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alternative } from '../../../shared/model/negotiation.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow, WindowState } from '../../../shared/model/series.ts';
import {
  acceptAlternative,
  counterProposal,
  negotiationOf,
  proposeAlternatives,
  recordState,
  timeOfAlternative,
  type StepNote,
} from '../../../shared/negotiation/negotiate.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const windowId = 'northwind-prod@2027-03-20T22:00';
const at = (day: number): number => Date.UTC(2027, 2, day, 9);
const note = (id: string, day = 1): StepNote => ({ id, atMs: at(day) });
const option = (id: string, localStart: string, durationMinutes = 360): Alternative => ({
  id,
  localStart,
  zone: 'America/New_York',
  durationMinutes,
});
const three = [
  option('o1', '2027-03-21T22:00'),
  option('o2', '2027-03-27T22:00', 240),
  option('o3', '2027-03-28T01:00'),
];
const draft = aPlan({ series: [aSeries({ state: 'draft' })] });
const proposed = proposeAlternatives(draft, windowId, { alternatives: three, note: note('s1') });

const windowIn = (plan: Plan): PatchWindow => {
  const [window, ...more] = expandPlan(plan, {
    startMs: Date.UTC(2027, 0, 1),
    endMs: Date.UTC(2028, 0, 1),
  });
  if (window === undefined || more.length > 0) throw new Error('Not one window');
  return window;
};

describe('proposing alternatives', () => {
  it('offers them all, stands at the first, and writes the step down', () => {
    expect(windowIn(proposed)).toMatchObject({
      id: windowId,
      state: 'proposed',
      localStart: '2027-03-21T22:00',
    });
    const { alternatives, steps } = negotiationOf(proposed, windowId);
    expect(alternatives).toEqual(three);
    expect(steps).toEqual([
      {
        id: 's1',
        atMs: at(1),
        state: 'proposed',
        startMs: windowIn(proposed).startMs,
        durationMinutes: 360,
        alternatives: three,
      },
    ]);
  });

  it.each<[string, readonly Alternative[]]>([
    ['none', []],
    ['four', [...three, option('o4', '2027-04-03T22:00')]],
    ['the same time twice', [three[0] as Alternative, option('o9', '2027-03-21T22:00')]],
  ])('refuses %s', (_name, alternatives) => {
    expect(() =>
      proposeAlternatives(draft, windowId, { alternatives, note: note('s1') }),
    ).toThrow();
  });
});

describe('accepting an alternative', () => {
  it('sets the window to it, agreed from that day; the others vanish', () => {
    const answer: StepNote = { ...note('s2', 3), who: 'Ana', channel: 'phone', note: 'Gladly' };
    const plan = acceptAlternative(proposed, windowId, { alternativeId: 'o2', note: answer });
    expect(windowIn(plan)).toMatchObject({
      state: 'agreed',
      localStart: '2027-03-27T22:00',
      durationMinutes: 240,
      facts: { agreedAtMs: at(3) },
    });
    const { alternatives, steps } = negotiationOf(plan, windowId);
    expect(alternatives).toEqual([]);
    expect(steps.at(-1)).toEqual({
      ...answer,
      state: 'agreed',
      startMs: windowIn(plan).startMs,
      durationMinutes: 240,
    });
  });

  it('refuses what was not offered', () => {
    expect(() =>
      acceptAlternative(proposed, windowId, { alternativeId: 'o7', note: note('s2') }),
    ).toThrow('Not offered');
  });
});

describe('countering', () => {
  it('keeps what was offered and adds the wish, marked as the customer’s', () => {
    const wish = option('w1', '2027-03-27T23:00');
    const plan = counterProposal(proposed, windowId, { wish, note: note('s2') });
    expect(windowIn(plan)).toMatchObject({ state: 'countered', localStart: '2027-03-21T22:00' });
    expect(negotiationOf(plan, windowId).alternatives).toEqual([
      ...three,
      { ...wish, byCustomer: true },
    ]);
  });

  it('replaces an earlier wish, and keeps it where there is no new one', () => {
    const wish = (id: string) => option(id, `2027-03-${id}T23:00`);
    const first = counterProposal(proposed, windowId, { wish: wish('27'), note: note('s2') });
    const second = counterProposal(first, windowId, { wish: wish('28'), note: note('s3') });
    const idsIn = (plan: Plan) => negotiationOf(plan, windowId).alternatives.map(({ id }) => id);
    expect(idsIn(second)).toEqual(['o1', 'o2', 'o3', '28']);
    expect(idsIn(counterProposal(second, windowId, { note: note('s4') }))).toEqual(idsIn(second));
  });
});

describe('other states', () => {
  it.each<[WindowState, number]>([
    ['draft', 0],
    ['proposed', 3],
    ['countered', 3],
    ['agreed', 0],
    ['cancelled', 0],
  ])('%s leaves %d alternatives', (state, count) => {
    const plan = recordState(proposed, windowId, { state, note: note('s2') });
    expect(negotiationOf(plan, windowId).alternatives).toHaveLength(count);
    expect(windowIn(plan).state).toBe(state);
  });

  it('takes the date of an agreement back when it is open again', () => {
    const agreed = recordState(draft, windowId, { state: 'agreed', note: note('s1') });
    expect(windowIn(agreed).facts?.agreedAtMs).toBe(at(1));
    const reopened = recordState(agreed, windowId, { state: 'countered', note: note('s2', 4) });
    expect(windowIn(reopened).facts?.agreedAtMs).toBeUndefined();
  });

  it('offers nothing any more where somebody changed the state by hand', () => {
    const [series] = proposed.series;
    const byHand = {
      ...proposed,
      series: [
        {
          ...aSeries(),
          changes: (series?.changes ?? []).map((each) => ({ ...each, state: 'agreed' as const })),
        },
      ],
    };
    expect(negotiationOf(byHand, windowId).alternatives).toEqual([]);
  });
});

describe('laws of negotiating', () => {
  const states: readonly WindowState[] = ['draft', 'proposed', 'countered', 'agreed', 'notified'];
  const anyStep = fc.oneof(
    fc.record({ kind: fc.constant('propose' as const), count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('accept' as const), nth: fc.nat(3) }),
    fc.record({ kind: fc.constant('counter' as const), hour: fc.nat(23) }),
    fc.record({ kind: fc.constant('state' as const), state: fc.constantFrom(...states) }),
  );
  type AnyStep = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

  const take = (plan: Plan, step: AnyStep, index: number): Plan => {
    const said = note(`s${index}`, 1 + index);
    const { alternatives } = negotiationOf(plan, windowId);
    switch (step.kind) {
      case 'propose':
        return proposeAlternatives(plan, windowId, {
          alternatives: three.slice(0, step.count),
          note: said,
        });
      case 'accept': {
        const chosen = alternatives[step.nth];
        if (chosen === undefined) return plan;
        return acceptAlternative(plan, windowId, { alternativeId: chosen.id, note: said });
      }
      case 'counter': {
        const start = `2027-04-02T${String(step.hour).padStart(2, '0')}:00`;
        return counterProposal(plan, windowId, { wish: option(`w${index}`, start), note: said });
      }
      case 'state':
        return recordState(plan, windowId, { state: step.state, note: said });
    }
  };

  it('keeps the window’s id and every step, and has alternatives only while it is open', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        let plan = draft;
        steps.forEach((step, index) => {
          const before = negotiationOf(plan, windowId).steps;
          plan = take(plan, step, index);
          const window = windowIn(plan);
          const { alternatives, steps: after } = negotiationOf(plan, windowId);
          expect(window.id).toBe(windowId);
          expect(after.slice(0, before.length)).toEqual(before);
          const isOpen = window.state === 'proposed' || window.state === 'countered';
          expect(alternatives.length === 0 || isOpen).toBe(true);
          expect(alternatives.filter(({ byCustomer }) => byCustomer).length).toBeLessThan(2);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('lands exactly where the accepted alternative was told, on DST nights too', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 * 300 });
    fc.assert(
      fc.property(fc.uniqueArray(minute, { minLength: 1, maxLength: 3 }), fc.nat(2), (all, nth) => {
        const offered = all.map((each, index) => ({
          ...option(`o${index}`, localAt(each)),
          durationMinutes: 60 + index,
        }));
        const chosen = offered[nth % offered.length] as Alternative;
        const plan = acceptAlternative(
          proposeAlternatives(draft, windowId, { alternatives: offered, note: note('s1') }),
          windowId,
          { alternativeId: chosen.id, note: note('s2') },
        );
        const { startMs, endMs } = windowIn(plan);
        expect({ startMs, endMs }).toEqual(timeOfAlternative(chosen));
      }),
      { numRuns: 200 },
    );
  });
});

/** A wall reading of 2027, by minutes since 2 January. */
const localAt = (minutes: number): string =>
  new Date(Date.UTC(2027, 0, 2) + minutes * 60_000).toISOString().slice(0, 16);
