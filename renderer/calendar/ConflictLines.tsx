import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Conflict, Severity } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import { gravestFirst } from '../presenters/gravest-first.ts';
import { NoConflicts } from './NoConflicts.tsx';
import { useConflictWords } from './use-conflict-words.ts';
import classes from './ConflictLines.module.css';

interface ConflictLinesProps {
  /** null: being looked up. */
  readonly conflicts: readonly Conflict[] | null;
  /** The window they are about, as it is or would be. */
  readonly window: PatchWindow;
  /** Most lines worth showing; the rest is counted. */
  readonly limit: number;
}

/** Findings one line each, the gravest first; without any, what that rests on. */
export function ConflictLines({ conflicts, window, limit }: ConflictLinesProps) {
  const wordsOf = useConflictWords(window);
  if (conflicts === null || conflicts.length === 0) {
    return <NoConflicts isKnown={conflicts !== null} />;
  }
  const sorted = gravestFirst(conflicts);
  return (
    <ul>
      {sorted.slice(0, limit).map((conflict) => (
        <li key={conflict.id} className={classes['line']} data-severity={conflict.severity}>
          <SeverityIcon severity={conflict.severity} />
          {wordsOf(conflict).title}
        </li>
      ))}
      {sorted.length > limit && (
        <li className={classes['rest']}>{calendarMessages.andMore(sorted.length - limit)}</li>
      )}
    </ul>
  );
}

function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Icon = severity === 'information' ? IconInfoCircle : IconAlertTriangle;
  return <Icon size={14} stroke={1.8} aria-label={severity} />;
}
