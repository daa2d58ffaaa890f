import { Button } from '@mantine/core';
import { IconHelpCircle, IconLock, IconLockOpen } from '@tabler/icons-react';
import type { CalendarSummary } from '../../shared/ipc/summaries.ts';
import type { Polarity } from '../../shared/model/snapshot.ts';
import type { Organization } from '../../shared/model/target.ts';
import { polarityInShort } from '../presenters/polarity-words.ts';
import { describeCell } from '../presenters/target-words.ts';
import { ownerOf, shortCalendarName } from './calendar-rows.ts';
import classes from './CalendarsFound.module.css';

interface CalendarsTableProps {
  readonly rows: readonly CalendarSummary[];
  readonly organization: Organization;
  readonly onView: (calendar: CalendarSummary) => void;
}

/** Calendars with what their events mean, their size and their versions. */
export function CalendarsTable({ rows, organization, onView }: CalendarsTableProps) {
  return (
    <div className={classes['frame']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Calendar</th>
            <th scope="col">Cell</th>
            <th scope="col">Meaning</th>
            <th scope="col">Size</th>
            <th scope="col">Version</th>
            <th scope="col">Shared by</th>
            <th scope="col">
              <span className="said">Text</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((calendar) => (
            <tr key={calendar.key}>
              <th scope="row" title={calendar.name}>
                {shortCalendarName(calendar.name)}
              </th>
              <td className={classes['cell']}>{describeCell(calendar.cell, organization)}</td>
              <td>
                <Meaning polarity={calendar.polarity} />
              </td>
              <td className={classes['size']}>{Math.ceil(calendar.sizeBytes / 1_000)} of 64 KB</td>
              <td>
                <Versions calendar={calendar} />
              </td>
              <td className={classes['dim']}>
                {calendar.shared ? ownerInWords(calendar.name, organization) : 'not shared'}
              </td>
              <td>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={`View text of ${calendar.name} in ${describeCell(calendar.cell, organization)}`}
                  onClick={() => onView(calendar)}
                >
                  View text
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Meaning({ polarity }: { readonly polarity: Polarity | null }) {
  const Icon =
    polarity === null ? IconHelpCircle : polarity === 'DEFAULT_CLOSED' ? IconLockOpen : IconLock;
  return (
    <span className={classes['meaning']} data-polarity={polarity ?? 'unknown'}>
      <Icon size={14} aria-hidden /> {polarityInShort(polarity)}
    </span>
  );
}

function Versions({ calendar }: { readonly calendar: CalendarSummary }) {
  const { defaultVersion, latestVersion } = calendar;
  if (defaultVersion === latestVersion) return <>{defaultVersion}</>;
  return (
    <span>
      {defaultVersion}, <span className={classes['staged']}>{latestVersion} staged</span>
    </span>
  );
}

/** The account that shares a calendar, by its alias where it is known. */
function ownerInWords(name: string, { accounts }: Organization): string {
  const owner = ownerOf(name);
  return accounts.find(({ id }) => id === owner)?.alias ?? owner ?? 'another account';
}
