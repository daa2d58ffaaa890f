import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { CheckStatus } from '../presenters/none-words.ts';
import { countBySeverity } from './conflict-filter.ts';
import classes from './ConflictsScreen.module.css';

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
      {counts.error === 1 ? 'error' : 'errors'} ·{' '}
      <b data-severity="warning" data-none={counts.warning === 0}>
        {counts.warning}
      </b>{' '}
      {counts.warning === 1 ? 'warning' : 'warnings'}
      {counts.information > 0 && ` · ${counts.information} for information`}
      {acceptedCount > 0 && ` · ${acceptedCount} accepted`}
      {status === 'checking' && <span className={classes['checking']}> · checking…</span>}
    </span>
  );
}
