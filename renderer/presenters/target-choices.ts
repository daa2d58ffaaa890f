/** Targets to choose from, grouped by business unit, and back from what was chosen. */
import type { Organization, Target } from '../../shared/model/target.ts';
import { targetPath } from '../../shared/model/target.ts';

export interface TargetGroup {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

/** Environments first, then whole customers, then the whole business unit. */
export function targetChoices(organization: Organization): readonly TargetGroup[] {
  return organization.businessUnits.map(({ id: businessUnitId, name }) => {
    const customers = organization.customers.filter((one) => one.businessUnitId === businessUnitId);
    const environments = customers.flatMap((customer) =>
      customer.environments.map((environment) => ({
        value: targetPath({
          businessUnitId,
          customerId: customer.id,
          environmentId: environment.id,
        }),
        label: `${customer.name} ${environment.name}`,
      })),
    );
    const whole = customers.map((customer) => ({
      value: targetPath({ businessUnitId, customerId: customer.id }),
      label: `${customer.name}, every environment`,
    }));
    const all = { value: businessUnitId, label: `${name}, every customer` };
    return { group: name, items: [...environments, ...whole, all] };
  });
}

/** The target of a path made by `targetPath`. */
export function targetOfPath(path: string): Target {
  const [businessUnitId = '', customerId, environmentId] = path.split('/');
  if (customerId === undefined) return { businessUnitId };
  if (environmentId === undefined) return { businessUnitId, customerId };
  return { businessUnitId, customerId, environmentId };
}
