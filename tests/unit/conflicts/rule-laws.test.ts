import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findConflicts,
  prepareConflictCheck,
  type ConflictInput,
} from '../../../shared/conflicts/find-conflicts.ts';
import { findPlanFindings, startPlanFindings } from '../../../shared/conflicts/plan-findings.ts';
import { startRecheck } from '../../../shared/conflicts/recheck.ts';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import {
  aCalendar,
  aFreeze,
  aligned,
  anEvent,
  anInput,
  aRelease,
  aRun,
  aWindow,
  customer,
  hour,
  nonprod,
  organization as plain,
  prod,
  source,
  unit,
  west,
} from './builders.ts';

/** An organization that asks everything of everybody. */
const demanding: Organization = {
  ...plain,
  businessUnits: plain.businessUnits.map((each) => ({
    ...each,
    databasePairing: 'when possible',
    onCallHours: 12,
    soak: [{ minimumDays: 1 }],
    teamId: 'pune',
  })),
  teams: [
    {
      id: 'pune',
      name: 'Pune',
      zone: 'Asia/Kolkata',
      size: 1,
      restMinutes: 240,
      holidayCountry: 'IN',
      agreedHours: [{ weekdays: [], from: '02:00', to: '23:00' }],
    },
  ],
  customers: plain.customers.map((each) => ({
    ...each,
    noticeDays: 2,
    zone: 'America/New_York',
    allowedHours: [{ weekdays: [], from: '20:00', to: '04:00' }],
    peakHours: [{ weekdays: ['MO', 'WE'], from: '08:00', to: '12:00' }],
    environments: each.environments.map((one) => ({ ...one, machines: 60 })),
  })),
};

// A few days on a grid of half hours, so that things often meet and touch.
const span = fc
  .tuple(fc.integer({ min: -40, max: 160 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]) => [from / 2, (from + length) / 2] as const);
const aTarget = fc.constantFrom(unit, customer, prod, nonprod, source, aligned);
const windows = fc
  .array(
    fc.record({
      span,
      target: aTarget,
      kind: fc.constantFrom('install', 'install', 'scan', 'database', 'image'),
      state: fc.constantFrom('draft', 'agreed', 'held', 'cancelled'),
      person: fc.constantFrom('rao', 'iyer', undefined),
      answer: fc.constantFrom('confirmed', 'requested', undefined),
    }),
    { maxLength: 10 },
  )
  .map((list) =>
    list.map(({ span: [from, to], person, answer, ...differs }, index) =>
      aWindow(`s${index}`, [from, to], {
        ...differs,
        facts: {
          ...(person !== undefined && { assignees: [person] }),
          ...(answer !== undefined && { databaseAnswer: answer }),
        },
      }),
    ),
  );
const several = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 4 });
const anyInput: fc.Arbitrary<ConflictInput> = fc
  .record({
    windows,
    slots: several(fc.record({ span, confirmed: fc.boolean() })),
    shifts: several(fc.record({ span, target: aTarget })),
    freezes: several(fc.record({ span, target: aTarget })),
    releases: several(fc.record({ span, unit: fc.constantFrom('source', 'gc') })),
    nowMs: fc.integer({ min: -60, max: 20 }).map((hours) => hour(hours)),
  })
  .map(({ slots, shifts, freezes, releases, ...rest }) =>
    anInput({
      ...rest,
      organization: demanding,
      holidays: [{ id: 'h', name: 'Holiday', country: 'IN', date: '2027-05-04' }],
      databaseSlots: slots.map(({ span: [from, to], confirmed }, index) => ({
        id: `d${index}`,
        name: 'DB',
        businessUnitId: 'hrp',
        startMs: hour(from),
        endMs: hour(to),
        confirmed,
      })),
      onCall: shifts.map(({ span: [from, to], target }, index) => ({
        id: `o${index}`,
        contactId: 'okafor',
        target,
        startMs: hour(from),
        endMs: hour(to),
      })),
      freezes: freezes.map(({ span: hours, target }, index) =>
        aFreeze(`f${index}`, hours, { targets: [target] }),
      ),
      releases: releases.map(({ span: hours, unit: businessUnitId }, index) =>
        aRelease(`r${index}`, hours, { businessUnitId }),
      ),
    }),
  );

