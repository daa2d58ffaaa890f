import type { DayCellInfo, DayHeaderInfo, ListDayHeaderInnerInfo } from '@fullcalendar/react';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { dayMarksIn } from '../presenters/day-marks.ts';
import { dateIn, formatIsoDate, formatShortIsoDate } from '../presenters/format-time.ts';
import { startOfDayMs } from '../presenters/item-days.ts';
import { useDisplayZone } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { openDialog, useViewStore } from '../state/view-store.ts';
import classes from './DayLabels.module.css';

/** Head of a day in a month: its number, which opens the day as a list, and what marks it. */
export const MonthDay = (info: DayCellInfo) => (
  <MonthDayHead dateMs={info.date.getTime()} isToday={info.isToday} isOther={info.isOther} />
);

/** Head of a column: the weekday in a month, the day in a week. */
export const DayHeader = (info: DayHeaderInfo) =>
  info.view.type === 'dayGridMonth' ? (
    info.text
  ) : (
    <ColumnHead dateMs={info.date.getTime()} isToday={info.isToday} />
  );

/** Head of a day in the list; the widget would draw a second one on the right. */
export const ListDay = (info: ListDayHeaderInnerInfo) =>
  info.level === 0 ? <ListDayHead dateMs={info.date.getTime()} isToday={info.isToday} /> : null;

interface MonthDayHeadProps {
  readonly dateMs: number;
  readonly isToday: boolean;
  readonly isOther: boolean;
}

function MonthDayHead({ dateMs, isToday, isOther }: MonthDayHeadProps) {
  const date = dateIn(dateMs, useDisplayZone());
  return (
    <span className={classes['month']} data-other={isOther || undefined}>
      <Marks date={date} />
      <button
        type="button"
        tabIndex={-1}
        className={classes['number']}
        data-today={isToday || undefined}
        title={`${formatIsoDate(date)} as a list`}
        onClick={() => openDialog({ kind: 'day', date })}
      >
        {Number(date.slice(8))}
      </button>
    </span>
  );
}

function ColumnHead({ dateMs, isToday }: { readonly dateMs: number; readonly isToday: boolean }) {
  const date = dateIn(dateMs, useDisplayZone());
  return (
    <span className={classes['column']} data-today={isToday || undefined}>
      {formatShortIsoDate(date)}
      <Marks date={date} />
    </span>
  );
}

function ListDayHead({ dateMs, isToday }: { readonly dateMs: number; readonly isToday: boolean }) {
  const date = dateIn(dateMs, useDisplayZone());
  return (
    <span className={classes['listed']}>
      {formatIsoDate(date)}
      {isToday && <span className={classes['mark']}>Today</span>}
      <Marks date={date} />
    </span>
  );
}

function Marks({ date }: { readonly date: IsoDate }) {
  const zone = useDisplayZone();
  const range = { startMs: startOfDayMs(date, zone), endMs: startOfDayMs(addDays(date, 1), zone) };
  const isNamed = useHasPatchEvent(date);
  const marks = dayMarksIn(range, zone).get(date) ?? [];
  return marks
    .filter(({ kind }) => kind !== 'patch-tuesday' || !isNamed)
    .map(({ kind, text, detail }) => (
      <span key={kind} className={classes['mark']} data-kind={kind} title={detail}>
        {text}
      </span>
    ));
}

/** Whether the day's patches are already drawn as an item of their own. */
function useHasPatchEvent(date: IsoDate): boolean {
  const isShown = useViewStore(({ layers }) => layers.patches);
  const events = usePlanStore(({ plan }) => plan?.patchEvents);
  return isShown && events?.some((event) => event.date === date) === true;
}
