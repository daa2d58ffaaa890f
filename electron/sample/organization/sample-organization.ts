/**
 * The sample organization: a plan and what AWS holds beside it, laid out around one fixed day.
 * Every name, account id and event in it is invented. What is wrong in it on purpose is listed
 * beside its tests, in planted.ts.
 */
import type { Plan } from '../../../shared/model/plan.ts';
import { defaultQuotas, defaultSizing } from '../../../shared/model/policy.ts';
import { cellKey, type CellRef } from '../../../shared/model/target.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import type { Seed, SeedCell } from '../seed.ts';
import { accounts, cellsIn } from './people/accounts.ts';
import { behaviourOf } from './behaviours.ts';
import { businessUnits, teams } from './people/business-units.ts';
import { customers } from './people/customers.ts';
import { sampleOnCall } from './people/on-call.ts';
import { sampleDatabaseSlots } from './plan/database-slots.ts';
import { sampleFreezes } from './plan/freezes.ts';
import { guidingCareSeries } from './plan/guiding-care-series.ts';
import { holidays } from './plan/holidays.ts';
import { calendarsWith } from './calendars/calendars.ts';
import { hrpNonprodSeries, hrpScanSeries } from './plan/hrp-other-series.ts';
import { hrpProductionSeries } from './plan/hrp-production-series.ts';
import { maintenanceWindowsOf } from './maintenance-windows/maintenance-window.ts';
import { maintenanceWindows } from './maintenance-windows/maintenance-windows.ts';
import { gkePolicies, patchPolicy } from './plan/policy.ts';
import { patchEvents } from './plan/patch-events.ts';
import { patchStates } from './patch-states.ts';
import { pushedEventsOf } from './calendars/pushed-events.ts';
import { sampleReadiness } from './plan/readiness.ts';
import { sampleReleases } from './plan/releases.ts';
import { sampleNowMs } from './sample-clock.ts';
import { sourceSeries } from './plan/source-series.ts';
import { seriesTemplates } from './plan/templates.ts';
import { wellframeSeries } from './plan/wellframe-series.ts';

/** The same plan, seed and instant on every call. */
export function sampleOrganization(): {
  readonly plan: Plan;
  readonly seed: Seed;
  readonly nowMs: EpochMs;
} {
  const plan = samplePlan();
  return {
    plan,
    seed: { nowMs: sampleNowMs, cells: seedCells(plan) },
    nowMs: sampleNowMs,
  };
}

const samplePlan = (): Plan => ({
  id: 'sample2027',
  name: 'Schedule 2027',
  organization: {
    name: 'Sample organization',
    businessUnits,
    teams,
    customers,
    accounts,
    policy: patchPolicy,
    sizing: defaultSizing,
    quotas: defaultQuotas,
    gkePolicies: gkePolicies(),
    templates: seriesTemplates,
  },
  series: [
    ...hrpProductionSeries,
    ...hrpNonprodSeries,
    ...hrpScanSeries,
    ...sourceSeries,
    ...guidingCareSeries,
    ...wellframeSeries,
  ],
  releases: sampleReleases(),
  freezes: sampleFreezes(),
  holidays,
  databaseSlots: sampleDatabaseSlots(),
  patchEvents,
  onCall: sampleOnCall(),
  readiness: sampleReadiness(),
});

function seedCells(plan: Plan): readonly SeedCell[] {
  const calendars = calendarsWith(pushedEventsOf(plan));
  return accounts
    .flatMap((account) => cellsIn(account))
    .map((cell) => ({
      ...cell,
      documents: ofCell(calendars, cell)?.documents ?? [],
      maintenanceWindows: maintenanceWindowsOf(
        cell,
        ofCell(maintenanceWindows, cell)?.windows ?? [],
      ),
      patchStates: ofCell(patchStates, cell)?.states ?? [],
      behaviour: behaviourOf(cell),
    }));
}

const ofCell = <T extends { readonly cell: CellRef }>(
  facts: readonly T[],
  cell: CellRef,
): T | undefined => facts.find((each) => cellKey(each.cell) === cellKey(cell));
