import type { EventChange } from '../../shared/changes/change-set.ts';
import { changesInWords, countChanges } from './confirm-words.ts';
import classes from './PushScreen.module.css';

interface ChangeMarksProps {
  readonly events: readonly EventChange[];
}

/** `+2 ~1 −1`, with the same in words for screen readers. */
export function ChangeMarks({ events }: ChangeMarksProps) {
  const counts = countChanges(events);
  const rewritten = counts.moved + counts.changed;
  return (
    <>
      <span className="said">{changesInWords(counts)}</span>
      {counts.added > 0 && (
        <span aria-hidden className={classes['added']}>
          +{counts.added}
        </span>
      )}
      {rewritten > 0 && (
        <span aria-hidden className={classes['moved']}>
          ~{rewritten}
        </span>
      )}
      {counts.removed > 0 && (
        <span aria-hidden className={classes['removed']}>
          −{counts.removed}
        </span>
      )}
    </>
  );
}
