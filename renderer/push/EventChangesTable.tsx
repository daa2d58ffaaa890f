import type { EventChange } from '../../shared/changes/change-set.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Polarity } from '../../shared/model/snapshot.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { eventMeaning } from '../presenters/event-meaning.ts';
import { teamZoneOf } from '../presenters/display-zone.ts';
import { useWindows } from '../state/derived.ts';
import { effectInWords, type CalendarEffect } from './calendar-effect.ts';
import classes from './EventChangesTable.module.css';
import shared from './PushScreen.module.css';
import { WhenCell } from './WhenCell.tsx';
import { pushMessages } from './push-messages.ts';

interface EventChangesTableProps {
  readonly events: readonly EventChange[];
  /** What events of the calendar mean. */
  readonly polarity: Polarity | null;
  readonly effectOf: (event: EventChange) => CalendarEffect | null;
  readonly organization: Organization;
  /** Account of the calendar: its business unit's team is meant where a window is unknown. */
  readonly accountId: string;
}

/** Our events that are added, moved or removed; those that stay are only counted. */
export function EventChangesTable({
  events,
  polarity,
  effectOf,
  organization,
  accountId,
}: EventChangesTableProps) {
  const windows = useWindows();
  const changed = events.filter(({ kind }) => kind !== 'untouched');
  const untouchedCount = events.length - changed.length;
  const teamZone = (event: EventChange): Zone => {
    const account = organization.accounts.find(({ id }) => id === accountId);
    const window = windows.find(({ id }) => id === event.windowId);
    return teamZoneOf(window ?? { target: account ?? null }, organization) ?? 'UTC';
  };
  return (
    <div className={classes['frame']}>
      {changed.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Change</th>
              <th scope="col">Window</th>
              <th scope="col">When, for the customer and for the team</th>
              <th scope="col">Calendar then</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((event) => (
              <EventRow
                key={event.uid}
                event={event}
                windowName={windows.find(({ id }) => id === event.windowId)?.name ?? null}
                effect={effectOf(event)}
                meaning={eventMeaning(event, polarity)}
                teamZone={teamZone(event)}
              />
            ))}
          </tbody>
        </table>
      )}
      {untouchedCount > 0 && (
        <p className={classes['rest']}>{pushMessages.alreadyThere(untouchedCount)}</p>
      )}
      {events.length === 0 && (
        <p className={classes['rest']}>No event of this plan is written here.</p>
      )}
    </div>
  );
}

interface EventRowProps {
  readonly event: EventChange;
  /** null: the plan no longer has the window. */
  readonly windowName: string | null;
  readonly effect: CalendarEffect | null;
  readonly meaning: string | null;
  readonly teamZone: Zone;
}

function EventRow({ event, windowName, effect, meaning, teamZone }: EventRowProps) {
  const time = event.after ?? event.before;
  const hasMoved = event.kind === 'moved' && event.before !== null;
  return (
    <tr>
      <td>
        <span className={shared[toneOf(event.kind)]}>{changeWord(event.kind)}</span>
      </td>
      <th scope="row">
        {windowName ?? event.summary}
        {windowName !== null && <span className={classes['summary']}>{event.summary}</span>}
        {meaning !== null && <span className={classes['meaning']}>{meaning}</span>}
      </th>
      <td>
        {time !== null && (
          <WhenCell
            range={time}
            zone={time.zone}
            teamZone={teamZone}
            was={hasMoved ? event.before : null}
          />
        )}
      </td>
      <td>{effect === null ? 'unknown' : effectInWords(effect)}</td>
    </tr>
  );
}

function changeWord(kind: EventChange['kind']): string {
  switch (kind) {
    case 'added':
      return 'Added';
    case 'moved':
      return 'Moved';
    case 'changed':
      return 'Changed';
    case 'removed':
      return 'Removed';
    case 'untouched':
      return 'Stays';
    default:
      return assertNever(kind);
  }
}

const toneOf = (kind: EventChange['kind']): string => (kind === 'changed' ? 'moved' : kind);
