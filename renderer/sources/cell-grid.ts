/** Cells laid out as accounts × regions. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey, type Organization } from '../../shared/model/target.ts';

/** An account of the grid. */
export interface GridRow {
  readonly accountId: string;
  /** The alias, or the account's number where it has none. */
  readonly alias: string;
  readonly production: boolean;
  /** One entry a region of the grid; null where the account does not use the region. */
  readonly cells: readonly (CellSummary | null)[];
}

/** Accounts of one business unit; accounts of none come last, under `Other accounts`. */
interface GridGroup {
  readonly name: string;
  readonly rows: readonly GridRow[];
}

export interface CellGrid {
  readonly regions: readonly string[];
  readonly groups: readonly GridGroup[];
}

/** Lays out every cell exactly once: business units and accounts in the organization's order. */
export function cellGrid(cells: readonly CellSummary[], organization: Organization): CellGrid {
  const regions = [...new Set(cells.map(({ cell }) => cell.region))].sort();
  const byKey = new Map(cells.map((summary) => [cellKey(summary.cell), summary]));
  const accountIds = new Set(cells.map(({ cell }) => cell.accountId));
  const known = organization.accounts.filter(({ id }) => accountIds.has(id));
  const rowOf = (accountId: string, alias: string, production: boolean): GridRow => ({
    accountId,
    alias,
    production,
    cells: regions.map((region) => byKey.get(cellKey({ accountId, region })) ?? null),
  });
  const groups = organization.businessUnits.map(({ id, name }) => ({
    name,
    rows: known
      .filter(({ businessUnitId }) => businessUnitId === id)
      .map((account) => rowOf(account.id, account.alias, account.production)),
  }));
  const placed = new Set(groups.flatMap(({ rows }) => rows.map(({ accountId }) => accountId)));
  const others = [...accountIds].filter((id) => !placed.has(id));
  const aliasOf = (id: string) => known.find((account) => account.id === id);
  const rest = {
    name: 'Other accounts',
    rows: others.map((id) => rowOf(id, aliasOf(id)?.alias ?? id, aliasOf(id)?.production ?? false)),
  };
  return { regions, groups: [...groups, rest].filter(({ rows }) => rows.length > 0) };
}
