import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCalendarSearch, IconFileExport } from '@tabler/icons-react';
import { openOnly } from '../../shared/conflicts/settle.ts';
import { cellKey, type Organization } from '../../shared/model/target.ts';
import { teamZoneOf } from '../presenters/display-zone.ts';
import { kindWord } from '../presenters/state-words.ts';
import { describeCell } from '../presenters/target-words.ts';
import { useCheckStatus, useConflictsOf, useDisplayZone } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import { openDialog, revealOnCalendar } from '../state/view-store.ts';
import { StateTag } from './StateTag.tsx';
import classes from './ChooseRow.module.css';
import type { PushCandidate } from './push-candidates.ts';
import { standingWords } from './standing-words.ts';
import { WhenCell } from './WhenCell.tsx';
import { pushCounts, pushMessages } from './push-messages.ts';

interface ChooseRowProps {
  readonly candidate: PushCandidate;
  readonly organization: Organization;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** One window: what it is, when, where it would go, and how AWS holds it now. */
export function ChooseRow({ candidate, organization, chosen, onChoose }: ChooseRowProps) {
  const { window, elsewhere, standing } = candidate;
  const displayZone = useDisplayZone();
  return (
    <tr className={classes['row']} data-chosen={chosen}>
      <td className={classes['check']}>
        <Checkbox
          aria-label={`Choose ${window.name}, ${window.localStart.replace('T', ' ')}`}
          checked={chosen}
          disabled={standing === 'no-calendar'}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      </td>
      <th scope="row" className={classes['name']}>
        {window.name}
        <span className={classes['kind']}>{kindWord(window.kind)}</span>
      </th>
      <td>
        <StateTag state={window.state} />
      </td>
      <td>
        <WhenCell
          range={window}
          zone={window.zone}
          teamZone={teamZoneOf(window, organization) ?? 'UTC'}
          was={elsewhere}
        />
      </td>
      <td>
        <TargetCalendars candidate={candidate} organization={organization} />
      </td>
      <td className={classes['standing']} data-standing={standing}>
        {standingWords(candidate)}
      </td>
      <td>
        <ConflictCount candidate={candidate} />
      </td>
      <td className={classes['open']}>
        <Tooltip label="Export the series as maintenance window">
          <ActionIcon
            aria-label={`Export ${window.name} as maintenance window`}
            onClick={() => openDialog({ kind: 'export-window', seriesId: window.seriesId })}
          >
            <IconFileExport size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Open in the calendar">
          <ActionIcon
            aria-label={`Open ${window.name} in the calendar`}
            onClick={() =>
              revealOnCalendar(
                { kind: 'window', id: window.id },
                { startMs: window.startMs, zone: displayZone },
              )
            }
          >
            <IconCalendarSearch size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}

function TargetCalendars({
  candidate: { targets, standing },
  organization,
}: Pick<ChooseRowProps, 'candidate' | 'organization'>) {
  if (standing === 'ams') return <span className={classes['none']}>handed in to AMS</span>;
  if (targets.length === 0) {
    return <span className={classes['none']}>none named for this target</span>;
  }
  const names = [...new Set(targets.map(({ calendarName }) => calendarName))];
  const cells = targets.map(({ cell }) => describeCell(cell, organization));
  const shown = cells.slice(0, 2);
  return (
    <span className={classes['calendars']} title={cells.join('\n')}>
      <span>{names.join(', ')}</span>
      <span className={classes['cells']}>
        {shown.join(', ')}
        {cells.length > shown.length && ` and ${cells.length - shown.length} more`}
      </span>
    </span>
  );
}

/** Never "none" alone: a cell that was not read may hold some, and a running check may find some. */
function ConflictCount({ candidate }: Pick<ChooseRowProps, 'candidate'>) {
  const conflicts = openOnly(useConflictsOf(candidate.window.id));
  const unread = useUnreadCount(candidate);
  const status = useCheckStatus();
  if (status !== 'current') {
    const words = status === 'failed' ? 'unknown: the check stopped' : 'checking…';
    return <span className={classes['none']}>{words}</span>;
  }
  if (conflicts.length === 0) {
    return unread === 0 ? (
      <span className={classes['dim']}>none found</span>
    ) : (
      <span className={classes['none']}>{pushMessages.unknownConflicts(unread)}</span>
    );
  }
  const hasError = conflicts.some(({ severity }) => severity === 'error');
  return (
    <span className={classes['conflicts']} data-tone={hasError ? 'bad' : 'warn'}>
      <IconAlertTriangle size={14} aria-hidden />
      {pushCounts.conflicts(conflicts.length)}
    </span>
  );
}

/** Cells of a window that were not read well. */
function useUnreadCount({ targets }: PushCandidate): number {
  const known = useLiveStore((state) => state.known);
  return targets.filter(({ cell }) => known.get(cellKey(cell))?.summary.status !== 'fresh').length;
}
