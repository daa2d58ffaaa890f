/**
 * The readiness set of a customer: for every account and region a scan and an install of the other
 * environments and of production, each once, in their order, with time to soak in between.
 */
import type { Plan } from '../model/plan.ts';
import type { PatchWindow, Series } from '../model/series.ts';
import { cellKey, type Customer, type Environment } from '../model/target.ts';
import { withHolidayChanges } from '../schedule/holiday-changes.ts';
import { expandSeries } from '../schedule/expand-series.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import { dayMs, dayNumberOfIso } from '../time/wall-ms.ts';
import { newIdFrom } from './new-id.ts';

/** What a set is made of, in the order in which it is carried out each month. */
export const readinessSteps = [
  'nonprod-scan',
  'prod-scan',
  'nonprod-install',
  'prod-install',
] as const;

export type ReadinessStep = (typeof readinessSteps)[number];

/** When a step happens: days after Patch Tuesday, on the customer's wall. */
export interface StepTime {
  readonly offsetDays: number;
  readonly startTime: string;
  readonly durationMinutes: number;
}

export interface ReadinessWish {
  readonly customerIds: readonly string[];
  readonly fromDate: IsoDate;
  readonly steps: Readonly<Record<ReadinessStep, StepTime>>;
  /** Days between the other environments and production; a business unit may want more. */
  readonly soakDays: number;
}

/** One account and region: what stands for its scan and install, or is made for it. */
export interface ReadinessRow {
  readonly cellKey: string;
  readonly customer: Customer;
  readonly environment: Environment;
  readonly scan: ReadinessPlace;
  readonly install: ReadinessPlace;
}

/** `kept`: one is there. `doubled`: several are, which somebody should look at. */
export interface ReadinessPlace {
  readonly standing: 'new' | 'kept' | 'doubled';
  readonly series: readonly Series[];
}

/** Something out of order within the year after the first day. */
export interface ReadinessFault {
  readonly kind: 'no scan before' | 'too little soak';
  readonly name: string;
  readonly count: number;
  readonly first: PatchWindow;
}

export interface ReadinessSet {
  readonly rows: readonly ReadinessRow[];
  /** Those that are missing; nothing that is there is changed. */
  readonly series: readonly Series[];
  readonly faults: readonly ReadinessFault[];
}

/** The set as a wish has it: what is missing is made, what is there is kept, and all of it is checked. */
export function readinessSet(plan: Plan, wish: ReadinessWish): ReadinessSet {
  const customers = plan.organization.customers.filter(({ id }) => wish.customerIds.includes(id));
  const made: Series[] = [];
  const rows = customers.flatMap((customer) =>
    customer.environments.flatMap((environment): readonly ReadinessRow[] => {
      const place = (kind: 'scan' | 'install'): ReadinessPlace => {
        const known = standingSeries(plan, { customer, environment, kind }, wish.fromDate);
        if (known.length > 0) {
          return { standing: known.length === 1 ? 'kept' : 'doubled', series: known };
        }
        const series = newSeries({ customer, environment, kind }, wish, [...plan.series, ...made]);
        made.push(series);
        return { standing: 'new', series: [series] };
      };
      const [scan, install] = [place('scan'), place('install')];
      return environment.cells.map((cell) => {
        return { cellKey: cellKey(cell), customer, environment, scan, install };
      });
    }),
  );
  const whole = { ...plan, series: [...plan.series, ...made] };
  return { rows, series: made, faults: customers.flatMap((each) => faultsOf(whole, each, wish)) };
}

interface Step {
  readonly customer: Customer;
  readonly environment: Environment;
  readonly kind: 'scan' | 'install';
}

