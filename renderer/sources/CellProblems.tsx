import { Button } from '@mantine/core';
import { IconCopy, IconRefresh } from '@tabler/icons-react';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { Problem } from '../../shared/model/snapshot.ts';
import { cellKey, type Organization } from '../../shared/model/target.ts';
import { formatAge } from '../presenters/format-time.ts';
import { describeCell } from '../presenters/target-words.ts';
import { copyText } from '../state/copy-text.ts';
import { refreshSnapshot } from '../state/live-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { Card } from '../ui/Card.tsx';
import { cellProblem, showsOldData } from './cell-words.ts';
import classes from './CellProblems.module.css';
import { readPolicy } from './read-policy.ts';
import shared from './SourcesScreen.module.css';

interface CellProblemsProps {
  readonly cells: readonly CellSummary[];
  readonly organization: Organization;
}

/** Everything that could not be read or understood, each with its next step. Nothing if all is well. */
export function CellProblems({ cells, organization }: CellProblemsProps) {
  const troubled = cells.filter((cell) => cellProblem(cell) !== null || cell.problems.length > 0);
  if (troubled.length === 0) return null;
  // Cells that failed come before those that were read in part.
  const sorted = [...troubled].sort(
    (a, b) => Number(cellProblem(a) === null) - Number(cellProblem(b) === null),
  );
  return (
    <section className={shared['section']} aria-label="Problems">
      <h2 className={shared['heading']}>Problems</h2>
      <ul className={classes['list']}>
        {sorted.map((cell) => (
          <li key={cellKey(cell.cell)}>
            <CellProblemCard cell={cell} organization={organization} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CellProblemCardProps {
  readonly cell: CellSummary;
  readonly organization: Organization;
}

function CellProblemCard({ cell, organization }: CellProblemCardProps) {
  const problem = cellProblem(cell);
  const nowMs = useSessionStore((state) => state.nowMs);
  const name = describeCell(cell.cell, organization);
  return (
    <Card tone={problem === null ? 'warn' : 'bad'}>
      <div className={classes['head']}>
        <p className={classes['what']}>
          <b>{name}:</b>{' '}
          {problem === null ? 'read, but not all of it was understood.' : problem.what}{' '}
          <span className={classes['next']}>
            {problem === null
              ? 'What is listed below is missing from the calendar.'
              : `${problem.next} ${withheld(cell, nowMs)}`}
          </span>
        </p>
        {problem?.policyHelps === true && (
          <Button
            leftSection={<IconCopy size={14} />}
            aria-label={`Copy read policy for ${name}`}
            onClick={() => void copyText(readPolicy, 'The read policy')}
          >
            Copy read policy
          </Button>
        )}
        <Button
          leftSection={<IconRefresh size={14} />}
          aria-label={`Read again: ${name}`}
          onClick={() => void refreshSnapshot([cell.cell])}
        >
          Read again
        </Button>
      </div>
      {cell.problems.length > 0 && <ProblemList problems={cell.problems} />}
    </Card>
  );
}

const withheld = (cell: CellSummary, nowMs: number): string =>
  showsOldData(cell) && cell.readAtMs !== null
    ? `Until then its data is from ${formatAge(cell.readAtMs, nowMs)}.`
    : 'Until then nothing of it is on the calendar or in the conflicts.';

/** More problems than this of one cell are counted, not listed: the first ones show what is wrong. */
const problemsShown = 12;

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const shown = problems.slice(0, problemsShown);
  return (
    <ul className={classes['problems']}>
      {shown.map(({ source, line, uid, reason }, index) => (
        <li key={`${source} ${line ?? ''} ${uid ?? ''} ${index}`}>
          <span className={classes['source']}>
            {source}
            {line !== undefined && `, line ${line}`}
          </span>{' '}
          {reason}
          {uid !== undefined && <span className={classes['uid']}> ({uid})</span>}
        </li>
      ))}
      {problems.length > shown.length && <li>and {problems.length - shown.length} more.</li>}
    </ul>
  );
}