const turned = (input: ConflictInput): ConflictInput => ({
  ...input,
  windows: input.windows.toReversed(),
  live: input.live.toReversed(),
  releases: input.releases.toReversed(),
  freezes: input.freezes.toReversed(),
  databaseSlots: (input.databaseSlots ?? []).toReversed(),
  onCall: (input.onCall ?? []).toReversed(),
});

const ofPlan = {
  series: [],
  cells: [],
  range: { startMs: hour(-48), endMs: hour(24 * 60) },
};

describe('all rules together', () => {
  it('find something of almost every kind, or these laws would be about nothing', () => {
    const inputs = fc.sample(anyInput, { numRuns: 300, seed: 1 });
    const rules = new Set(inputs.flatMap((input) => findConflicts(input).map(({ rule }) => rule)));
    expect([...rules].sort()).toEqual(
      [
        ...['C01', 'C02', 'C03', 'C06', 'C07', 'C08', 'C09', 'C10'],
        ...['C11', 'C12', 'C15', 'C16', 'C24'],
      ].sort(),
    );
  });

  it('do not depend on the order of anything', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(findConflicts(turned(input))).toEqual(findConflicts(input));
      }),
    );
  });

  it('give ids of their own and evidence that is sorted, disjoint and without gaps of nothing', () => {
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

  it('change nothing when something unrelated comes', () => {
    const elsewhere = { businessUnitId: 'wellframe', customerId: 'x', environmentId: 'prod' };
    fc.assert(
      fc.property(anyInput, span, (input, hours) => {
        const other = aWindow('unrelated', hours, { target: elsewhere, state: 'pushed' });
        const more: ConflictInput = {
          ...input,
          windows: [...input.windows, other],
          freezes: [...input.freezes, aFreeze('unrelated', hours, { targets: [elsewhere] })],
          releases: [
            ...input.releases,
            aRelease('unrelated', hours, { businessUnitId: 'wellframe' }),
          ],
          live: [aRun('unrelated', hours, { cell: { ...west, region: 'eu-west-1' } })],
        };
        const about = ({ windowId }: Conflict) => windowId !== other.id;
        expect(findConflicts(more).filter(about)).toEqual(findConflicts(input));
      }),
    );
  });

  it('clear at once on both sides: what is asked while moving is what is there after', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), span, (input, pick, hours) => {
        const before = input.windows[pick % Math.max(1, input.windows.length)];
        if (before === undefined) return;
        const { startMs, endMs } = aWindow('x', hours);
        const here: PatchWindow = { ...before, startMs, endMs };
        const moved = input.windows.map((window) => (window === before ? here : window));
        expect(prepareConflictCheck(input).conflictsOf(here)).toEqual(
          prepareConflictCheck({ ...input, windows: moved }).conflictsOf(here),
        );
      }),
    );
  });

  it('find the same again after any edit as from the beginning', () => {
    fc.assert(
      fc.property(anyInput, fc.array(anyInput, { maxLength: 4 }), (first, edits) => {
        const recheck = startRecheck();
        const again = startPlanFindings();
        let now = first;
        for (const [index, edit] of [first, ...edits].entries()) {
          // One fact after the other changes, the rest stays the very same object.
          const keys = ['windows', 'nowMs', 'databaseSlots', 'onCall', 'freezes'] as const;
          const key = keys[index % keys.length] ?? 'windows';
          now = { ...now, [key]: edit[key] };
          expect(recheck.check(now)).toEqual(findConflicts(now));
          expect(again({ ...now, ...ofPlan })).toEqual(findPlanFindings({ ...now, ...ofPlan }));
        }
      }),
    );
  });

  it('about no window depend on no order either', () => {
    const live = [aRun('m', [1, 9]), anEvent('e', [4, 12]), aRun('n', [3, 5], { cell: west })];
    fc.assert(
      fc.property(anyInput, (input) => {
        const whole = {
          ...input,
          live,
          calendars: [aCalendar('hours')],
          ...ofPlan,
        };
        expect(findPlanFindings({ ...whole, ...turned(whole) })).toEqual(findPlanFindings(whole));
      }),
    );
  });
});
