import { Button, Select } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { teamFairness, type Fairness } from '../../shared/review/team-fairness.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { fairnessMessages } from '../presenters/fairness-messages.ts';
import { fairnessTable } from '../presenters/fairness-words.ts';
import { formatMonth } from '../presenters/format-time.ts';
import { tabSeparated } from '../presenters/tab-separated.ts';
import { copyText } from '../state/copy-text.ts';
import { useShownYear } from '../state/year-derived.ts';
import { showYear, useYearStore } from '../state/year-store.ts';
import { FairnessTable } from './FairnessTable.tsx';
import classes from './Reports.module.css';

/** Who works nights, weekends and public holidays, in any months of the year. */
export function FairnessPart({ year }: { readonly year: number }) {
  const [from, setFrom] = useState(1);
  const [to, setTo] = useState(12);
  const isBackwards = from > to;
  const heading = useWantedHeading();
  const fairness = useFairness(year, from, to);
  if (fairness === null) return null;
  const copy = (): void =>
    void copyText(
      tabSeparated(fairnessTable(fairness.shares, fairness.mean, year)),
      'The table of teams',
    );
  const choices = [
    { label: 'First month', value: from, set: setFrom },
    { label: 'Last month', value: to, set: setTo },
  ];
  return (
    <section className={classes['section']} aria-label="Nights and weekends">
      <div className={classes['head']}>
        <h2 ref={heading} className={classes['wanted']} tabIndex={-1}>
          Nights and weekends by team
        </h2>
        {choices.map(({ label, value, set }) => (
          <Select
            key={label}
            aria-label={`${label}, nights and weekends`}
            allowDeselect={false}
            w={150}
            data={months.map((month) => ({
              value: String(month),
              label: formatMonth(firstDay(year, month)),
            }))}
            value={String(value)}
            error={isBackwards}
            onChange={(chosen) => set(Number(chosen))}
          />
        ))}
        <span className={classes['space']} />
        <Button
          leftSection={<IconCopy size={15} />}
          disabled={fairness.shares.length === 0}
          onClick={copy}
        >
          Copy as table
        </Button>
      </div>
      <div className={classes['behind']}>
        <FairnessTable fairness={fairness} year={year} />
        <p className={classes['about']}>
          {isBackwards
            ? fairnessMessages.backwards
            : fairnessMessages.scope(
                formatMonth(firstDay(year, from)),
                formatMonth(firstDay(year, to)),
              )}
        </p>
      </div>
    </section>
  );
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

const firstDay = (year: number, month: number): IsoDate =>
  `${year}-${String(month).padStart(2, '0')}-01`;

const lastDay = (year: number, month: number): IsoDate =>
  month === 12 ? `${year}-12-31` : addDays(firstDay(year, month + 1), -1);

/** The heading is scrolled to, and has the focus, for whoever asked for it from elsewhere. */
function useWantedHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const isWanted = useYearStore((state) => state.wantsFairness);
  useEffect(() => {
    if (!isWanted || heading.current === null) return;
    heading.current.scrollIntoView({ block: 'start' });
    heading.current.focus({ preventScroll: true });
    showYear({ wantsFairness: false });
  }, [isWanted]);
  return heading;
}

/** Of the windows that the year has anyway; it looks at every one. */
function useFairness(year: number, from: number, to: number): Fairness | null {
  const shown = useShownYear();
  return useMemo(() => {
    if (shown === null || shown.year !== year) return null;
    const { organization, holidays, series } = shown.plan;
    const windows = from > to ? [] : series.flatMap(shown.windowsOf);
    const period = { fromDate: firstDay(year, from), toDate: lastDay(year, to) };
    return teamFairness({ organization, holidays, windows }, period);
  }, [shown, year, from, to]);
}
