/** After a sign-in, here or in a terminal, what waited for it is read by itself. */
import { cellKey } from '../../shared/model/target.ts';
import type { CredentialsPort } from './credentials-port.ts';
import type { PlanSession } from './plan-session.ts';

/** Reads the cells again that were signed out; those that were read well are left alone. */
export const continueReading = (
  session: PlanSession,
  { onSignedIn }: Pick<CredentialsPort, 'onSignedIn'>,
): (() => void) =>
  onSignedIn((accountIds) => {
    const live = session.live();
    if (live?.source.kind !== 'aws') return;
    const ids = new Set(accountIds);
    const waiting = live.snapshot
      .describe()
      .cells.filter(({ cell, status }) => status === 'signed-out' && ids.has(cell.accountId));
    const keys = new Set(waiting.map(({ cell }) => cellKey(cell)));
    const cells = live.source.cloud.cells.filter((cell) => keys.has(cellKey(cell)));
    if (cells.length > 0) live.snapshot.refresh(cells);
  });
