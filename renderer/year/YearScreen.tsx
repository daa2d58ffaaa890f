import { useDeferredValue } from 'react';
import { ReportsPage } from '../review/ReportsPage.tsx';
import { ReviewBar } from '../review/ReviewBar.tsx';
import { ReviewDialogs } from '../review/ReviewDialogs.tsx';
import { useShownYear, type ShownYear } from '../state/year-derived.ts';
import { useYearStore } from '../state/year-store.ts';
import { openCustomers } from '../state/view-store.ts';
import { NoCustomers } from '../ui/NoCustomers.tsx';
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
  const tab = useYearStore((state) => state.tab);
  if (shown === null) return null;
  const { plan, year } = shown;
  return (
    <section className={classes['screen']} aria-label="Year">
      <YearToolbar shown={shown} />
      <ReviewBar plan={plan} year={year} />
      {tab === 'reports' ? (
        <ReportsPage key={year} plan={plan} year={year} />
      ) : (
        <Schedule shown={shown} judges={judges} />
      )}
      <ReviewDialogs />
    </section>
  );
}

interface ScheduleProps {
  readonly shown: ShownYear;
  readonly judges: boolean;
}

function Schedule({ shown, judges }: ScheduleProps) {
  const chosen = useYearStore((state) => state.chosen);
  if (shown.plan.organization.customers.length === 0) {
    return (
      <div className={classes['empty']}>
        <NoCustomers onOpen={openCustomers}>A year is planned for customers.</NoCustomers>
      </div>
    );
  }
  return (
    <>
      <div className={classes['strip']}>{judges ? <PolicyStrip /> : null}</div>
      <div className={classes['body']}>
        <YearMatrix shown={shown} />
        {chosen !== null && <PeriodDetails shown={shown} choice={chosen} />}
      </div>
      <YearLegend />
    </>
  );
}
