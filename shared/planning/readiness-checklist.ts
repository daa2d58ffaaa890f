/** The checklist of every account and region that a plan names, with what is open in it. */
import type { Plan } from '../model/plan.ts';
import { readinessItems, type ReadinessCheck, type ReadinessItem } from '../model/readiness.ts';
import { cellKey, type CellRef, type Organization } from '../model/target.ts';

/** One account and region. */
export interface ChecklistRow {
  readonly cell: CellRef;
  /** As people call the account; its number where nobody named it. */
  readonly alias: string;
  /** Name of its business unit; null where nobody knows the account. */
  readonly unit: string | null;
  /** Environments that lie in it: `Northwind prod`. */
  readonly environments: readonly string[];
  /** Neither an account nor an environment of the organization has it any more. */
  readonly isGone: boolean;
  readonly checks: ReadonlyMap<ReadinessItem, ReadinessCheck>;
  /** Items that are not done, in their order; none where it is gone. */
  readonly open: readonly ReadinessItem[];
}

/**
 * A row for each region of each account, in the organization's order, then for cells that only
 * environments name, then for those that only the checklist knows: nothing that was noted is hidden.
 */
export function checklistRows({
  organization,
  readiness = [],
}: Pick<Plan, 'organization' | 'readiness'>): readonly ChecklistRow[] {
  const noted = new Map(readiness.map((each) => [cellKey(each), each]));
  const environments = environmentsByCell(organization);
  const named = new Map<string, CellRef>();
  for (const { id, regions } of organization.accounts) {
    for (const region of regions)
      named.set(cellKey({ accountId: id, region }), { accountId: id, region });
    // Beside the account's own regions, even where they are not in its list.
    for (const [key, { cell }] of environments) if (cell.accountId === id) named.set(key, cell);
  }
  for (const [key, { cell }] of environments) named.set(key, cell);
  const gone = readiness.filter((each) => !named.has(cellKey(each)) && each.checks.length > 0);
  const rowOf = rowsOf(organization, environments);
  return [
    ...[...named].map(([key, cell]) =>
      rowOf(cell, { checks: noted.get(key)?.checks ?? [], isGone: false }),
    ),
    ...gone.map(({ checks, ...cell }) => rowOf(cell, { checks, isGone: true })),
  ];
}

type Environments = ReadonlyMap<string, { readonly cell: CellRef; readonly names: string[] }>;

function environmentsByCell({ customers }: Organization): Environments {
  const byCell = new Map<string, { readonly cell: CellRef; readonly names: string[] }>();
  for (const { name, environments } of customers) {
    for (const environment of environments) {
      for (const { accountId, region } of environment.cells) {
        const cell = { accountId, region };
        const known = byCell.get(cellKey(cell)) ?? { cell, names: [] };
        known.names.push(`${name} ${environment.name}`);
        byCell.set(cellKey(cell), known);
      }
    }
  }
  return byCell;
}

function rowsOf({ accounts, businessUnits }: Organization, environments: Environments) {
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const unitOf = new Map(businessUnits.map(({ id, name }) => [id, name]));
  return (
    { accountId, region }: CellRef,
    { checks, isGone }: { readonly checks: readonly ReadinessCheck[]; readonly isGone: boolean },
  ): ChecklistRow => {
    const account = accountOf.get(accountId);
    const done = new Map(checks.map((check) => [check.id, check]));
    return {
      cell: { accountId, region },
      alias: account?.alias ?? accountId,
      unit: account === undefined ? null : (unitOf.get(account.businessUnitId) ?? null),
      environments: environments.get(cellKey({ accountId, region }))?.names ?? [],
      isGone,
      checks: done,
      open: isGone ? [] : readinessItems.filter((item) => !done.has(item)),
    };
  };
}
