import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { customerCopyOf } from '../../../shared/merge/customer-copy.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { withClockAccepted, withClocks } from '../../../shared/planning/kept-clocks.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const nowMs = Date.UTC(2027, 0, 5);
const london = aSeries({ id: 'l', zone: 'Europe/London' });
const newYork = aSeries({ id: 'n', zone: 'America/New_York' });
const plan = aPlan({ series: [newYork, london] });
const noHash = (): string => '0'.repeat(64);

const zonesOf = ({ clocks = [] }: Plan): readonly string[] => clocks.map(({ zone }) => zone);

/** As a machine whose London goes on daylight time a week later would have saved it. */
const planAhead = (saved: Plan): Plan => ({
  ...saved,
  clocks: (saved.clocks ?? []).map((clock) =>
    clock.zone === 'Europe/London'
      ? {
          ...clock,
          changes: clock.changes.map((change, index) =>
            index === 0 ? { ...change, atMs: change.atMs + 7 * 86_400_000 } : change,
          ),
        }
      : clock,
  ),
});

/** Lines of one text that are not in the other. */
const linesBeside = (a: string, b: string): number => {
  const others = new Set(b.split('\n'));
  return a.split('\n').filter((line) => !others.has(line)).length;
};

describe('clocks that a plan keeps', () => {
  it('are those of its zones, by zone, for this year and two more', () => {
    const saved = withClocks(plan, nowMs);
    expect(zonesOf(saved)).toEqual(['America/New_York', 'Europe/London']);
    for (const clock of saved.clocks ?? []) {
      expect([clock.startMs, clock.endMs]).toEqual([Date.UTC(2027, 0, 1), Date.UTC(2030, 0, 1)]);
      expect(clock.changes).toHaveLength(6);
    }
    expect(withClocks(aPlan({ series: [] }), nowMs)).not.toHaveProperty('clocks');
  });

  it('are those of scenarios too', () => {
    const scenarios = [{ id: 'b', name: 'B', series: [aSeries({ zone: 'Asia/Kolkata' })] }];
    expect(zonesOf(withClocks(aPlan({ series: [], scenarios }), nowMs))).toEqual(['Asia/Kolkata']);
  });

  it('come back from the file, with what a later version says of them', () => {
    const later = withClocks(plan, nowMs).clocks?.map((each) => ({ ...each, later: [1] }));
    const saved = { ...plan, clocks: later ?? [] };
    expect(parsePlan(formatPlan(saved), noHash)).toMatchObject({
      ok: true,
      value: { plan: saved },
    });
    expect(withClocks(saved, nowMs)).toEqual(saved);
    expect(withClocks(saved, Date.UTC(2028, 0, 1)).clocks?.[0]).toMatchObject({
      startMs: Date.UTC(2028, 0, 1),
      later: [1],
    });
  });

  it.each([
    ['no list', { zone: 'UTC' }],
    ['a stretch without end', [{ zone: 'UTC', startMs: 0, endMs: 9e15, offsetMinutes: 0 }]],
    ['an offset of days', [{ zone: 'UTC', startMs: 0, endMs: 1, offsetMinutes: 9_999 }]],
  ])('are refused as %s', (_what, clocks) => {
    const text = formatPlan({ ...plan, clocks } as unknown as Plan);
    expect(parsePlan(text, noHash)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });

  it('cost a line of the file a zone, and none where a window is moved', () => {
    const before = formatPlan(withClocks(plan, nowMs));
    const moved = aPlan({
      series: [
        newYork,
        {
          ...london,
          changes: [{ originalStart: '2027-03-20T22:00', movedTo: '2028-06-01T22:00' }],
        },
      ],
    });
    const after = formatPlan(withClocks(moved, nowMs + 300 * 86_400_000));
    expect(linesBeside(after, before)).toBeLessThanOrEqual(5);
    const onlyNewYork = formatPlan(withClocks(aPlan({ series: [newYork] }), nowMs));
    const alsoLondon = { ...newYork, zone: 'Europe/London' };
    const both = formatPlan(withClocks(aPlan({ series: [newYork, alsoLondon] }), nowMs));
    const clockLines = (text: string) => text.split('\n').filter((line) => line.includes('"atMs"'));
    expect(clockLines(onlyNewYork)).toHaveLength(1);
    expect(clockLines(both)).toHaveLength(2);
  });

  it('stay as they were kept where this machine has other rules, whoever saves', () => {
    const kept = planAhead(withClocks(plan, nowMs));
    expect(withClocks(kept, nowMs)).toEqual(kept);
    expect(withClocks(kept, Date.UTC(2028, 5, 1)).clocks?.[1]).toEqual(kept.clocks?.[1]);
  });

  it('are this machine’s once somebody accepted its rules', () => {
    const kept = planAhead(withClocks(plan, nowMs));
    const accepted = withClockAccepted(kept, 'Europe/London');
    expect(zonesOf(accepted)).toEqual(['America/New_York']);
    expect(withClocks(accepted, nowMs)).toEqual(withClocks(plan, nowMs));
    expect(withClockAccepted(accepted, 'Europe/London')).toBe(accepted);
  });

  it.each([0, Date.UTC(9_999, 0, 1)])('can be saved by a clock that shows %d', (wrongMs) => {
    const saved = withClocks(plan, wrongMs);
    expect(parsePlan(formatPlan(saved), noHash)).toMatchObject({
      ok: true,
      value: { plan: saved },
    });
    expect(withClocks(saved, nowMs)).toEqual(withClocks(plan, nowMs));
  });

  it('go along with the copy for a customer, as far as its windows need them', () => {
    const others = aSeries({ id: 'o', zone: 'Asia/Kolkata', target: { businessUnitId: 'hrp' } });
    const saved = withClocks(aPlan({ series: [newYork, others] }), nowMs);
    expect(zonesOf(customerCopyOf(saved, 'northwind') ?? saved)).toEqual(['America/New_York']);
  });
});
