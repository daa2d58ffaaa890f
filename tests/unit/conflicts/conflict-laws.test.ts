import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import {
  findConflicts,
  prepareConflictCheck,
  type ConflictInput,
} from '../../../shared/conflicts/find-conflicts.ts';
import { cellKey } from '../../../shared/model/target.ts';
import { naiveConflicts } from './naive-conflicts.ts';
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
  east,
  nonprod,
  prod,
  source,
  unit,
  west,
} from './builders.ts';

// Everything within a few days on a grid of half hours, so that ranges often meet and touch.
const span = fc
  .tuple(fc.integer({ min: -40, max: 120 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]) => [from / 2, (from + length) / 2] as const);
const aTarget = fc.constantFrom(unit, customer, prod, nonprod, source, aligned);
const aCell = fc.constantFrom(east, west);

const windows = fc
  .array(
    fc.record({
      span,
      target: aTarget,
      kind: fc.constantFrom('install', 'install', 'scan', 'database'),
      state: fc.constantFrom('draft', 'agreed', 'pushed', 'cancelled'),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ span: [from, to], target, kind, state }, index) =>
      aWindow(`s${index}`, [from, to], { target, kind, state }),
    ),
  );
const live = fc.array(
  fc.oneof(
    fc
      .record({
        span,
        uid: fc.constantFrom('a', 'b', 'c'),
        effect: fc.constantFrom('allows', 'blocks', 'none'),
        calendar: fc.constantFrom('guard', 'hours', 'ours'),
        cell: aCell,
      })
      .map(({ span: [from, to], uid, ...differs }) => anEvent(uid, [from, to], differs)),
    fc
      .record({
        span,
        name: fc.constantFrom('m', 'n'),
        cell: aCell,
        enabled: fc.boolean(),
        taskMeaning: fc.constantFrom('install', 'maybe', 'scan'),
      })
      .map(({ span: [from, to], name, ...differs }) => aRun(name, [from, to], differs)),
  ),
  { maxLength: 20 },
);
const freezes = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom('f', 'g', 'h'),
      span,
      targets: fc.array(aTarget, { maxLength: 2 }),
      guards: fc.subarray(['install', 'scan', 'database'] as const),
    })
    .map(({ id, span: [from, to], ...differs }) => aFreeze(id, [from, to], differs)),
  { selector: ({ id }) => id },
);
const releases = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom('r', 's', 't', 'u'),
      span,
      businessUnitId: fc.constantFrom('source', 'gc'),
      certainty: fc.constantFrom('confirmed', 'tentative'),
    })
    .map(({ id, span: [from, to], ...differs }) => aRelease(id, [from, to], differs)),
  { selector: ({ id }) => id },
);
const calendars = [aCalendar('hours'), aCalendar('hours', west), aCalendar('ours')];
const aDrag = fc.record({ pick: fc.nat(), hours: span, target: aTarget });
const anyInput: fc.Arbitrary<ConflictInput> = fc
  .record({ windows, live, freezes, releases })
  .map((facts) => anInput({ ...facts, calendars }));

describe('conflicts', () => {
  it('are those a double loop over everything finds, minute by minute', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(factsOf(findConflicts(input))).toEqual(naiveConflicts(input));
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of anything', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const turned = {
          ...input,
          windows: input.windows.toReversed(),
          live: input.live.toReversed(),
          calendars: input.calendars.toReversed(),
          releases: input.releases.toReversed(),
          freezes: input.freezes.toReversed(),
        };
        expect(findConflicts(turned)).toEqual(findConflicts(input));
      }),
    );
  });

  it('have ids of their own, and evidence that is sorted and disjoint', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const conflicts = findConflicts(input);
        expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length);
        for (const { evidence } of conflicts) {
          evidence.forEach(({ startMs, endMs }, index) => {
            expect(startMs).toBeLessThan(endMs);
            expect(startMs).toBeGreaterThan(evidence[index - 1]?.endMs ?? -Infinity);
          });
        }
      }),
    );
  });

  it('of one window are those of the whole that concern it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const all = findConflicts(input);
        const { conflictsOf } = prepareConflictCheck(input);
        for (const window of input.windows) {
          expect(conflictsOf(window)).toEqual(
            all.filter(
              ({ windowId, counterpart }) =>
                windowId === window.id ||
                (counterpart.kind === 'window' && counterpart.id === window.id),
            ),
          );
        }
      }),
    );
  });

  it('while dragging are those there would be after letting go', () => {
    fc.assert(
      fc.property(anyInput, aDrag, (input, { pick, hours, target }) => {
        const dragged = input.windows[pick % Math.max(1, input.windows.length)];
        if (dragged === undefined) return;
        const { startMs, endMs } = aWindow('x', hours);
        const here = { ...dragged, startMs, endMs, target };
        const windows = input.windows.map((window) => (window === dragged ? here : window));
        expect(prepareConflictCheck(input).conflictsOf(here)).toEqual(
          prepareConflictCheck({ ...input, windows }).conflictsOf(here),
        );
      }),
    );
  });
});

/** What both sides can be compared by: rule, window, other side, cell, minutes. */
const factsOf = (conflicts: readonly Conflict[]) =>
  conflicts
    .filter(({ rule }) => rule !== 'C18')
    .flatMap(({ rule, severity, windowId, counterpart, evidence, cellKeys }) => {
      const places = cellKeys.length === 0 ? ['-'] : cellKeys;
      return places.map((place) =>
        JSON.stringify([rule, severity, windowId, otherSideOf(counterpart), place, evidence]),
      );
    })
    .sort();

/** Without the cell, which `place` says. */
const otherSideOf = (counterpart: Conflict['counterpart']) =>
  [east, west].reduce((id, cell) => id.replace(`${cellKey(cell)}/`, ''), counterpart.id);
