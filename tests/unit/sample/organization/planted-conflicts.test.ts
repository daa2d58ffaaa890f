import { describe, expect, it } from 'vitest';
import { besideThePlan } from './beside-the-plan.ts';
import { decoys } from './decoys.ts';
import { dstNights } from './dst-nights.ts';
import { plantedConflicts } from './planted.ts';
import type { Conflict } from '../../../../shared/conflicts/conflict.ts';
import { factsOfPlan } from '../../../../shared/conflicts/facts-of-plan.ts';
import { findConflicts } from '../../../../shared/conflicts/find-conflicts.ts';
import { findPlanFindings } from '../../../../shared/conflicts/plan-findings.ts';
import type { LiveOccurrence } from '../../../../shared/model/occurrence.ts';
import type { PatchWindow } from '../../../../shared/model/series.ts';
import { areRelated, cellKey } from '../../../../shared/model/target.ts';
import { expandCell } from '../../../../shared/occurrences/live-occurrences.ts';
import { preparePolicyCheck } from '../../../../shared/policy/find-policy-findings.ts';
import { policyRulesOf } from '../../../../shared/policy/policy-rules.ts';
import { daysBetween, isoDateOf } from '../../../../shared/time/iso-date.ts';
import type { TimeRange } from '../../../../shared/time/time-range.ts';
import { nowMs, plan, realWindows, seed, windowById, windows, year } from './sample-year.ts';
import { seedReadings } from './seed-readings.ts';

const readings = seedReadings(seed);
const cells = readings.map((reading) => ({ cell: reading.cell, ...expandCell(reading, year) }));
const live: readonly LiveOccurrence[] = cells.flatMap(({ occurrences }) => occurrences);
const input = {
  ...factsOfPlan(plan),
  windows,
  live,
  calendars: readings.flatMap(({ calendars }) => calendars),
  nowMs,
};
const found = findConflicts(input);
const beside = findPlanFindings({ ...input, series: plan.series, cells, range: year });
const inPolicy = preparePolicyCheck({
  organization: plan.organization,
  windows,
  series: plan.series,
  patchEvents: plan.patchEvents,
  rules: policyRulesOf(plan.organization),
  range: year,
  nowMs,
}).findings.map(({ conflict }) => conflict);

const plantedFor = (rule: string): readonly string[] =>
  plantedConflicts.filter((planted) => planted.rule === rule).map(({ windowId }) => windowId);
const dayMs = 86_400_000;
/** C05's row has live windows that are switched off or without targets as information only. */
const isFault = ({ rule, severity }: Conflict): boolean =>
  rule !== 'C05' || severity !== 'information';

describe('conflicts of the sample year', () => {
  it('are those planted, and one for each night of clock change', () => {
    const expected = [
      ...plantedConflicts,
      ...dstNights.map(({ windowId }) => ({ rule: 'C18', windowId })),
    ].map(({ rule, windowId }) => `${rule} ${windowId}`);
    const seen = [...found, ...inPolicy]
      .filter(isFault)
      .map(({ rule, windowId }) => `${rule} ${windowId}`);
    expect(seen.sort()).toEqual(expected.sort());
  });

  it('tell beside them, as information only, what is live and does nothing as it is', () => {
    const told = found.filter((conflict) => !isFault(conflict));
    expect(new Set(told.map(({ rule, counterpart }) => `${rule} × ${counterpart.name}`))).toEqual(
      new Set(['C05 × northwind-old-install', 'C05 × contoso-kiosks']),
    );
  });

  it('about no window of the plan are those listed beside the planted ones', () => {
    const seen = beside.map(
      ({ rule, subject, counterpart }) => `${rule} ${subject?.name} × ${counterpart.name}`,
    );
    expect(seen.sort()).toEqual(
      besideThePlan.map(({ rule, name, against }) => `${rule} ${name} × ${against}`).sort(),
    );
  });

  it('meet none of the forty decoys', () => {
    const decoyIds = new Set(decoys.map(({ windowId }) => windowId));
    const hit = [...found, ...inPolicy, ...beside]
      .filter(isFault)
      .filter(
        ({ windowId, counterpart }) => decoyIds.has(windowId) || decoyIds.has(counterpart.id),
      );
    expect(hit).toEqual([]);
  });

  it('are twelve planted ones among forty decoys, each with its own name and real windows', () => {
    expect(plantedConflicts).toHaveLength(12);
    expect(decoys).toHaveLength(40);
    const ids = [...plantedConflicts, ...decoys].map(({ id }) => id);
    expect(new Set(ids).size).toBe(52);
    expect(new Set(decoys.map(({ windowId }) => windowId)).size).toBe(40);
    for (const { windowId } of [...plantedConflicts, ...decoys]) {
      expect(windowById(windowId).id).toBe(windowId);
    }
  });

  it('cover every rule that the plan’s data can express', () => {
    expect([...new Set(plantedConflicts.map(({ rule }) => rule))]).toEqual(
      expect.arrayContaining([
        'C01',
        'C02',
        'C03',
        'C05',
        'C06',
        'C07',
        'C08',
        'C13',
        'C14',
        'C18',
      ]),
    );
  });

  it('tell a hard freeze, a soft one and a live event apart', () => {
    const c01 = found.filter(({ rule }) => rule === 'C01');
    expect(c01.map(({ counterpart, severity }) => [counterpart.name, severity]).sort()).toEqual([
      ['Quarter-end freeze', 'warning'],
      ['Year-end freeze', 'error'],
      ['ledger-migration', 'error'],
    ]);
  });

  it('pair the two drafts that were planted on one target', () => {
    const [pair] = found.filter(({ rule }) => rule === 'C03');
    const [planted] = plantedConflicts.filter(({ rule }) => rule === 'C03');
    expect([pair?.windowId, pair?.counterpart.id]).toEqual([
      planted?.windowId,
      planted?.otherWindowId,
    ]);
  });
});