/** Series that go on after the first day and are for the environment; single dates are no rhythm. */
const standingSeries = (
  plan: Plan,
  { customer, environment, kind }: Step,
  fromDate: IsoDate,
): readonly Series[] =>
  plan.series.filter(({ target, rule, ...series }) => {
    const isForIt =
      target.customerId === customer.id &&
      (target.environmentId === undefined || target.environmentId === environment.id);
    if (!isForIt || series.kind !== kind) return false;
    if (rule.kind === 'dates') return rule.dates.filter((date) => date >= fromDate).length > 1;
    return rule.kind === 'release' || rule.untilDate === undefined || rule.untilDate > fromDate;
  });

function newSeries(
  { customer, environment, kind }: Step,
  wish: ReadinessWish,
  taken: readonly Series[],
): Series {
  const step: ReadinessStep = `${environment.production ? 'prod' : 'nonprod'}-${kind}`;
  const { offsetDays, startTime, durationMinutes } = wish.steps[step];
  const name = `${customer.name} ${environment.name}${kind === 'scan' ? ' scan' : ''}`;
  return {
    id: newIdFrom(`${name} ${kind}`, taken),
    name,
    target: {
      businessUnitId: customer.businessUnitId,
      customerId: customer.id,
      environmentId: environment.id,
    },
    kind,
    zone: customer.zone,
    startTime,
    durationMinutes,
    rule: { kind: 'patch-tuesday', offsetDays, fromDate: wish.fromDate },
    state: 'draft',
    changes: [],
  };
}

const checkedDays = 366;

function faultsOf(plan: Plan, customer: Customer, wish: ReadinessWish): readonly ReadinessFault[] {
  const startMs = dayNumberOfIso(wish.fromDate) * dayMs;
  const range = { startMs: startMs - 45 * dayMs, endMs: startMs + checkedDays * dayMs };
  const windows = plan.series
    .filter(({ target }) => target.customerId === customer.id)
    .flatMap(
      (series) => expandSeries(withHolidayChanges(series, plan), range, plan.releases).windows,
    )
    .filter(({ state }) => state !== 'cancelled' && state !== 'missed')
    .sort((a, b) => a.startMs - b.startMs);
  const of = (environment: Environment, kind: PatchWindow['kind']): readonly PatchWindow[] =>
    windows.filter(
      (window) =>
        window.kind === kind && [undefined, environment.id].includes(window.target.environmentId),
    );
  const unit = plan.organization.businessUnits.find(({ id }) => id === customer.businessUnitId);
  const soakDays = Math.max(wish.soakDays, ...(unit?.soak ?? []).map((each) => each.minimumDays));
  const ahead = customer.environments.filter(({ production }) => !production);
  return customer.environments.flatMap((environment): readonly ReadinessFault[] => {
    const name = `${customer.name} ${environment.name}`;
    const installs = of(environment, 'install');
    const scans = of(environment, 'scan');
    const checked = { name, installs, fromMs: startMs };
    const unscanned = fault('no scan before', checked, (window, beforeMs) =>
      scans.some(({ endMs }) => endMs <= window.startMs && endMs > beforeMs),
    );
    if (!environment.production || ahead.length === 0) return unscanned;
    const tried = ahead.flatMap((each) => of(each, 'install'));
    const unsoaked = fault('too little soak', checked, (window, beforeMs) =>
      tried.some(({ endMs }) => endMs + soakDays * dayMs <= window.startMs && endMs > beforeMs),
    );
    return [...unscanned, ...unsoaked];
  });
}

interface Checked {
  readonly name: string;
  readonly installs: readonly PatchWindow[];
  readonly fromMs: number;
}

/** Installs of which something should have gone before, since the install before. */
function fault(
  kind: ReadinessFault['kind'],
  { name, installs, fromMs }: Checked,
  isKept: (window: PatchWindow, beforeMs: number) => boolean,
): readonly ReadinessFault[] {
  const broken = installs.filter(
    (window, at) =>
      window.startMs >= fromMs && !isKept(window, installs[at - 1]?.startMs ?? -Infinity),
  );
  const [first] = broken;
  return first === undefined ? [] : [{ kind, name, count: broken.length, first }];
}
