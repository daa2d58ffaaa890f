/** A plan of many customers in four business units, by number: no chance in it. */
import type { Plan } from '../../shared/model/plan.ts';
import type { Series } from '../../shared/model/series.ts';
import type { Customer } from '../../shared/model/target.ts';

const zones = ['America/New_York', 'Europe/London', 'Australia/Sydney', 'UTC'] as const;
const weekdays = ['SA', 'SU', 'TU'] as const;
const ordinals = [1, 2, 3, 4] as const;
/** Long ago: there are windows in whatever year it is. */
const fromDate = '2024-01-01';

/**
 * The plan with this many customers in place of its own, each with a monthly window in production and
 * one in nonproduction, and every tenth with a weekly one. Without accounts: nothing live belongs to it.
 */
export function withManyCustomers(plan: Plan, count: number): Plan {
  const units = plan.organization.businessUnits;
  const customers = Array.from({ length: count }, (_, index): Customer => {
    const id = `customer-${String(index).padStart(3, '0')}`;
    return {
      id,
      name: `Customer ${String(index).padStart(3, '0')}`,
      businessUnitId: units[index % units.length]?.id ?? '',
      zone: zones[index % zones.length] ?? 'UTC',
      noticeDays: 10,
      managedByAms: false,
      cadenceDays: 30,
      environments: [
        { id: 'prod', name: 'prod', production: true, cells: [] },
        { id: 'nonprod', name: 'nonprod', production: false, cells: [] },
      ],
    };
  });
  return {
    ...plan,
    id: 'manycustomers',
    name: 'Many customers',
    organization: { ...plan.organization, customers, accounts: [] },
    series: customers.flatMap((customer, index) => seriesOf(customer, index)),
    freezes: plan.freezes.map((freeze) => ({ ...freeze, targets: [] })),
    releases: [],
    databaseSlots: [],
  };
}

function seriesOf(customer: Customer, index: number): readonly Series[] {
  const monthly = (environmentId: string, ordinal: (typeof ordinals)[number]): Series => ({
    id: `${customer.id}-${environmentId}`,
    name: `${customer.name} ${environmentId}`,
    target: { businessUnitId: customer.businessUnitId, customerId: customer.id, environmentId },
    kind: 'install',
    zone: customer.zone,
    startTime: '22:00',
    durationMinutes: 360,
    rule: {
      kind: 'nth-weekday',
      ordinal,
      weekday: weekdays[index % weekdays.length] ?? 'SA',
      fromDate,
    },
    state: index % 3 === 0 ? 'draft' : 'agreed',
    changes: [],
  });
  const own = [
    monthly('prod', ordinals[index % 4] ?? 1),
    monthly('nonprod', ordinals[(index + 3) % 4] ?? 1),
  ];
  if (index % 10 !== 0) return own;
  const rule = { kind: 'weekly', weekdays: ['WE'], everyWeeks: 1, fromDate } as const;
  return [...own, { ...monthly('prod', 1), id: `${customer.id}-images`, kind: 'image', rule }];
}
