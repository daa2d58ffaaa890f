import { useEffect, useRef } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import { formatDuration, formatShortRange } from '../presenters/format-time.ts';
import { currentZoneName } from '../presenters/zone-list.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useDisplayZone, useTeamZone } from '../state/derived.ts';
import { useDragStore } from '../state/drag-store.ts';
import { ConflictLines } from './ConflictLines.tsx';
import classes from './DragHint.module.css';

/** Follows the pointer while something is dragged: when that would be for everyone, and what it hits. */
export function DragHint() {
  const drag = useDragStore((state) => state.drag);
  return drag === null ? null : <Hint window={drag.window} conflicts={drag.conflicts} />;
}

interface HintProps {
  readonly window: PatchWindow;
  readonly conflicts: readonly Conflict[] | null;
}

function Hint({ window: dragged, conflicts }: HintProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useDisplayZone();
  const teamZone = useTeamZone(dragged);
  const zones = [...new Set([dragged.zone, shown, teamZone, 'UTC'].map(currentZoneName))];
  useEffect(() => followPointer(box.current), []);

  return (
    <div ref={box} className={classes['hint']} role="status">
      <b>{calendarMessages.dragged(dragged.name, formatDuration(dragged.durationMinutes))}</b>
      <dl className={classes['times']}>
        {zones.map((zone) => (
          <div key={zone} className={classes['time']}>
            <dt>{zoneCity(zone)}</dt>
            <dd>{formatShortRange(dragged, zone)}</dd>
          </div>
        ))}
      </dl>
      <ConflictLines conflicts={conflicts} window={dragged} limit={3} />
    </div>
  );
}

let last = { x: -1_000, y: -1_000 };

/** Keeps the box beside the pointer and inside the window. Answers how to stop. */
function followPointer(box: HTMLElement | null): () => void {
  // Its own size is left to the style sheet: measuring it here would lay out the whole calendar first,
  // with every step of the pointer.
  const place = ({ x, y }: { readonly x: number; readonly y: number }): void => {
    if (box === null) return;
    const left = `min(${x + 18}px, 100vw - 100% - 8px)`;
    const top = y > innerHeight / 2 ? `calc(${y - 18}px - 100%)` : `${y + 18}px`;
    box.style.translate = `${left} ${top}`;
  };
  const onMove = ({ clientX, clientY }: PointerEvent): void => {
    last = { x: clientX, y: clientY };
    place(last);
  };
  place(last);
  addEventListener('pointermove', onMove);
  return () => removeEventListener('pointermove', onMove);
}

// Where the pointer was before the drag began, so that the hint appears in its place.
addEventListener('pointermove', ({ clientX, clientY }) => (last = { x: clientX, y: clientY }), {
  passive: true,
});
