import { useShownBoard } from '../state/board-derived.ts';
import { useBoardStore } from '../state/board-store.ts';
import { openCustomers } from '../state/view-store.ts';
import { NoCustomers } from '../ui/NoCustomers.tsx';
import { BoardGrid } from './BoardGrid.tsx';
import { BoardPanel } from './BoardPanel.tsx';
import classes from './BoardScreen.module.css';
import { DaysLeftDialog } from './DaysLeftDialog.tsx';
import { BoardToolbar } from './BoardToolbar.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';

/** Customers × months: how every window is being negotiated, and who must be asked first. */
export function BoardScreen() {
  const board = useShownBoard();
  const { chosen, templatesOf } = useBoardStore();
  if (board === null) return null;
  const row = board.all.find(({ customer }) => customer.id === chosen?.customerId);
  return (
    <section className={classes['screen']} aria-label="Board">
      <BoardToolbar board={board} />
      {board.all.length === 0 ? (
        <NoCustomers onOpen={openCustomers}>Windows are negotiated with customers.</NoCustomers>
      ) : (
        <div className={classes['body']}>
          <BoardGrid board={board} />
          {chosen !== null && row !== undefined && (
            <BoardPanel key={`${chosen.customerId} ${chosen.month}`} row={row} choice={chosen} />
          )}
        </div>
      )}
      <DaysLeftDialog />
      {templatesOf !== null && <TemplateDialog key={templatesOf} unitId={templatesOf} />}
    </section>
  );
}
