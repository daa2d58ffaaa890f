import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { cellKey, type Organization } from '../../../shared/model/target.ts';
import { endedSessions } from '../../presenters/session-cells.ts';
import { describeCell } from '../../presenters/target-words.ts';
import { useAccessStore } from '../../state/access-store.ts';
import { useAgeLimit } from '../../state/age-limit.ts';
import { refreshSnapshot } from '../../state/live-store.ts';
import { filterCells, showCell } from '../../state/sources-store.ts';
import { LookIcon } from './LookIcon.tsx';
import classes from './ProblemList.module.css';
import { problemGroups, type ProblemGroup } from './problem-groups.ts';
import { RemedyButton } from './RemedyButton.tsx';
import { countMessages } from '../../presenters/count-messages.ts';
import { sourcesMessages } from '../sources-messages.ts';

interface ProblemListProps {
  readonly cells: readonly CellSummary[];
  readonly organization: Organization;
}

/** More kinds of problems than this are listed on request. */
const shownAtFirst = 2;

/** What could not be read and why, once for all cells it holds for. Nothing if all is well. */
export function ProblemList({ cells, organization }: ProblemListProps) {
  const limit = useAgeLimit();
  const [showsAll, setShowsAll] = useState(false);
  const access = useAccessStore((state) => state.access);
  const groups = useMemo(() => {
    // Cells whose session ran out have their banner; see shell/SessionBanners.
    const told = new Set(endedSessions(cells, access).flatMap((ended) => ended.cells));
    return problemGroups(
      cells.filter(({ cell }) => !told.has(cell)),
      limit,
    );
  }, [cells, access, limit]);
  if (groups.length === 0) return null;
  const shown = showsAll ? groups : groups.slice(0, shownAtFirst);
  return (
    <section aria-label="Problems">
      <ul className={classes['list']}>
        {shown.map((group) => (
          <Problem key={group.key} group={group} organization={organization} />
        ))}
      </ul>
      {groups.length > shownAtFirst && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? 'Fewer' : `${groups.length - shownAtFirst} more`}
        </Button>
      )}
    </section>
  );
}

interface ProblemProps {
  readonly group: ProblemGroup;
  readonly organization: Organization;
}

function Problem({ group: { look, problem, cells }, organization }: ProblemProps) {
  const names = namesOf(cells, organization);
  return (
    <li className={classes['problem']} data-tone={problem.remedy === 'hide' ? 'off' : 'bad'}>
      <LookIcon look={look} size={15} />
      <p className={classes['what']}>
        <b>
          {cells.length === 1 ? names : countMessages.cells(cells.length)}: {problem.what}
        </b>{' '}
        <span className={classes['next']}>
          {problem.next} {cells.length > 1 && `${names}.`}
        </span>
      </p>
      <span className={classes['buttons']}>
        <Button
          variant="subtle"
          aria-label={`Show ${names}`}
          onClick={() => {
            filterCells({ look });
            showCell(cells.length === 1 && cells[0] ? cellKey(cells[0].cell) : null);
          }}
        >
          Show
        </Button>
        <RemedyButton remedy={problem.remedy} cells={cells} name={names} />
        <Button
          aria-label={`Read again: ${names}`}
          onClick={() => void refreshSnapshot(cells.map(({ cell }) => cell))}
        >
          Read again
        </Button>
      </span>
    </li>
  );
}

/** `acme-prod us-east-1, acme-prod us-west-2 and 12 others`. */
function namesOf(cells: readonly CellSummary[], organization: Organization): string {
  const named = cells.slice(0, 2).map(({ cell }) => describeCell(cell, organization));
  const rest = cells.length - named.length;
  return rest === 0 ? named.join(', ') : sourcesMessages.namesAndOthers(named.join(', '), rest);
}
