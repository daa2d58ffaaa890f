/** Cells that stand differently: the sample's clock stands still and its reading is short, so neither is seen there. */
import { announce } from './answer-in-place.ts';
import type { RunningApp } from './launch-app.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
// Tells what `window.bridge` is, for tests that ask main through it.
import type {} from '../../renderer/bridge/client.ts';

/** Tells the window what becomes of the cells of these accounts (of all), as main would. */
export async function changeCells(
  running: RunningApp,
  change: (cell: CellSummary) => CellSummary,
  accountIds?: readonly string[],
): Promise<void> {
  const { revision, cells } = await running.page.evaluate(async () => {
    const reply = await window.bridge['snapshot:describe']({});
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  });
  await announce(
    running,
    'snapshot:changed',
    cells
      .filter(({ cell }) => accountIds?.includes(cell.accountId) ?? true)
      .map((cell) => ({ revision: revision + 1, cell: change(cell) })),
  );
}

/** Read so many hours earlier. */
export const readEarlier =
  (hours: number) =>
  (cell: CellSummary): CellSummary =>
    cell.readAtMs === null ? cell : { ...cell, readAtMs: cell.readAtMs - hours * 3_600_000 };
