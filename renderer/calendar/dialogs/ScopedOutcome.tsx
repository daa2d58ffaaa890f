import type { MovedInScope } from '../../../shared/planning/scoped-edit.ts';
import { NextDates } from '../NextDates.tsx';
import { LostChanges } from './LostChanges.tsx';
import classes from './SeriesDialog.module.css';

/** The dates that a series would have, each with what it would meet, and what single dates would lose. */
export function ScopedOutcome({ outcome }: { readonly outcome: MovedInScope | null }) {
  if (outcome === null) {
    return (
      <p className={classes['impossible']} role="alert">
        No rule says that: so far from Patch Tuesday, or from its release. Move only this date, or
        give the series another rule.
      </p>
    );
  }
  return (
    <>
      <div className={classes['below']}>
        <NextDates series={outcome.series} candidate={outcome.plan} />
      </div>
      <LostChanges lost={outcome.lost} />
    </>
  );
}
