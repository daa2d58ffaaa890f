/** Cells laid out as accounts × regions. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey, type Organization } from '../../shared/model/target.ts';
import { groupBy } from '../presenters/group-by.ts';

/** An account of the grid. */
export interface GridRow {
  readonly accountId: string;
  /** The alias, or the account's number where it has none. */
  readonly alias: string;
  readonly production: boolean;
  /** `#rrggbb` that the account was given on the map; null: none. */
  readonly color: string | null;
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

const noColors: ReadonlyMap<string, string> = new Map();

/** Lays out every cell exactly once: business units and accounts in the organization's order. */
export function cellGrid(
  cells: readonly CellSummary[],
  organization: Organization,
  colors: ReadonlyMap<string, string> = noColors,
): CellGrid {
  const regions = [...new Set(cells.map(({ cell }) => cell.region))].sort();
  const byKey = new Map(cells.map((summary) => [cellKey(summary.cell), summary]));
  const accountIds = new Set(cells.map(({ cell }) => cell.accountId));
  const known = organization.accounts.filter(({ id }) => accountIds.has(id));
  const byId = new Map(known.map((account) => [account.id, account]));
  const rowOf = (accountId: string): GridRow => ({
    accountId,
    alias: byId.get(accountId)?.alias ?? accountId,
    production: byId.get(accountId)?.production ?? false,
    color: colors.get(accountId) ?? null,
    cells: regions.map((region) => byKey.get(cellKey({ accountId, region })) ?? null),
  });
  const idsByUnit = groupBy(known, ({ businessUnitId }) => businessUnitId);
  const groups = organization.businessUnits.map(({ id, name }) => ({
    name,
    rows: (idsByUnit.get(id) ?? []).map((account) => rowOf(account.id)),
  }));
  const placed = new Set(groups.flatMap(({ rows }) => rows.map(({ accountId }) => accountId)));
  const rest = {
    name: 'Other accounts',
    rows: [...accountIds].filter((id) => !placed.has(id)).map(rowOf),
  };
  return { regions, groups: [...groups, rest].filter(({ rows }) => rows.length > 0) };
}
