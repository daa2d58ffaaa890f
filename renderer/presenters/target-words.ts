/** Targets and cells in the words of their organization. Unknown ids are shown as they are. */
import type { CellRef, Organization } from '../../shared/model/target.ts';
import { customersMessages } from './customers-messages.ts';

/** `HRP`. */
export const businessUnitName = (id: string, organization: Organization): string =>
  organization.businessUnits.find((unit) => unit.id === id)?.name ?? id;

/** `northwind-prod us-east-1`; the account's number where it has no alias. */
export function describeCell({ accountId, region }: CellRef, organization: Organization): string {
  const alias = organization.accounts.find(({ id }) => id === accountId)?.alias;
  return `${alias ?? accountId} ${region}`;
}

/** `2 accounts × 2 regions`, `1 account, us-east-1`; what a target covers. */
export function describeCells(cells: readonly CellRef[]): string {
  if (cells.length === 0) return 'no accounts';
  const accounts = new Set(cells.map(({ accountId }) => accountId)).size;
  const regions = new Set(cells.map(({ region }) => region));
  const [region = ''] = regions;
  return regions.size === 1
    ? customersMessages.covers(accounts, region)
    : customersMessages.coversRegions(accounts, regions.size);
}
