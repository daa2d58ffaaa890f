import type { Plan } from '../../../shared/model/plan.ts';
import type { Environment } from '../../../shared/model/target.ts';
import { aPlan } from '../../support/a-plan.ts';

/** The small plan with all of its environments differing so. */
export function withEnvironments(differs: Partial<Environment>, of = aPlan()): Plan {
  const customers = of.organization.customers.map((customer) => ({
    ...customer,
    environments: customer.environments.map((each) => ({ ...each, ...differs })),
  }));
  return { ...of, organization: { ...of.organization, customers } };
}

/** The small plan with its customer run by AMS. */
export function runByAms(of = aPlan()): Plan {
  const customers = of.organization.customers.map((each) => ({ ...each, managedByAms: true }));
  return { ...of, organization: { ...of.organization, customers } };
}

/** The calendar `freeze` beside the one for patching. */
export const freezeIn = { key: '111122223333/us-east-1/freeze', name: 'freeze' } as const;
