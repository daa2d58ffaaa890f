import type { UnplacedWindow } from '../../shared/changes/change-set.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { formatRange } from '../presenters/format-time.ts';
import { useWindows } from '../state/derived.ts';
import { AmsHandIns } from './AmsHandIns.tsx';
import { MissingCalendars } from './MissingCalendars.tsx';
import classes from './UnplacedWindows.module.css';
import { pushMessages } from './push-messages.ts';

interface UnplacedWindowsProps {
  readonly unplaced: readonly UnplacedWindow[];
}

/** Chosen windows that no calendar can take: what to do about each. */
export function UnplacedWindows({ unplaced }: UnplacedWindowsProps) {
  const nowhere = unplaced.filter(
    ({ reason, missing }) => reason !== 'managed-by-ams' && missing === undefined,
  );
  return (
    <>
      <MissingCalendars unplaced={unplaced} />
      <AmsHandIns unplaced={unplaced} />
      {nowhere.length > 0 && <Nowhere unplaced={nowhere} />}
    </>
  );
}

/** Windows that nothing can be done about here, each with its reason. */
function Nowhere({ unplaced }: UnplacedWindowsProps) {
  const windows = useWindows();
  return (
    <section className={classes['unplaced']} aria-label="Windows without a calendar">
      <h2 className={classes['head']}>{pushMessages.nowhere(unplaced.length)}</h2>
      <ul>
        {unplaced.map((each) => {
          const window = windows.find(({ id }) => id === each.windowId);
          return (
            <li key={`${each.windowId} ${each.detail}`} className={classes['item']}>
              <b>{window?.name ?? each.windowId}</b>
              {window !== undefined && `, ${formatRange(window, window.zone)}`}: {reasonOf(each)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function reasonOf({ reason, detail }: UnplacedWindow): string {
  switch (reason) {
    case 'no-push-calendar':
      return 'its environment names no calendar to push to.';
    case 'no-cells':
      return 'its environment lies in no account and region.';
    case 'calendar-not-found':
      return `${detail} was not found, but its cell could not be read, or not lately: see Sources.`;
    case 'managed-by-ams':
      return `${detail} is run by AMS: hand it in as a request for change.`;
    default:
      return assertNever(reason);
  }
}
