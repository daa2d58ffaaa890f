import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatAge } from '../presenters/format-time.ts';
import { useAgeLimit } from '../state/age-limit.ts';
import { StatusDot } from '../ui/StatusDot.tsx';
import { sourceTotals, type SourceTotals, totalsInWords, totalsTone } from './source-totals.ts';
import classes from './SourcesScreen.module.css';

interface SourcesStandingProps {
  readonly cells: readonly CellSummary[];
}

const dots = { good: 'good', busy: 'busy', warning: 'warn', bad: 'bad' } as const;

/** All cells in one line: how many were read, how many not, and how old the oldest is. */
export function SourcesStanding({ cells }: SourcesStandingProps) {
  const limit = useAgeLimit();
  const totals = sourceTotals(cells, limit);
  const tone = totalsTone(totals);
  return (
    <span className={classes['standing']} data-tone={tone} role="status">
      <StatusDot tone={dots[tone]} />
      {totalsInWords(totals)}
      {ageInWords(totals, limit.nowMs)}
    </span>
  );
}

function ageInWords({ oldestReadAtMs, ageUnknown }: SourceTotals, nowMs: EpochMs): string {
  if (oldestReadAtMs === null) return '';
  if (ageUnknown > 0) return ', some data of unknown age';
  const age = formatAge(oldestReadAtMs, nowMs);
  return age === 'now' ? ', just now' : `, oldest data ${age}`;
}
