import { Button } from '@mantine/core';
import { IconCalendarSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { acceptedWords } from '../presenters/accepted-words.ts';
import { teamZoneOf } from '../presenters/display-zone.ts';
import { twoZoneWords } from '../presenters/two-zones.ts';
import { targetName } from '../../shared/planning/default-series.ts';
import { useDisplayZone } from '../state/derived.ts';
import { revealOnCalendar } from '../state/view-store.ts';
import type { ConflictRow } from './conflict-groups.ts';
import { cellNames, conflictSentence, rowName } from './conflict-text.ts';
import classes from './ConflictRows.module.css';

interface ConflictRowsProps {
  readonly rows: readonly ConflictRow[];
  readonly organization: Organization;
}

/** Rows drawn at first; the others come on request, so that a thousand do not stall the screen. */
const rowsAtFirst = 60;

/** A sentence names this many cells; the whole list follows it if there are more. */
const cellsInSentence = 4;

/** Every window of a group: when, what is wrong in a sentence, on which cells. */
export function ConflictRows({ rows, organization }: ConflictRowsProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, rowsAtFirst);
  return (
    <>
      <table className={classes['rows']}>
        <colgroup>
          <col className={classes['nameColumn']} />
          <col />
          <col className={classes['openColumn']} />
        </colgroup>
        <tbody>
          {shown.map((row) => (
            <Row key={row.conflict.id} row={row} organization={organization} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button variant="subtle" fullWidth onClick={() => setWhole(true)}>
          Show the other {rows.length - shown.length} windows
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly row: ConflictRow;
  readonly organization: Organization;
}

function Row({ row, organization }: RowProps) {
  const { window, conflict } = row;
  const cells = cellNames(conflict.cellKeys, organization);
  return (
    <tr>
      <th scope="row" className={classes['name']}>
        {rowName(row)}
        {window !== null && <WindowTime window={window} organization={organization} />}
      </th>
      <td>
        {conflictSentence(row, organization)}
        {conflict.accepted !== undefined && (
          <span className={classes['second']}>{acceptedWords(conflict.accepted)}</span>
        )}
        {cells.length > cellsInSentence && (
          <span className={classes['second']}>All cells: {cells.join(', ')}</span>
        )}
      </td>
      <td className={classes['open']}>{window !== null && <OpenButton window={window} />}</td>
    </tr>
  );
}

interface WindowTimeProps {
  readonly window: PatchWindow;
  readonly organization: Organization;
}

function WindowTime({ window, organization }: WindowTimeProps) {
  const teamZone = teamZoneOf(window.target, organization) ?? 'UTC';
  const when = twoZoneWords(window, window.zone, teamZone);
  const target = targetName(window.target, organization);
  return (
    <>
      {target !== window.name && <span className={classes['target']}>{target}</span>}
      <time className={classes['second']} dateTime={new Date(window.startMs).toISOString()}>
        <span aria-hidden>
          {when.customer} {when.customerZone}
        </span>
        <span className="said">{when.spoken}</span>
      </time>
      {when.team !== null && <span className={classes['second']}>{when.team}</span>}
    </>
  );
}

function OpenButton({ window }: { readonly window: PatchWindow }) {
  const displayZone = useDisplayZone();
  return (
    <Button
      variant="subtle"
      leftSection={<IconCalendarSearch size={15} />}
      aria-label={`Open in calendar: ${window.name}`}
      onClick={() =>
        revealOnCalendar(
          { kind: 'window', id: window.id },
          { startMs: window.startMs, zone: displayZone },
        )
      }
    >
      Open in calendar
    </Button>
  );
}
