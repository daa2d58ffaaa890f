import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { CheckStatus } from '../presenters/none-words.ts';
import { countBySeverity } from './conflict-filter.ts';
import classes from './ConflictsScreen.module.css';
import { countMessages } from '../presenters/count-messages.ts';

interface CountsLineProps {
  /** Findings that nobody accepted. */
  readonly open: readonly Conflict[];
  readonly acceptedCount: number;
  readonly status: CheckStatus;
}

/** `3 errors · 14 warnings · 2 accepted`, and whether that is still so. */
export function CountsLine({ open, acceptedCount, status }: CountsLineProps) {
  const counts = countBySeverity(open);
  return (
    <span className={classes['counts']} role="status">
      <b data-severity="error" data-none={counts.error === 0}>
        {counts.error}
      </b>{' '}
      {countMessages.errors(counts.error)} ·{' '}
      <b data-severity="warning" data-none={counts.warning === 0}>
        {counts.warning}
      </b>{' '}
      {countMessages.warnings(counts.warning)}
      {counts.information > 0 && ` · ${counts.information} for information`}
      {acceptedCount > 0 && ` · ${acceptedCount} accepted`}
      {status === 'checking' && <span className={classes['checking']}> · checking…</span>}
    </span>
  );
}
