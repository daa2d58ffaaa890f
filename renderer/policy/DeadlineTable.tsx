import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { PatchEvent } from '../../shared/model/release.ts';
import { formatIsoDate, formatDay } from '../presenters/format-time.ts';
import { daysLeftWords, reachWords } from '../presenters/policy-words.ts';
import { currentWindow } from '../state/derived.ts';
import { enterPatchEvent } from '../state/policy-edits.ts';
import type { DeadlineRow } from './deadline-rows.ts';
import classes from './PolicyPart.module.css';
import { WindowLink } from './WindowLink.tsx';

/** Each patch event whose clock still runs: by when, and how many scopes it reaches in time. */
export function DeadlineTable({ rows }: { readonly rows: readonly DeadlineRow[] }) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">Patch event</th>
          <th scope="col">Severity</th>
          <th scope="col">Last day in time</th>
          <th scope="col">Days left</th>
          <th scope="col">Reaches in time</th>
          <th scope="col">Does not</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.event.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: DeadlineRow }) {
  const { event, deadlineMs, zone, daysLeft, reached, total } = row;
  return (
    <tr>
      <th scope="row">
        {event.name}
        <div className={classes['dim']}>{formatIsoDate(event.date)}</div>
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={`Severity of ${event.name}, ${formatIsoDate(event.date)}`}
          data={[
            { value: 'critical', label: 'critical' },
            { value: 'other', label: 'other' },
          ]}
          value={event.severity}
          onChange={({ currentTarget }) =>
            enterPatchEvent(withSeverity(event, currentTarget.value))
          }
        />
      </td>
      <td>
        {formatDay(deadlineMs - 1, zone)}
        <div className={classes['dim']}>{zone}</div>
      </td>
      <td className={classes['number']}>{daysLeftWords(daysLeft)}</td>
      <td className={classes['number']}>
        {reached} of {total}
      </td>
      <td>
        <Misses row={row} />
      </td>
    </tr>
  );
}

/** A computed Patch Tuesday of which somebody knows more is an entered one from then on. */
function withSeverity(event: PatchEvent, severity: string): PatchEvent {
  const known = severity === 'critical' ? 'critical' : 'other';
  return { ...event, severity: known, origin: 'entered' };
}

const most = 4;

function Misses({ row: { misses } }: { readonly row: DeadlineRow }) {
  const [isOpen, setIsOpen] = useState(false);
  if (misses.length === 0) return <span className={classes['good']}>none</span>;
  const shown = isOpen ? misses : misses.slice(0, most);
  return (
    <ul className={classes['lines']}>
      {shown.map((reach) => {
        const window = currentWindow(reach.windowId ?? '');
        const when = window === null ? null : formatDay(window.startMs, window.zone);
        const isBad = reach.status === 'late' || reach.status === 'unreached';
        return (
          <li key={reach.scope.path}>
            {reach.scope.name}:{' '}
            <span data-tone={isBad ? 'bad' : undefined}>{reachWords(reach, when)}</span>
            {window !== null && (
              <>
                {' '}
                · <WindowLink window={window} />
              </>
            )}
          </li>
        );
      })}
      {misses.length > most && (
        <li>
          <button type="button" className={classes['link']} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Fewer' : `All ${misses.length}`}
          </button>
        </li>
      )}
    </ul>
  );
}
