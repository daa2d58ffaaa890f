import { Button, Progress } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { useAgeLimit } from '../state/age-limit.ts';
import { cancelReading } from '../state/reading-control.ts';
import { sourceTotals } from './source-totals.ts';
import classes from './SourcesScreen.module.css';

interface ReadingProgressProps {
  readonly cells: readonly CellSummary[];
}

/** A bar with counts while cells are being read, and a way to stop; nothing otherwise. */
export function ReadingProgress({ cells }: ReadingProgressProps) {
  const limit = useAgeLimit();
  const { cells: all, pending, calendars, maintenanceWindows } = sourceTotals(cells, limit);
  if (pending === 0) return null;
  const done = all - pending;
  return (
    <div className={classes['progress']}>
      <Progress
        className={classes['bar'] ?? ''}
        value={(done / all) * 100}
        animated
        aria-label="Cells read"
      />
      <span>
        {done} of {all} cells · {calendars} calendars and {maintenanceWindows} maintenance windows
        so far
      </span>
      <Button
        size="compact-sm"
        leftSection={<IconPlayerStop size={14} />}
        onClick={() => void cancelReading()}
      >
        Stop reading
      </Button>
    </div>
  );
}
