/**
 * C17: more maintenance windows, targets or machines than AWS, AMS or the organization allow.
 * Counted from what is live and what is planned: each series becomes a window of every cell it
 * works on when it is exported.
 */
import { isCalendarName } from '../model/calendar-name.ts';
import { defaultQuotas } from '../model/policy.ts';
import type { PatchWindow, Series } from '../model/series.ts';
import type { MaintenanceWindow } from '../model/snapshot.ts';
import {
  cellKey,
  cellsOf,
  type Account,
  type CellRef,
  type Organization,
  type Target,
} from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';
import { prepareMachines, tooManyMachines, type MachinesOverrun } from './machines-at-once.ts';
import { isInstall } from './scope.ts';

/** What of a live maintenance window counts against limits. */
export type CountedWindow = Pick<MaintenanceWindow, 'key' | 'cell' | 'name' | 'targetCount'>;

/** How many maintenance windows a cell holds, those without any run to come included. */
export interface CountedCell {
  readonly cell: CellRef;
  readonly maintenanceWindowCount?: number;
}

/** An environment, as people call it. */
export interface NamedTarget {
  readonly target: Target;
  readonly name: string;
}

/** A limit and what exceeds it. */
export type QuotaOverrun = { readonly limit: number; readonly count: number } & (
  | {
      /** Windows of one account in one region. */
      readonly kind: 'windows';
      readonly account: Account;
      readonly cellKey: string;
    }
  /** Targets of a live window. */
  | { readonly kind: 'live-targets'; readonly window: CountedWindow }
  /** Machines of a series, each of them a target of its window. */
  | { readonly kind: 'targets'; readonly series: Series }
  | MachinesOverrun
  /** A calendar that windows are to be pushed to, by a name that AWS does not take; its length is counted. */
  | { readonly kind: 'calendar-name'; readonly target: NamedTarget; readonly name: string }
);

/** What C17 is asked about. */
export interface QuotaQuestion {
  readonly organization: Organization;
  readonly series: readonly Series[];
  readonly windows: readonly PatchWindow[];
  /** The live windows that are known one by one: those with runs to come. */
  readonly live: readonly CountedWindow[];
  readonly cells?: readonly CountedCell[];
  readonly nowMs: EpochMs;
}

/** Every limit that is exceeded; windows that are over are not counted. */
export function findQuotaOverruns(question: QuotaQuestion): readonly QuotaOverrun[] {
  const ahead = seriesAhead(question);
  return [
    ...tooManyWindows(question, ahead),
    ...tooManyTargets(question, ahead),
    ...tooManyMachines(question.windows, question),
    ...wrongNames(question.organization),
  ];
}

/** AMS raises to 20 windows by itself; AWS's own limit is 50 for an account and region. */
export function windowQuotaOf(account: Account, organization: Organization): number {
  const quotas = organization.quotas ?? defaultQuotas;
  if (account.windowQuota !== undefined) return account.windowQuota;
  return account.managedByAms === true ? quotas.windowsPerAmsAccount : quotas.windowsPerAccount;
}

function tooManyWindows(
  question: QuotaQuestion,
  ahead: readonly Series[],
): readonly QuotaOverrun[] {
  const { organization, live, cells = [] } = question;
  const counts = new Map<string, number>();
  const add = (key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { cell } of live) add(cellKey(cell));
  for (const { cell, maintenanceWindowCount = 0 } of cells) {
    const key = cellKey(cell);
    counts.set(key, Math.max(counts.get(key) ?? 0, maintenanceWindowCount));
  }
  for (const { target } of ahead) {
    for (const cell of cellsOf(target, organization)) add(cellKey(cell));
  }
  return organization.accounts.flatMap((account) => {
    const limit = windowQuotaOf(account, organization);
    return account.regions.flatMap((region): readonly QuotaOverrun[] => {
      const key = cellKey({ accountId: account.id, region });
      const count = counts.get(key) ?? 0;
      return count > limit ? [{ kind: 'windows', account, cellKey: key, limit, count }] : [];
    });
  });
}

/** Series that still have something ahead. */
function seriesAhead({ series, windows, nowMs }: QuotaQuestion): readonly Series[] {
  const ahead = new Set<string>();
  for (const window of windows) {
    if (window.endMs > nowMs && isInstall(window)) ahead.add(window.seriesId);
  }
  return series.filter(({ id }) => ahead.has(id));
}

function tooManyTargets(
  { organization, live }: QuotaQuestion,
  ahead: readonly Series[],
): readonly QuotaOverrun[] {
  const limit = (organization.quotas ?? defaultQuotas).targetsPerWindow;
  const machinesOf = prepareMachines(organization);
  return [
    ...live.flatMap((window): readonly QuotaOverrun[] =>
      window.targetCount > limit
        ? [{ kind: 'live-targets', window, limit, count: window.targetCount }]
        : [],
    ),
    ...ahead.flatMap((series): readonly QuotaOverrun[] => {
      const count = machinesOf(series.target);
      return count > limit ? [{ kind: 'targets', series, limit, count }] : [];
    }),
  ];
}

/**
 * Names of maintenance windows are made of the letters that AWS takes, and cut to its length; those of
 * calendars are typed. One that AWS cannot hold would fail when it is pushed to.
 */
const wrongNames = ({ customers }: Organization): readonly QuotaOverrun[] =>
  customers.flatMap(({ businessUnitId, id: customerId, name: customer, environments }) =>
    environments.flatMap(({ id: environmentId, name: environment, pushCalendar, freezeCalendar }) =>
      [pushCalendar, freezeCalendar].flatMap((name): readonly QuotaOverrun[] => {
        if (name === undefined || isCalendarName(name)) return [];
        const target = { businessUnitId, customerId, environmentId };
        const named = { target, name: `${customer} ${environment}` };
        return [{ kind: 'calendar-name', target: named, name, limit: 128, count: name.length }];
      }),
    ),
  );
