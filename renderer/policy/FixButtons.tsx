import { Button } from '@mantine/core';
import {
  IconArrowsHorizontal,
  IconCalendarSearch,
  IconClockCheck,
  IconRefresh,
} from '@tabler/icons-react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { suggestedFixes } from '../../shared/conflicts/suggested-fixes.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { RhythmButton } from './RhythmButton.tsx';
import { formatDuration } from '../presenters/format-time.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { acceptClock } from '../state/accept-clock.ts';
import { useDisplayZone } from '../state/derived.ts';
import { refreshSnapshot } from '../state/live-store.ts';
import { revealOnCalendar } from '../state/view-store.ts';
import { resizeWindowTo } from '../state/window-edits.ts';
import { NoteButtons } from './NoteButtons.tsx';

interface FixButtonsProps {
  readonly conflict: Conflict;
  readonly window: PatchWindow | null;
  /** The window is what one looks at: no way there is offered. */
  readonly isOpen?: boolean;
}

/** Ways out of a finding that are one click: see it, lengthen the window, take the 28-day rhythm, read anew. */
export function FixButtons({ conflict, window, isOpen = false }: FixButtonsProps) {
  const zone = useDisplayZone();
  const { counterpart, cellKeys } = conflict;
  const needed = counterpart.kind === 'sizing' ? counterpart.neededMinutes : null;
  const fixes = suggestedFixes(conflict);
  const canRead = fixes.includes('read-again') && cellKeys.length > 0;
  return (
    <>
      {window !== null && !isOpen && (
        <Button
          leftSection={<IconCalendarSearch size={14} />}
          aria-label={`Open in calendar: ${window.name}`}
          onClick={() =>
            revealOnCalendar({ kind: 'window', id: window.id }, { startMs: window.startMs, zone })
          }
        >
          Open
        </Button>
      )}
      {window !== null && needed !== null && (
        <Button
          leftSection={<IconArrowsHorizontal size={14} />}
          onClick={() => resizeWindowTo(window, needed)}
        >
          Lengthen to {formatDuration(needed)}
        </Button>
      )}
      {window !== null && <NoteButtons conflict={conflict} window={window} />}
      {window !== null && fixes.includes('every-28-days') && <RhythmButton window={window} />}
      {counterpart.kind === 'clock-rules' && (
        <Button
          leftSection={<IconClockCheck size={14} />}
          aria-label={`Plan by the new rules of ${zoneCity(counterpart.name)}`}
          onClick={() => acceptClock(counterpart.name)}
        >
          Plan by the new rules
        </Button>
      )}
      {canRead && (
        <Button
          leftSection={<IconRefresh size={14} />}
          onClick={() => void refreshSnapshot(cellKeys.map(cellOf))}
        >
          Read again
        </Button>
      )}
    </>
  );
}

function cellOf(key: string): { readonly accountId: string; readonly region: string } {
  const [accountId = '', region = ''] = key.split('/');
  return { accountId, region };
}
