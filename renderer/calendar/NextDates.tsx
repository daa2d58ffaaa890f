import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { openOnly } from '../../shared/conflicts/settle.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import { describeSeries } from '../../shared/schedule/describe-rule.ts';
import { putSeries } from '../../shared/planning/edit-series.ts';
import { conflictsByWindow } from '../presenters/conflicts-by-window.ts';
import {
  dateRows,
  datesShown,
  distinctZones,
  mostDatesShown,
  nextWindows,
  type DateRow,
} from '../presenters/next-dates.ts';
import { holidayWords } from '../presenters/holiday-choices.ts';
import { seriesMessages } from '../presenters/series-messages.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useCandidateFindings } from '../state/check/use-candidate-findings.ts';
import { useCustomerZone } from '../state/customer-zone.ts';
import { useHorizon, useTeamZone } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { useSame } from '../state/use-same.ts';
import { DateConflicts } from './DateConflicts.tsx';
import classes from './NextDates.module.css';

const noFacts = { releases: [], holidays: [] };

interface NextDatesProps {
  readonly series: Series;
  /** The plan as it would be, where more than this series changes; absent: the plan with the series. */
  readonly candidate?: Plan;
}

/** A series in words and its next dates, on the clocks of all who are concerned, with what each meets. */
export function NextDates({ series, candidate }: NextDatesProps) {
  const [count, setCount] = useState(datesShown);
  const plan = usePlanStore((state) => state.plan);
  const nowMs = useSessionStore((state) => state.nowMs);
  const customerZone = useCustomerZone(series.target);
  const teamZone = useTeamZone(series);
  const zones = distinctZones([series.zone, customerZone ?? series.zone, teamZone]);
  const windows = nextWindows(series, plan ?? noFacts, { nowMs, count });
  const rows = dateRows(windows, zones);
  const findings = useFindings(series, candidate ?? null);
  const holidays = holidayWords(series);
  return (
    <section className={classes['dates']} aria-label="Next dates">
      <p className={classes['rule']}>{describeSeries(series)}</p>
      {holidays !== null && <p className={classes['dim']}>{holidays}</p>}
      <div className={classes['head']}>
        <h3 className={classes['title']}>{seriesMessages.ahead(rows.length)}</h3>
        {(rows.length > datesShown || windows.length === count) && (
          <Button
            size="compact-xs"
            onClick={() => setCount(count === datesShown ? mostDatesShown : datesShown)}
          >
            {seriesMessages.showDates(count === datesShown ? mostDatesShown : datesShown)}
          </Button>
        )}
      </div>
      {/* Scrolls where twelve dates have no room, so the keyboard must reach it. */}
      <ol className={classes['list']} tabIndex={0} aria-label="Dates">
        {rows.map((row, at) => (
          <DateItem key={row.id} row={row} window={windows[at]} findings={findings} />
        ))}
      </ol>
    </section>
  );
}

type Findings = ReturnType<typeof useFindings>;

/** What the plan would be found with if it had the series as it is here. */
function useFindings(series: Series, given: Plan | null) {
  const plan = usePlanStore((state) => state.plan);
  const shown = useDeferredValue(useSame(series));
  const made = useMemo(() => (plan === null ? null : putSeries(plan, shown)), [plan, shown]);
  const { status, conflicts } = useCandidateFindings(given ?? made);
  const byWindow = useMemo(() => conflictsByWindow(openOnly(conflicts)), [conflicts]);
  const { endMs: checkedUntilMs } = useHorizon();
  return { status, byWindow, checkedUntilMs };
}

interface DateItemProps {
  readonly row: DateRow;
  readonly window: PatchWindow | undefined;
  readonly findings: Findings;
}

function DateItem({ row: { times, notes }, window, findings }: DateItemProps) {
  const [own, ...others] = times;
  return (
    <li className={classes['date']} data-odd={notes.length > 0 || undefined}>
      <span>{own?.words}</span>
      {others.map(({ zone, words }) => (
        <span key={zone} className={classes['dim']} title={zone}>
          <span className="said">{zoneCity(zone)}: </span>
          {words}
        </span>
      ))}
      {notes.map((note) => (
        <span key={note} className={classes['note']}>
          {note}
        </span>
      ))}
      {window !== undefined && (
        <DateConflicts
          window={window}
          status={findings.status}
          conflicts={findings.byWindow.get(window.id) ?? []}
          isBeyond={window.startMs >= findings.checkedUntilMs}
        />
      )}
    </li>
  );
}
