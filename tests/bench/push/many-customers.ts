import { sizeInBytes } from '../../../shared/ical/size-in-bytes.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { ChangeCalendar } from '../../../shared/model/snapshot.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { calendarText, foreignEvent } from '../../support/a-cloud.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

export const nowMs = Date.UTC(2027, 2, 10, 14);
export const range = { startMs: nowMs, endMs: Date.UTC(2028, 2, 10) };

/** A plan with so many customers, each with a calendar of its own that holds others' events. */
export function manyCustomers(count: number, eventsEach: number) {
  const plan = planOf(count);
  const events = Array.from({ length: eventsEach }, (_, index) =>
    foreignEvent(`e${index}`, addDays('2027-04-01', index).replaceAll('-', '')),
  ).flat();
  const text = calendarText(events);
  const held = plan.organization.customers.map((customer): ChangeCalendar => {
    const cell = { accountId: accountOf(customer.id), region: 'us-east-1' };
    return {
      key: `${cell.accountId}/us-east-1/hrp-patching`,
      cell,
      name: 'hrp-patching',
      shared: false,
      polarity: 'DEFAULT_CLOSED',
      text,
      sizeBytes: sizeInBytes(text),
      defaultVersion: 1,
      latestVersion: 1,
    };
  });
  const chosenWindowIds = plan.series.map(({ id }) => `${id}@2027-03-20T22:00`);
  return { plan, held, chosenWindowIds };
}

const accountOf = (customerId: string): string => customerId.replace('c', '');

function planOf(count: number): Plan {
  const plan = aPlan();
  const [customer] = plan.organization.customers;
  if (customer === undefined) throw new Error('The plan has no customer.');
  const customers = Array.from({ length: count }, (_, index) => {
    const id = `c${100_000_000_000 + index}`;
    const cells = [{ accountId: accountOf(id), region: 'us-east-1' }];
    const environments = customer.environments.slice(0, 1).map((each) => ({ ...each, cells }));
    return { ...customer, id, name: `Customer ${index}`, environments };
  });
  return {
    ...plan,
    organization: { ...plan.organization, customers },
    series: customers.map(({ id }) =>
      aSeries({ id, target: { businessUnitId: 'hrp', customerId: id, environmentId: 'prod' } }),
    ),
  };
}
