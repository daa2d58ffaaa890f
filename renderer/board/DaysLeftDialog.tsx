import { Modal } from '@mantine/core';
import { priorityOf } from '../../shared/model/priority.ts';
import type { Organization } from '../../shared/model/target.ts';
import {
  daysShown,
  dayWords,
  freeWords,
  leftWords,
  markedDays,
  openWindows,
  scarcestFirst,
} from '../presenters/days-left-words.ts';
import { dateIn, formatShortDay } from '../presenters/format-time.ts';
import { priorityWord } from '../presenters/work-words.ts';
import { useBoardStore } from '../state/board-store.ts';
import { useDaysLeft, type WindowDays } from '../state/check/use-days-left.ts';
import { useCheckStatus, useDisplayZone, useOrganization, useWindows } from '../state/derived.ts';
import { useSessionStore } from '../state/session-store.ts';
import { closeDialog, revealOnCalendar, useViewStore } from '../state/view-store.ts';
import classes from './DaysLeftDialog.module.css';

/** On which days of the next five weeks each open window could be, the scarcest first. */
export function DaysLeftDialog() {
  const isOpen = useViewStore(({ dialog }) => dialog?.kind === 'days-left');
  const organization = useOrganization();
  if (!isOpen || organization === null) return null;
  return (
    <Modal opened onClose={closeDialog} title="Days left for open windows" size={880}>
      <DaysLeft organization={organization} />
    </Modal>
  );
}

function DaysLeft({ organization }: { readonly organization: Organization }) {
  const nowMs = useSessionStore((state) => state.nowMs);
  const { businessUnitId } = useBoardStore();
  const windows = openWindows(useWindows(), { nowMs, businessUnitId });
  const fromDate = dateIn(nowMs, useDisplayZone());
  const rows = useDaysLeft(windows, { fromDate, count: daysShown });
  const failed = useCheckStatus() === 'failed';
  if (rows.length === 0) {
    return (
      <p className={classes['dim']}>
        Every window of the next five weeks is agreed{businessUnitId === '' ? '' : ' there'}.
      </p>
    );
  }
  const looked = rows.filter(({ days }) => days !== null).length;
  return (
    <>
      <p className={classes['dim']} role="status">
        {failed
          ? 'The check does not run, so nobody can tell. Open Conflicts to start it again.'
          : looked < rows.length
            ? `Looking at the days of ${looked + 1} of ${rows.length} windows…`
            : 'Each window at its own time of day, on each of the next 35 days. Releases are never moved: a window gives way to them, and one of lower priority to one of higher.'}
      </p>
      <table className={classes['table']} aria-label="Days left">
        <thead>
          <tr>
            <th scope="col">Window</th>
            <th scope="col">Priority</th>
            <th scope="col" aria-label="From today on">
              <div className={classes['days']}>
                {markedDays(fromDate).map(({ at, word }) => (
                  <span key={at} className={classes['mark']} style={{ gridColumnStart: at + 1 }}>
                    {word}
                  </span>
                ))}
              </div>
            </th>
            <th scope="col">Left</th>
          </tr>
        </thead>
        <tbody>
          {scarcestFirst(rows, organization).map((row) => (
            <Row key={row.window.id} row={row} organization={organization} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  readonly row: WindowDays;
  readonly organization: Organization;
}

function Row({ row: { window, days }, organization }: RowProps) {
  const show = (): void => {
    closeDialog();
    revealOnCalendar({ kind: 'window', id: window.id }, window);
  };
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes['link']} onClick={show}>
          {window.name}, {formatShortDay(window.startMs, window.zone)}
        </button>
      </th>
      <td>{priorityWord(priorityOf(window, organization))}</td>
      <td>
        {days !== null && (
          <div className={classes['days']} role="img" aria-label={freeWords(days)}>
            {days.map((day) => (
              <span key={day.date} data-verdict={day.verdict} title={dayWords(day)} />
            ))}
          </div>
        )}
      </td>
      <td>{days === null ? '…' : leftWords(days)}</td>
    </tr>
  );
}
