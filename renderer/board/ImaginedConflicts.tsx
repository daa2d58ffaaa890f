import type { PatchWindow } from '../../shared/model/series.ts';
import { boardMessages } from '../presenters/board-messages.ts';
import { ruleName } from '../presenters/conflict-words.ts';
import { useImaginedConflicts } from '../state/check/use-imagined-conflicts.ts';
import { useCheckStatus } from '../state/derived.ts';
import classes from './BoardPanel.module.css';

/** What a window would meet at a time that it does not stand at. */
export function ImaginedConflicts({ window }: { readonly window: PatchWindow }) {
  const conflicts = useImaginedConflicts(window);
  const isStopped = useCheckStatus() === 'failed';
  if (conflicts === null) return isStopped ? boardMessages.unknown : boardMessages.checking;
  const open = conflicts.filter(({ accepted }) => accepted === undefined);
  if (open.length === 0) return 'Meets nothing that was checked';
  const isError = open.some(({ severity }) => severity === 'error');
  const rules = [...new Set(open.map(({ rule }) => ruleName(rule).toLowerCase()))].join(', ');
  return (
    <span className={classes['meets']} data-tone={isError ? 'bad' : 'warn'}>
      Meets: {rules}
    </span>
  );
}
