/** Which windows a printed thing is about. */
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Customer, Target } from '../../../shared/model/target.ts';
import type { PrintScope } from './print-document.ts';
import type { Plan } from '../../../shared/model/plan.ts';

/** Whether a target is of the scope, or holds it: windows on a whole unit are its customers' too. */
export function scopeMeets(
  { organization }: Pick<Plan, 'organization'>,
  scope: PrintScope,
): (target: Target) => boolean {
  const { customerId } = scope;
  const owner = organization.customers.find(({ id }) => id === customerId);
  const unitId = owner?.businessUnitId ?? scope.businessUnitId;
  return (target) =>
    (unitId === undefined || target.businessUnitId === unitId) &&
    (customerId === undefined ||
      target.customerId === undefined ||
      target.customerId === customerId);
}

/** Windows on a customer, and on its whole business unit. */
export const ofCustomer = (
  windows: readonly PatchWindow[],
  customer: Customer,
): readonly PatchWindow[] =>
  windows.filter(
    ({ target }) =>
      target.businessUnitId === customer.businessUnitId &&
      (target.customerId === undefined || target.customerId === customer.id),
  );
