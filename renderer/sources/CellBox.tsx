import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconCloudOff,
  IconHourglass,
  IconLock,
  IconRefresh,
} from '@tabler/icons-react';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey } from '../../shared/model/target.ts';
import { isPending } from '../presenters/pending-cell.ts';
import { refreshSnapshot } from '../state/live-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { cellProblem, cellTone, cellWord, showsOldData } from './cell-words.ts';
import classes from './CellBox.module.css';

interface CellBoxProps {
  readonly cell: CellSummary;
  readonly name: string;
  /** Its calendars are the ones listed below. */
  readonly shown: boolean;
  readonly onShow: (cellKey: string | null) => void;
}

/** One account × region: status, age and counts; a press lists its calendars. */
export function CellBox({ cell, name, shown, onShow }: CellBoxProps) {
  const nowMs = useSessionStore((state) => state.nowMs);
  const tone = cellTone(cell, nowMs);
  const problem = cellProblem(cell);
  const isOnItsWay = isPending(cell);
  return (
    <div
      className={classes['box']}
      data-tone={tone}
      data-old={showsOldData(cell)}
      data-shown={shown}
    >
      <UnstyledButton
        className={classes['main']}
        aria-pressed={shown}
        title={problem === null ? undefined : `${problem.what} ${problem.next}`}
        onClick={() => onShow(shown ? null : cellKey(cell.cell))}
      >
        <span className="said">{name}: </span>
        <span className={classes['word']}>
          <CellIcon cell={cell} isOld={tone === 'warning'} /> {cellWord(cell, nowMs)}
        </span>
        <span className={classes['counts']}>{countsOf(cell)}</span>
      </UnstyledButton>
      <Tooltip label={`Read ${name} again`}>
        <ActionIcon
          aria-label={`Read ${name} again`}
          className={classes['again'] ?? ''}
          size={24}
          disabled={isOnItsWay}
          onClick={() => void refreshSnapshot([cell.cell])}
        >
          <IconRefresh size={14} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function countsOf(cell: CellSummary): string {
  const { calendarCount, maintenanceWindowCount, readAtMs, status } = cell;
  if (readAtMs === null) return status === 'waiting' || status === 'reading' ? '' : 'nothing read';
  const counts = `${countOf(calendarCount, 'calendar')}, ${countOf(maintenanceWindowCount, 'window')}`;
  return showsOldData(cell) ? `${counts}, old` : counts;
}

const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

function CellIcon({ cell, isOld }: { readonly cell: CellSummary; readonly isOld: boolean }) {
  switch (cell.status) {
    case 'fresh':
      if (cell.problems.length > 0) return <IconAlertTriangle size={13} aria-hidden />;
      return isOld ? <IconClock size={13} aria-hidden /> : <IconCheck size={13} aria-hidden />;
    case 'denied':
    case 'signed-out':
    case 'no-access':
    case 'wrong-account':
      return <IconLock size={13} aria-hidden />;
    case 'offline':
    case 'proxy':
    case 'certificate':
    case 'region-disabled':
    case 'region-unsupported':
    case 'unreachable':
      return <IconCloudOff size={13} aria-hidden />;
    case 'cancelled':
    case 'failed':
      return <IconAlertTriangle size={13} aria-hidden />;
    case 'waiting':
    case 'reading':
    case 'throttled':
      return <IconHourglass size={13} aria-hidden />;
  }
}
