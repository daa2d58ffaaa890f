import { Button } from '@mantine/core';
import { useState } from 'react';
import type { UnplacedWindow } from '../../shared/changes/change-set.ts';
import type { WindowPlace } from '../../shared/changes/window-places.ts';
import { isCalendarName } from '../../shared/model/calendar-name.ts';
import type { Organization } from '../../shared/model/target.ts';
import { describeCell } from '../presenters/target-words.ts';
import { useOrganization } from '../state/derived.ts';
import { CreateCalendarDialog } from './CreateCalendarDialog.tsx';
import classes from './UnplacedWindows.module.css';
import { pushCounts, pushMessages } from './push-messages.ts';

interface MissingCalendarsProps {
  readonly unplaced: readonly UnplacedWindow[];
}

/** Calendars that the plan names and AWS lacks: each can be created, as a change of its own. */
export function MissingCalendars({ unplaced }: MissingCalendarsProps) {
  const organization = useOrganization();
  const [creating, setCreating] = useState<WindowPlace | null>(null);
  const missing = Map.groupBy(
    unplaced.filter((each) => each.missing !== undefined),
    (each) => each.missing?.calendarKey ?? '',
  );
  if (organization === null || missing.size === 0) return null;
  return (
    <section
      className={`${classes['unplaced']} ${classes['missing']}`}
      aria-label="Calendars that are missing"
    >
      <h2 className={classes['head']}>{pushMessages.missing(missing.size)}</h2>
      <ul>
        {[...missing].map(([calendarKey, windows]) => {
          const place = windows[0]?.missing;
          if (place === undefined) return null;
          return (
            <li key={calendarKey} className={classes['item']}>
              <span className={classes['where']}>
                <b>{place.calendarName}</b> in {whereOf(place, organization)},{' '}
                {pushCounts.windows(windows.length)}
              </span>
              {isCalendarName(place.calendarName) ? (
                <Button
                  size="compact-xs"
                  aria-label={`Create ${place.calendarName} in ${whereOf(place, organization)}`}
                  onClick={() => setCreating(place)}
                >
                  Create calendar…
                </Button>
              ) : (
                <span>
                  AWS takes no such name: 3 to 128 letters, digits, dots, dashes and underscores,
                  none of AWS’s own. Name another one in Customers.
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {creating !== null && (
        <CreateCalendarDialog place={creating} onClose={() => setCreating(null)} />
      )}
    </section>
  );
}

const whereOf = ({ cell }: WindowPlace, organization: Organization): string =>
  describeCell(cell, organization);
