import { Button } from '@mantine/core';
import type { Plan } from '../../shared/model/plan.ts';
import { signedWords, varianceWords } from '../presenters/review-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import { signedYearOf } from '../state/review-derived.ts';
import { openDialog, type OpenDialog } from '../state/view-store.ts';
import { useYearStore } from '../state/year-store.ts';
import classes from './Review.module.css';

type ReviewPart = Extract<OpenDialog, { readonly kind: 'review' }>['part'];

interface ReviewBarProps {
  readonly plan: Plan;
  readonly year: number;
}

/** Who signed the year, what moved since, and what a manager does with a year. */
export function ReviewBar({ plan, year }: ReviewBarProps) {
  const zone = useDisplayZone();
  // On paper comes first what is on screen.
  const what = useYearStore(({ tab }) => (tab === 'reports' ? 'policy' : 'year'));
  const signed = signedYearOf(plan, year);
  const open = (part: ReviewPart) => () => openDialog({ kind: 'review', part, year });
  return (
    <div className={classes['bar']} role="region" aria-label="Review">
      {signed === null ? (
        <span>Nobody has signed {year} off.</span>
      ) : (
        <span>
          {signedWords(signed.signOff, zone)} · {varianceWords(signed.variance)} since
        </span>
      )}
      <span className={classes['space']} />
      {signed !== null && (
        <Button variant="default" onClick={open('variance')}>
          Variance…
        </Button>
      )}
      <Button variant="default" onClick={open('rhythm')}>
        28-day rhythm…
      </Button>
      <Button variant="default" onClick={open('roll-over')}>
        Roll over…
      </Button>
      <Button variant="default" onClick={() => openDialog({ kind: 'print', year, what })}>
        Print…
      </Button>
      <Button variant="default" onClick={open('sign-off')}>
        Sign off…
      </Button>
    </div>
  );
}
