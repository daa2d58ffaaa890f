/** Promises judged again after an edit are those of a plan that is judged from the beginning. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startPolicyPart } from '../../../renderer/state/check/policy-part.ts';
import { windowsIn } from '../../../renderer/state/plan-windows.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { horizonOf } from '../../../shared/occurrences/horizon.ts';
import { preparePolicyCheck } from '../../../shared/policy/find-policy-findings.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { aPolicyInput, installOn, nonprodOn, nowMs } from './builders.ts';

const seed = Number(process.env['SEED'] ?? 20_270_313);
const day = fc.integer({ min: -60, max: 150 }).map((days) => addDays('2027-03-10', days));
const somePlace = fc.record({ date: day, isProd: fc.boolean() });
const someWindows = fc
  .uniqueArray(somePlace, { minLength: 1, maxLength: 10, selector: ({ date }) => date })
  .map((places) => places.map(({ date, isProd }) => (isProd ? installOn(date) : nonprodOn(date))));
const someChange = fc.record({
  which: fc.nat(9),
  to: day,
  what: fc.constantFrom('move', 'cancel', 'scan'),
});

function changed(
  window: PatchWindow,
  { to, what }: { readonly to: string; readonly what: string },
) {
  if (what === 'cancel') return { ...window, state: 'cancelled' } as const;
  if (what === 'scan') return { ...window, kind: 'scan' } as const;
  const { startMs, endMs, localStart } = installOn(to);
  return { ...window, startMs, endMs, localStart };
}

describe(`promises judged again (seed ${seed})`, () => {
  it('of the customers that changed windows cover are those of the whole plan', () => {
    let found = 0;
    fc.assert(
      fc.property(someWindows, fc.array(someChange, { maxLength: 3 }), (windows, changes) => {
        const edits = new Map(
          changes.map((change) => {
            const window = windows[change.which % windows.length]!;
            return [window, changed(window, change)] as const;
          }),
        );
        const edited = windows.map((window) => edits.get(window) ?? window);
        const before = preparePolicyCheck(aPolicyInput({ windows }));
        const anew = preparePolicyCheck(aPolicyInput({ windows: edited })).findings;
        found += anew.length;
        const after =
          edits.size === 0 ? before.findings : before.ifChanged([...edits.values()]).after;
        expect([...after].sort(byId)).toEqual(anew);
      }),
      { numRuns: 150, seed },
    );
    expect(found).toBeGreaterThan(150);
  });

  it('by the part that remembers are those of one that was just started, after any edits', () => {
    const anEdit = fc.record({
      what: fc.constantFrom('date', 'kind', 'add', 'remove', 'clock', 'images', 'event', 'hour'),
      which: fc.nat(3),
      to: day,
    });
    let found = 0;
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 20, maxLength: 20 }), (edits) => {
        const kept = startPolicyPart();
        let plan = aPlan();
        let hours = 0;
        edits.forEach((edit, serial) => {
          plan = edited(plan, { ...edit, serial });
          if (edit.what === 'hour') hours += 1;
          const facts = factsOf(plan, nowMs + hours * 3_600_000);
          const findings = kept.findings(facts);
          found += findings.length;
          expect(findings).toEqual(startPolicyPart().findings(facts));
        });
      }),
      { numRuns: 15, seed },
    );
    expect(found).toBeGreaterThan(300);
  });
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);

const horizon = horizonOf(nowMs);
const factsOf = (plan: Plan, now: number) => ({
  plan,
  windows: windowsIn(plan, horizon),
  horizon,
  nowMs: now,
});

/** Every second one is of single weeks, with one left out, so that a weekly one beside it has a gap. */
const imagesFrom = (date: string, which: number) =>
  which % 2 === 0
    ? ({ kind: 'dates', dates: [date, addDays(date, 7), addDays(date, 28)] } as const)
    : ({
        kind: 'weekly',
        weekdays: ['WE'],
        everyWeeks: 1,
        fromDate: date,
        untilDate: addDays(date, 10),
      } as const);

interface Edit {
  readonly what: string;
  readonly which: number;
  readonly to: string;
  readonly serial: number;
}

function edited(plan: Plan, { what, which, to, serial }: Edit): Plan {
  const { series, organization } = plan;
  const rule = { kind: 'dates', dates: [to] } as const;
  if (what === 'add') return { ...plan, series: [...series, aSeries({ id: `s${serial}`, rule })] };
  if (what === 'event') {
    const event = { id: `e${serial}`, name: 'Bulletin', date: to, severity: 'critical' } as const;
    return { ...plan, patchEvents: [...plan.patchEvents, event] };
  }
  if (what === 'images') {
    const images = aSeries({ id: `i${serial}`, kind: 'image', rule: imagesFrom(to, which) });
    return { ...plan, series: [...series, images] };
  }
  if (what === 'hour') return plan;
  if (what === 'clock') {
    const [unit, ...others] = organization.businessUnits;
    const businessUnits = [{ ...unit!, cadenceDays: 20 + which * 10 }, ...others];
    return { ...plan, organization: { ...organization, businessUnits } };
  }
  const at = which % Math.max(1, series.length);
  const one = series[at];
  if (one === undefined) return plan;
  if (what === 'remove') return { ...plan, series: series.toSpliced(at, 1) };
  const kind = one.kind === 'install' ? 'scan' : 'install';
  return {
    ...plan,
    series: series.with(at, what === 'date' ? { ...one, rule } : { ...one, kind }),
  };
}
