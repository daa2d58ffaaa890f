/** C21 for accounts that are in no environment: no plan reaches them. */
import type { LiveOccurrence } from '../model/occurrence.ts';
import type { CellStatus } from '../model/snapshot.ts';
import { cellKey, type CellRef, type Organization } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { Conflict } from './conflict.ts';
import { aSubjectConflict } from './conflict-id.ts';
import { doesWork } from './live-runs.ts';

interface AccountsInput {
  readonly organization: Organization;
  readonly live: readonly LiveOccurrence[];
  readonly cells: readonly { readonly cell: CellRef; readonly status?: CellStatus }[];
  readonly nowMs: EpochMs;
}

/**
 * Warns of each account of which no cell is in an environment, and which no live maintenance window
 * ahead patches either. Only where all of its cells were read to their end: what is live in others
 * nobody knows, which the coverage says.
 */
export function findUncoveredAccounts(input: AccountsInput): readonly Conflict[] {
  const { organization, cells, live, nowMs } = input;
  const planned = new Set(
    organization.customers.flatMap(({ environments }) =>
      environments.flatMap((environment) => environment.cells.map(({ accountId }) => accountId)),
    ),
  );
  const left = organization.accounts.filter(({ id }) => !planned.has(id));
  if (left.length === 0) return [];
  const byAccount = Map.groupBy(cells, ({ cell }) => cell.accountId);
  const patched = new Set(
    live.filter((each) => each.endMs > nowMs && doesWork(each)).map(({ cell }) => cell.accountId),
  );
  return left.flatMap(({ id, alias }) => {
    const own = byAccount.get(id) ?? [];
    const isRead = own.length > 0 && own.every(({ status }) => status === 'fresh');
    return !isRead || patched.has(id)
      ? []
      : aSubjectConflict({
          rule: 'C21',
          severity: 'warning',
          subject: { kind: 'account', id, name: alias },
          counterpart: { kind: 'none', id: 'no-environment', name: '' },
          evidence: [],
          cellKeys: own.map(({ cell }) => cellKey(cell)).sort(),
        });
  });
}
