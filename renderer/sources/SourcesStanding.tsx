import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatAge } from '../presenters/format-time.ts';
import { useSessionStore } from '../state/session-store.ts';
import { StatusDot } from '../ui/StatusDot.tsx';
import { sourceTotals, totalsInWords, totalsTone } from './source-totals.ts';
import classes from './SourcesScreen.module.css';

interface SourcesStandingProps {
  readonly cells: readonly CellSummary[];
}

const dots = { good: 'good', busy: 'busy', warning: 'warn', bad: 'bad' } as const;

/** All cells in one line: how many were read, how many not, and how old the oldest is. */
export function SourcesStanding({ cells }: SourcesStandingProps) {
  const nowMs = useSessionStore((state) => state.nowMs);
  const totals = sourceTotals(cells, nowMs);
  const tone = totalsTone(totals);
  const { oldestReadAtMs } = totals;
  return (
    <span className={classes['standing']} data-tone={tone} role="status">
      <StatusDot tone={dots[tone]} />
      {totalsInWords(totals)}
      {oldestReadAtMs !== null && `, ${ageInWords(oldestReadAtMs, nowMs)}`}
    </span>
  );
}

function ageInWords(oldestReadAtMs: EpochMs, nowMs: EpochMs): string {
  const age = formatAge(oldestReadAtMs, nowMs);
  return age === 'now' ? 'just now' : `oldest data ${age}`;
}
