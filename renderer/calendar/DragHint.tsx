import { useEffect, useRef } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
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
      <b>
        {dragged.name} · {formatDuration(dragged.durationMinutes)}
      </b>
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
  const place = ({ x, y }: { readonly x: number; readonly y: number }): void => {
    if (box === null) return;
    const left = Math.min(x + 18, innerWidth - box.offsetWidth - 8);
    const isLow = y + 18 + box.offsetHeight > innerHeight - 8;
    const top = isLow ? y - 18 - box.offsetHeight : y + 18;
    box.style.translate = `${left}px ${top}px`;
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
