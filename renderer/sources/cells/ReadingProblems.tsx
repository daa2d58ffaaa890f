import type { Problem } from '../../../shared/model/snapshot.ts';
import classes from './CellDetails.module.css';

interface ReadingProblemsProps {
  readonly problems: readonly Problem[];
}

/** More problems than this of one cell are counted, not listed: the first ones show what is wrong. */
const shownAtMost = 30;

/** What was read of a cell and could not be understood, by document, line and UID. */
export function ReadingProblems({ problems }: ReadingProblemsProps) {
  if (problems.length === 0) return null;
  const shown = problems.slice(0, shownAtMost);
  return (
    <section className={classes['section']} aria-label="Not understood">
      <h3 className={classes['heading']}>Not understood, and missing from the calendar</h3>
      <ul className={classes['list']}>
        {shown.map(({ source, line, uid, reason }, index) => (
          <li key={`${source} ${line ?? ''} ${uid ?? ''} ${index}`}>
            <b>
              {source}
              {line !== undefined && `, line ${line}`}
            </b>{' '}
            {reason}
            {uid !== undefined && <span className={classes['dim']}> ({uid})</span>}
          </li>
        ))}
        {problems.length > shown.length && <li>and {problems.length - shown.length} more.</li>}
      </ul>
    </section>
  );
}
