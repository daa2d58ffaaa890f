import { expect, it } from 'vitest';
import { continueReading } from '../../../electron/services/continue-reading.ts';
import { openReadQueue } from '../../../electron/services/read-queue.ts';
import type { CellStatus } from '../../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../../shared/model/target.ts';
import { aCell } from '../../support/a-cell.ts';

const first: CellRef = { accountId: '111122223333', region: 'us-east-1' };
const second: CellRef = { accountId: '111122223333', region: 'us-west-2' };
const elsewhere: CellRef = { accountId: '444455556666', region: 'us-east-1' };

/** Cells whose readings end when the test says how. */
function anOpenSnapshot(...cells: readonly CellRef[]) {
  const statuses = new Map<string, CellStatus>(cells.map((cell) => [cellKey(cell), 'fresh']));
  const ends = new Map<string, (status: CellStatus) => void>();
  const begun: string[] = [];
  const queue = openReadQueue(async (cell) => {
    begun.push(cellKey(cell));
    const status = await new Promise<CellStatus>((end) => ends.set(cellKey(cell), end));
    statuses.set(cellKey(cell), status);
  }, 10);
  let signedIn: (accountIds: readonly string[]) => void = () => {};
  const live = {
    source: { kind: 'aws', cloud: { cells } },
    snapshot: {
      describe: () => ({
        revision: 1,
        cells: cells.map((cell) =>
          aCell({ cell, status: statuses.get(cellKey(cell)) ?? 'waiting' }),
        ),
      }),
      refresh: (wanted: readonly CellRef[] = cells) => queue.add(wanted),
      settled: (wanted?: readonly CellRef[]) => queue.settled(wanted),
    },
  };
  continueReading(
    { live: () => live },
    {
      onSignedIn: (listener) => {
        signedIn = listener;
        return () => {};
      },
    },
  );
  return {
    begun,
    read: (cell: CellRef) => live.snapshot.refresh([cell]),
    end: (cell: CellRef, status: CellStatus) => ends.get(cellKey(cell))?.(status),
    stand: (cell: CellRef, status: CellStatus) => statuses.set(cellKey(cell), status),
    signIn: () => signedIn([first.accountId]),
    settled: live.snapshot.settled,
  };
}

it('reads what was signed out, and nothing else', async () => {
  const { stand, signIn, begun } = anOpenSnapshot(first, second, elsewhere);
  stand(first, 'signed-out');
  stand(elsewhere, 'signed-out');
  signIn();
  await Promise.resolve();
  expect(begun).toEqual([cellKey(first)]);
});

it('reads a cell again that comes back signed out from a reading begun before', async () => {
  const { read, end, stand, signIn, begun, settled } = anOpenSnapshot(first, second);
  stand(first, 'signed-out');
  read(second);
  signIn();
  end(second, 'signed-out');
  end(first, 'fresh');
  await expect.poll(() => begun).toEqual([second, first, second].map(cellKey));
  end(second, 'signed-out');
  await settled();
  // Refused after the sign-in as well: that is an answer, and no reason to ask for ever.
  expect(begun).toHaveLength(3);
});
