/** Edits that concern promises alone: plan in, plan out. */
import type { CadenceReading } from '../model/policy.ts';
import type { Plan } from '../model/plan.ts';
import type { PatchEvent } from '../model/release.ts';

/** Chooses how a customer's contract is read. An unknown customer is a bug and throws. */
export function withReading(plan: Plan, customerId: string, reading: CadenceReading): Plan {
  const { organization } = plan;
  if (!organization.customers.some(({ id }) => id === customerId)) {
    throw new Error(`No customer ${customerId} in plan ${plan.id}`);
  }
  const customers = organization.customers.map((customer) =>
    customer.id === customerId ? { ...customer, cadenceReading: reading } : customer,
  );
  return { ...plan, organization: { ...organization, customers } };
}

/** Enters a patch event, in the place of the one with its id; new ones come last. */
export function withPatchEvent(plan: Plan, event: PatchEvent): Plan {
  const isKnown = plan.patchEvents.some(({ id }) => id === event.id);
  return {
    ...plan,
    patchEvents: isKnown
      ? plan.patchEvents.map((other) => (other.id === event.id ? event : other))
      : [...plan.patchEvents, event],
  };
}
