import type { MappedAccount } from '../../../shared/ipc/access-summaries.ts';
import type { Organization } from '../../../shared/model/target.ts';

/** Names to offer for a row: those of the plan and of the rest of the map, of the same unit and customer. */
export function namesFor(
  { businessUnit, customer }: MappedAccount,
  organization: Organization,
  mapped: readonly MappedAccount[],
): Readonly<Record<'businessUnit' | 'customer' | 'environment', readonly string[]>> {
  const unitId = organization.businessUnits.find(({ name }) => name === businessUnit)?.id;
  const customers = organization.customers.filter(
    ({ businessUnitId }) => businessUnitId === unitId,
  );
  const inUnit = mapped.filter((row) => row.businessUnit === businessUnit);
  const inCustomer = inUnit.filter((row) => row.customer === customer);
  return {
    businessUnit: sorted([
      ...organization.businessUnits.map(({ name }) => name),
      ...mapped.map((row) => row.businessUnit),
    ]),
    customer: sorted([...customers.map(({ name }) => name), ...inUnit.map((row) => row.customer)]),
    environment: sorted([
      ...customers
        .filter(({ name }) => name === customer)
        .flatMap(({ environments }) => environments.map(({ name }) => name)),
      ...inCustomer.map((row) => row.environment),
      'prod',
      'nonprod',
    ]),
  };
}

const sorted = (names: readonly (string | null)[]): readonly string[] =>
  [...new Set(names.flatMap((name) => (name === null || name === '' ? [] : [name])))].sort();
