import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import { gravestFirst } from '../presenters/gravest-first.ts';
import { isWholeNone, noneWords, type CheckStatus } from '../presenters/none-words.ts';
import { useCoverage } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import classes from './DateConflicts.module.css';
import { useConflictWords } from './use-conflict-words.ts';

interface DateConflictsProps {
  /** The window as it would be. */
  readonly window: PatchWindow;
  readonly status: CheckStatus;
  readonly conflicts: readonly Conflict[];
  /** It lies where nobody checks. */
  readonly isBeyond: boolean;
}

const named = 2;

/** What a date would meet, beside it: the gravest first, in one line each; or what "none" rests on. */
export function DateConflicts({ window, status, conflicts, isBeyond }: DateConflictsProps) {
  const wordsOf = useConflictWords(window);
  const sorted = gravestFirst(conflicts);
  if (sorted.length === 0) return <None status={status} isBeyond={isBeyond} />;
  const rest = sorted.length - named;
  return (
    <span className={classes['found']}>
      {sorted.slice(0, named).map((conflict) => (
        <span key={conflict.id} className={classes['line']} data-severity={conflict.severity}>
          {conflict.severity === 'information' ? (
            <IconInfoCircle size={12} stroke={1.8} aria-label="information" />
          ) : (
            <IconAlertTriangle size={12} stroke={1.8} aria-label={conflict.severity} />
          )}
          {wordsOf(conflict).title}
        </span>
      ))}
      {rest > 0 && <span className={classes['rest']}>{calendarMessages.andMore(rest)}</span>}
    </span>
  );
}

/** A mark that says in its words what was looked at: twelve sentences would hide the findings. */
function None({ status, isBeyond }: Pick<DateConflictsProps, 'status' | 'isBeyond'>) {
  const reading = useLiveStore((state) => state.reading);
  const basis = { ...useCoverage(), status, reading };
  const words = isBeyond ? 'Not checked: too far ahead' : noneWords(basis);
  const Icon = !isBeyond && isWholeNone(basis) ? IconCircleCheck : IconInfoCircle;
  return (
    <span className={classes['none']} title={words}>
      <Icon size={12} stroke={1.8} aria-hidden />{' '}
      {isBeyond || status !== 'current' ? words : 'None'}
      {!isBeyond && status === 'current' && <span className="said">: {words}</span>}
    </span>
  );
}