describe('decoys', () => {
  const named = (bait: string): readonly TimeRange[] =>
    [...live, ...plan.freezes, ...plan.releases, ...windows].filter(({ name }) => name === bait);
  const touches = (a: TimeRange, b: TimeRange) => a.startMs <= b.endMs && b.startMs <= a.endMs;
  const bufferMs = 8 * 3_600_000;
  const widened = ({ startMs, endMs }: TimeRange): TimeRange => ({
    startMs: startMs - bufferMs,
    endMs: endMs + bufferMs,
  });

  it.each(decoys.filter(({ bait }) => bait !== undefined))(
    '$id really has $bait beside it',
    ({ windowId, bait = '' }) => {
      const window = windowById(windowId);
      const isRelease = plan.releases.some(({ name }) => name === bait);
      const near = named(bait).filter((range) =>
        touches(isRelease ? widened(window) : window, range),
      );
      expect(near.length).toBeGreaterThan(0);
    },
  );
});

describe('what is planted, counted once more by hand', () => {
  const isWork = ({ kind }: PatchWindow) => kind === 'install';

  it('C13: only the window that was moved breaks Source’s 30 days', () => {
    const source = ['source-claims-prod', 'source-portal-prod'].flatMap((seriesId) => {
      const series = realWindows.filter((window) => window.seriesId === seriesId);
      return series.filter((window, index) => {
        const before = series[index - 1];
        return before !== undefined && daysOf(before, window) > 30;
      });
    });
    expect(source.map(({ id }) => id)).toEqual(plantedFor('C13'));
  });

  it('C08: only one production window of HRP lacks a confirmed slot, and no slot is orphaned', () => {
    const hrp = realWindows
      .filter(isWork)
      .filter(({ target }) => target.businessUnitId === 'hrp' && target.environmentId === 'prod');
    const pairs = (window: PatchWindow, slot: (typeof plan.databaseSlots)[number]) =>
      slot.customerId === window.target.customerId &&
      slot.startMs <= window.endMs &&
      slot.endMs >= window.startMs;
    const unpaired = hrp.filter(
      (window) => !plan.databaseSlots.some((slot) => slot.confirmed && pairs(window, slot)),
    );
    const orphans = plan.databaseSlots.filter((slot) => !hrp.some((window) => pairs(window, slot)));
    expect(unpaired.map(({ id }) => id)).toEqual(plantedFor('C08'));
    expect(orphans).toEqual([]);
  });

  it('C14: only one scope gets the critical patches after day 30', () => {
    const critical = plan.patchEvents.filter(({ severity }) => severity === 'critical');
    const scopes = plan.organization.customers.flatMap(({ id, businessUnitId, environments }) =>
      environments.map((environment) => ({
        businessUnitId,
        customerId: id,
        environmentId: environment.id,
      })),
    );
    const late = critical.flatMap(({ date }) =>
      scopes.flatMap((scope) => {
        const [next] = realWindows
          .filter((window) => isWork(window) && areRelated(window.target, scope))
          .filter(({ state, localStart }) => state !== 'missed' && isoDateOf(localStart) > date);
        return next !== undefined && daysBetween(date, isoDateOf(next.localStart)) > 30
          ? [next.id]
          : [];
      }),
    );
    expect(late).toEqual(plantedFor('C14'));
  });

  it('C15: every regular production window of HRP and Source has its nonprod window before it', () => {
    const installs = realWindows.filter(isWork);
    const nonprodOf = ({ target }: PatchWindow) =>
      installs.filter(
        (other) =>
          other.target.customerId === target.customerId && other.target.environmentId === 'nonprod',
      );
    const regular = installs.filter(
      ({ seriesId, target }) =>
        target.environmentId === 'prod' &&
        ['hrp', 'source'].includes(target.businessUnitId) &&
        !seriesId.endsWith('-hotfix'),
    );
    const withNonprod = regular.filter((window) => nonprodOf(window).length > 0);
    const unsoaked = withNonprod.filter(
      (window) =>
        !nonprodOf(window).some(
          (other) => other.endMs <= window.startMs && daysOf(other, window) <= 14,
        ),
    );
    expect(withNonprod.length).toBeGreaterThan(80);
    expect(unsoaked.map(({ id }) => id)).toEqual([]);
  });

  const daysOf = (a: PatchWindow, b: PatchWindow) => Math.round((b.startMs - a.startMs) / dayMs);
});

describe('what the rules look at', () => {
  it('lies in cells that the windows live in: the check is not empty', () => {
    const cells = new Set(live.map(({ cell }) => cellKey(cell)));
    expect(cells.size).toBe(28);
  });
});
