/** After a sign-in, here or in a terminal, what waited for it is read by itself. */
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { CredentialsPort } from './credentials-port.ts';
import type { LiveSnapshot } from './live-snapshot.ts';

/** What is open, as far as it is read. */
interface OpenSnapshot {
  readonly source: {
    readonly kind: string;
    readonly cloud: { readonly cells: readonly CellRef[] };
  };
  readonly snapshot: Pick<LiveSnapshot, 'describe' | 'refresh' | 'settled'>;
}

/**
 * Reads the cells again that were signed out; those that were read well are left alone. One whose
 * reading began before the sign-in may yet come back signed out: it is read again then, once.
 */
export const continueReading = (
  session: { readonly live: () => OpenSnapshot | null },
  { onSignedIn }: Pick<CredentialsPort, 'onSignedIn'>,
): (() => void) =>
  onSignedIn((accountIds) => {
    const live = session.live();
    if (live?.source.kind !== 'aws') return;
    const ids = new Set(accountIds);
    const cells = live.source.cloud.cells.filter(({ accountId }) => ids.has(accountId));
    const readOn = (): void => {
      const waiting = session.live() === live ? signedOut(live, cells) : [];
      if (waiting.length > 0) live.snapshot.refresh(waiting);
    };
    readOn();
    void live.snapshot.settled(cells).then(readOn);
  });

function signedOut({ snapshot }: OpenSnapshot, cells: readonly CellRef[]): readonly CellRef[] {
  const keys = new Set(
    snapshot
      .describe()
      .cells.filter(({ status }) => status === 'signed-out')
      .map(({ cell }) => cellKey(cell)),
  );
  return cells.filter((cell) => keys.has(cellKey(cell)));
}
