import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { isPending } from '../presenters/pending-cell.ts';
import { refreshSnapshot, useLiveStore, type LiveState } from './live-store.ts';

/** Longest wait: a cell that hangs must not hang the person too. */
const patienceMs = 90_000;

/** Reads cells again and waits until each has an answer newer than now, or patience runs out. */
export async function refreshAndWait(cells: readonly CellRef[]): Promise<void> {
  const { known } = useLiveStore.getState();
  const since = new Map(
    cells.map((cell) => [cellKey(cell), known.get(cellKey(cell))?.revision ?? -1]),
  );
  const isAnswered = (state: LiveState): boolean =>
    [...since].every(([key, revision]) => {
      const cell = state.known.get(key);
      // A cell the snapshot does not have will never answer.
      return cell === undefined || (cell.revision > revision && !isPending(cell.summary));
    });
  await refreshSnapshot(cells);
  if (isAnswered(useLiveStore.getState())) return;
  await new Promise<void>((resolve) => {
    const stop = useLiveStore.subscribe((state) => isAnswered(state) && finish());
    const timer = setTimeout(finish, patienceMs);
    function finish(): void {
      stop();
      clearTimeout(timer);
      resolve();
    }
  });
}
