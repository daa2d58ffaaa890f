import type { CredentialsPort } from '../services/credentials-port.ts';
import type { CellRef } from '../../shared/model/target.ts';

/**
 * Settles as true once a push to the cell can be signed for again: at once if it can be, else after
 * the next sign-in for its account. False: no sign-in would help.
 */
export async function signedInAgain(credentials: CredentialsPort, cell: CellRef): Promise<boolean> {
  let stop = (): void => undefined;
  // Heard from before the question on, so that no sign-in falls in between.
  const signedIn = new Promise<boolean>((resolve) => {
    stop = credentials.onSignedIn((accountIds) => {
      if (accountIds.includes(cell.accountId)) resolve(true);
    });
  });
  try {
    credentials.forget(cell, 'push');
    const found = await credentials.credentialsFor(cell, 'push');
    if (found.ok) return true;
    return found.error.kind === 'signed-out' && (await signedIn);
  } finally {
    stop();
  }
}
