import { targetPath, type Organization, type Target } from '../model/target.ts';
import { oneLine } from './one-line.ts';

/** `Northwind prod`, `HRP, all of it`: a target as people call it; ids where it is not in the organization. */
export function targetNameOf(target: Target, organization: Organization): string {
  const { businessUnitId, customerId, environmentId } = target;
  const unit = organization.businessUnits.find(({ id }) => id === businessUnitId);
  if (customerId === undefined) return `${oneLine(unit?.name ?? businessUnitId)}, all of it`;
  const customer = organization.customers.find(
    (each) => each.id === customerId && each.businessUnitId === businessUnitId,
  );
  if (customer === undefined) return targetPath(target);
  if (environmentId === undefined) return oneLine(customer.name);
  const environment = customer.environments.find(({ id }) => id === environmentId);
  return `${oneLine(customer.name)} ${oneLine(environment?.name ?? environmentId)}`;
}
