import { Button, CloseButton } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { knownAge } from '../../presenters/age-words.ts';
import { formatInstant } from '../../presenters/format-time.ts';
import { isPending } from '../../presenters/pending-cell.ts';
import { describeCell } from '../../presenters/target-words.ts';
import { useAgeLimit } from '../../state/age-limit.ts';
import { useDisplayZone } from '../../state/derived.ts';
import { refreshSnapshot } from '../../state/live-store.ts';
import { showCell } from '../../state/sources-store.ts';
import { CellCalendars } from './CellCalendars.tsx';
import { CellChanges } from './CellChanges.tsx';
import classes from './CellDetails.module.css';
import { CellPatching } from './CellPatching.tsx';
import { cellLook, toneOf } from './cell-look.ts';
import { ageProblem, cellProblem, cellWord, countsOf, showsOldData } from './cell-words.ts';
import { LookIcon } from './LookIcon.tsx';
import { ReadingProblems } from './ReadingProblems.tsx';
import { RemedyButton } from './RemedyButton.tsx';

interface CellDetailsProps {
  readonly cell: CellSummary;
  readonly organization: Organization;
}

/** One cell: how it stands and what to do, what changed, what could not be understood, its calendars. */
export function CellDetails({ cell, organization }: CellDetailsProps) {
  const limit = useAgeLimit();
  const name = describeCell(cell.cell, organization);
  const look = cellLook(cell, limit);
  const problem = cellProblem(cell, limit);
  const odd = ageProblem(cell, limit);
  return (
    <aside className={classes['panel']} aria-label={`Details of ${name}`}>
      <header className={classes['head']}>
        <h2 className={classes['title']}>{name}</h2>
        <CloseButton aria-label="Close the details" size="sm" onClick={() => showCell(null)} />
      </header>
      <p className={classes['id']}>
        Account {cell.cell.accountId}, {cell.cell.region}
      </p>
      <p className={classes['look']} data-tone={toneOf(look)} role="status">
        <LookIcon look={look} size={15} /> {cellWord(cell, limit)}
      </p>
      <p className={classes['age']}>
        {[countsOf(cell), useReadAt(cell)].filter(Boolean).join(' · ')}
      </p>
      {odd !== null && <p>{odd}</p>}
      {problem !== null && (
        <p>
          {capitalized(problem.what)} <span className={classes['next']}>{problem.next}</span>{' '}
          <span className={classes['next']}>{withheld(cell, limit.nowMs)}</span>
        </p>
      )}
      <div className={classes['buttons']}>
        <Button
          leftSection={<IconRefresh size={14} />}
          disabled={isPending(cell)}
          onClick={() => void refreshSnapshot([cell.cell])}
        >
          Read again
        </Button>
        {problem !== null && <RemedyButton remedy={problem.remedy} cells={[cell]} name={name} />}
      </div>
      <CellChanges cell={cell} />
      <CellPatching cell={cell} />
      <ReadingProblems problems={cell.problems} />
      <CellCalendars cell={cell.cell} organization={organization} />
    </aside>
  );
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `read Wed 10 Mar 09:12`; empty if never. */
function useReadAt({ readAtMs }: CellSummary): string {
  const zone = useDisplayZone();
  return readAtMs === null ? '' : `read ${formatInstant(readAtMs, zone)}`;
}

const withheld = (cell: CellSummary, nowMs: number): string =>
  showsOldData(cell) && cell.readAtMs !== null
    ? `Until then its data is ${dataAge(cell.readAtMs, nowMs)}.`
    : 'Until then nothing of it is on the calendar or in the conflicts.';

function dataAge(readAtMs: number, nowMs: number): string {
  const age = knownAge(readAtMs, nowMs);
  if (age === null) return 'of unknown age';
  return age === 'now' ? 'as it was read a moment ago' : `from ${age}`;
}
