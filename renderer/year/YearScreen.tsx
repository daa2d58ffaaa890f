import { useDeferredValue } from 'react';
import { ReviewBar } from '../review/ReviewBar.tsx';
import { ReviewDialogs } from '../review/ReviewDialogs.tsx';
import { useShownYear } from '../state/year-derived.ts';
import { useYearStore } from '../state/year-store.ts';
import { PeriodDetails } from './PeriodDetails.tsx';
import { PolicyStrip } from './PolicyStrip.tsx';
import { YearLegend } from './YearLegend.tsx';
import { YearMatrix } from './YearMatrix.tsx';
import classes from './YearScreen.module.css';
import { YearToolbar } from './YearToolbar.tsx';

/** A whole year: every customer's windows, gaps, freezes and deadlines, and how promises stand. */
export function YearScreen() {
  const shown = useShownYear();
  // Judging promises takes longer than drawing windows: it comes right after them.
  const judges = useDeferredValue(true, false);
  const chosen = useYearStore((state) => state.chosen);
  if (shown === null) return null;
  return (
    <section className={classes['screen']} aria-label="Year">
      <YearToolbar shown={shown} />
      <ReviewBar plan={shown.plan} year={shown.year} />
      <div className={classes['strip']}>{judges ? <PolicyStrip /> : null}</div>
      <div className={classes['body']}>
        <YearMatrix shown={shown} />
        {chosen !== null && <PeriodDetails shown={shown} choice={chosen} />}
      </div>
      <YearLegend />
      <ReviewDialogs />
    </section>
  );
}
