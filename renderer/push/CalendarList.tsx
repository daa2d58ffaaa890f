import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { Organization } from '../../shared/model/target.ts';
import { CalendarListItem } from './CalendarListItem.tsx';
import classes from './CalendarList.module.css';
import { CreatedCalendars } from './CreatedCalendars.tsx';
import { UnplacedWindows } from './UnplacedWindows.tsx';

interface CalendarListProps {
  readonly changeSet: ChangeSet;
  readonly organization: Organization;
  readonly shownKey: string;
  readonly onShow: (calendarKey: string) => void;
}

/** The calendars of a preview. Arrow keys go from one to the next. */
export function CalendarList({ changeSet, organization, shownKey, onShow }: CalendarListProps) {
  const { calendars, unplaced } = changeSet;
  return (
    <nav className={classes['pane']} aria-label="Calendars to be changed">
      <ul onKeyDown={moveFocus}>
        {calendars.map((calendar) => (
          <CalendarListItem
            key={calendar.calendarKey}
            calendar={calendar}
            organization={organization}
            shown={calendar.calendarKey === shownKey}
            onShow={() => onShow(calendar.calendarKey)}
          />
        ))}
      </ul>
      {unplaced.length > 0 && <UnplacedWindows unplaced={unplaced} />}
      <CreatedCalendars />
    </nav>
  );
}

function moveFocus(event: React.KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-show]')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = at === -1 ? undefined : buttons[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}
