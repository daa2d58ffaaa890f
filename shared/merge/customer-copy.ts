/** A plan for one customer to look at and to answer: its windows only, without account numbers. */
import type { Plan } from '../model/plan.ts';
import type { Release } from '../model/release.ts';
import type { OccurrenceChange, Series } from '../model/series.ts';
import type { BusinessUnit, Customer } from '../model/target.ts';

/**
 * The copy; null where there is no such customer. It is made of what is named here, so a field that
 * comes later stays in until somebody lets it out. Twelve digits in a row are blanked wherever they
 * stand: they could be an account. Ids of windows stay, by which an answer is matched.
 */
export function customerCopyOf(plan: Plan, customerId: string): Plan | null {
  const customer = plan.organization.customers.find(({ id }) => id === customerId);
  if (customer === undefined) return null;
  const series = plan.series.filter(({ target }) => target.customerId === customerId);
  const zones = new Set(series.map(({ zone }) => zone));
  const clocks = plan.clocks?.filter(({ zone }) => zones.has(zone));
  const units = plan.organization.businessUnits.filter(({ id }) => id === customer.businessUnitId);
  return withoutAccounts({
    id: `copy${plan.id}`.slice(0, 32),
    name: `${customer.name}: patch windows`,
    organization: {
      name: customer.name,
      businessUnits: units.map(unitFor),
      teams: [],
      customers: [customerFor(customer)],
      accounts: [],
    },
    series: series.map(seriesFor),
    releases: releasesFor(plan, series),
    freezes: [],
    holidays: plan.holidays.map(({ id, name, country, date }) => ({ id, name, country, date })),
    databaseSlots: [],
    patchEvents: [],
    customerCopy: { customerId, ofPlanId: plan.id },
    ...(clocks !== undefined && { clocks }),
  });
}

/** How it promises and notifies is ours to know; only what a plan cannot do without is here. */
const unitFor = ({ id, name, defaultDurationMinutes }: BusinessUnit): BusinessUnit => ({
  id,
  name,
  releaseRule: { kind: 'none' },
  defaultDurationMinutes,
  cadence: '',
  cadenceDays: null,
  teamId: 'none',
});

const customerFor = (customer: Customer): Customer => ({
  id: customer.id,
  name: customer.name,
  businessUnitId: customer.businessUnitId,
  zone: customer.zone,
  noticeDays: customer.noticeDays,
  managedByAms: false,
  environments: customer.environments.map(({ id, name, production }) => ({
    id,
    name,
    production,
    cells: [],
  })),
});

const seriesFor = (series: Series): Series => ({
  id: series.id,
  name: series.name,
  target: series.target,
  kind: series.kind,
  zone: series.zone,
  startTime: series.startTime,
  durationMinutes: series.durationMinutes,
  rule: series.rule,
  state: series.state,
  changes: series.changes.map(changeFor),
  ...(series.holidays !== undefined && { holidays: series.holidays }),
});

/** Why a date was moved is told by people, not by files. */
const changeFor = ({
  originalStart,
  movedTo,
  durationMinutes,
  skipped,
  state,
}: OccurrenceChange): OccurrenceChange => ({
  originalStart,
  ...(movedTo !== undefined && { movedTo }),
  ...(durationMinutes !== undefined && { durationMinutes }),
  ...(skipped !== undefined && { skipped }),
  ...(state !== undefined && { state }),
});

/** Those that its windows follow: without them these would have no dates. Their names stay here. */
function releasesFor(plan: Plan, series: readonly Series[]): readonly Release[] {
  const products = new Set(
    series.flatMap(({ rule }) => (rule.kind === 'release' ? [rule.product] : [])),
  );
  return plan.releases
    .filter(({ product }) => products.has(product))
    .map(({ id, businessUnitId, product, environment, startMs, endMs, certainty }) => ({
      id,
      name: product,
      businessUnitId,
      product,
      environment,
      startMs,
      endMs,
      certainty,
    }));
}

const accountNumber = /(?<!\d)\d{12}(?!\d)/g;

// Instants are numbers, and stay; only text can hold an account.
const withoutAccounts = (plan: Plan): Plan =>
  JSON.parse(JSON.stringify(plan), (_field, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(accountNumber, '············') : value,
  ) as Plan; // The same shape: only characters of strings are others.
