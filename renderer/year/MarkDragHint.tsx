import { formatRange } from '../presenters/format-time.ts';
import { conflictWords } from '../presenters/conflict-words.ts';
import { useImaginedConflicts } from '../state/check/use-imagined-conflicts.ts';
import { useOrganization, useTeamZone } from '../state/derived.ts';
import classes from './MarkDragHint.module.css';
import type { MarkDrag } from './use-mark-drag.ts';
import { daysAway } from '../presenters/count-messages.ts';

const width = 300;

/** Beside the pointer while a window is dragged along the year: when it would be, and what it meets. */
export function MarkDragHint({ drag: { window, days, x, y } }: { readonly drag: MarkDrag }) {
  const teamZone = useTeamZone(window);
  const isLow = y > innerHeight - 180;
  return (
    <div
      className={classes['hint']}
      role="status"
      style={{
        left: Math.min(x + 16, innerWidth - width - 8),
        ...(isLow ? { bottom: innerHeight - y + 16 } : { top: y + 16 }),
      }}
    >
      <b>
        {window.name} · {daysMoved(days)}
      </b>
      <span>{formatRange(window, window.zone)}</span>
      {teamZone !== window.zone && <span>{formatRange(window, teamZone)}</span>}
      <Met window={window} />
    </div>
  );
}

function Met({ window }: Pick<MarkDrag, 'window'>) {
  const conflicts = useImaginedConflicts(window);
  const organization = useOrganization();
  if (conflicts === null || organization === null) return <span>checking…</span>;
  if (conflicts.length === 0) return <span>Nothing found there, as far as is known</span>;
  const windowOf = (id: string) => (id === window.id ? window : undefined);
  return (
    <ul>
      {conflicts.slice(0, 3).map((conflict) => (
        <li key={conflict.id} data-severity={conflict.severity}>
          {conflictWords(conflict, { organization, windowOf }).title}
        </li>
      ))}
      {conflicts.length > 3 && <li>and {conflicts.length - 3} more</li>}
    </ul>
  );
}

function daysMoved(days: number): string {
  if (days === 0) return 'where it is';
  return daysAway(days);
}
