import type { DayCellInfo, DayHeaderInfo } from '@fullcalendar/react';
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { type DayMark, dayMarksIn } from '../presenters/day-marks.ts';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import {
  dateIn,
  formatIsoDate,
  formatLongIsoDate,
  formatShortIsoDate,
} from '../presenters/format-time.ts';
import { startOfDayMs } from '../presenters/item-days.ts';
import { itemsIn } from '../presenters/item-index.ts';
import { formatNumber } from '../presenters/locale.ts';
import { useDisplayZone } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { openDialog, useViewStore } from '../state/view-store.ts';
import classes from './DayLabels.module.css';
import { useDrawnItems } from './DrawnItems.tsx';

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

interface MonthDayHeadProps {
  readonly dateMs: number;
  readonly isToday: boolean;
  readonly isOther: boolean;
}

function MonthDayHead({ dateMs, isToday, isOther }: MonthDayHeadProps) {
  const date = dateIn(dateMs, useDisplayZone());
  return (
    <span ref={letBeHeard} className={classes['month']} data-other={isOther || undefined}>
      <DayMarks date={date} />
      <button
        type="button"
        tabIndex={-1}
        data-day={date}
        className={classes['number']}
        data-today={isToday || undefined}
        aria-label={useDayName(date)}
        title={calendarMessages.asList(formatIsoDate(date))}
        onClick={() => openDialog({ kind: 'day', date })}
      >
        {formatNumber(Number(date.slice(8)))}
      </button>
    </span>
  );
}

/** The widget hides the heads of days from screen readers, and says the bare number in their place. */
function letBeHeard(element: HTMLElement | null): void {
  element?.closest('[data-date] [aria-hidden]')?.removeAttribute('aria-hidden');
}

function ColumnHead({ dateMs, isToday }: { readonly dateMs: number; readonly isToday: boolean }) {
  const date = dateIn(dateMs, useDisplayZone());
  return (
    <span ref={letBeHeard} className={classes['column']} data-today={isToday || undefined}>
      <button
        type="button"
        tabIndex={-1}
        data-day={date}
        className={classes['columnDay']}
        aria-label={calendarMessages.columnName(formatShortIsoDate(date), useDayName(date))}
        title={calendarMessages.asList(formatIsoDate(date))}
        onClick={() => openDialog({ kind: 'day', date })}
      >
        {formatShortIsoDate(date)}
      </button>
      <ColumnMarks date={date} />
    </span>
  );
}

/** The whole date, how much there is on it, and what marks it: `Sunday 14 March 2027, 7 items, …`. */
function useDayName(date: IsoDate): string {
  const zone = useDisplayZone();
  const range = { startMs: startOfDayMs(date, zone), endMs: startOfDayMs(addDays(date, 1), zone) };
  const count = itemsIn(useDrawnItems(), range).length;
  const details = marksOf(date, zone).map(({ detail }) => detail);
  return [calendarMessages.dayName(formatLongIsoDate(date), count), ...details].join('. ');
}

/** What every reader should know of a day: clock changes, Patch Tuesday. */
export function DayMarks({ date }: { readonly date: IsoDate }) {
  const zone = useDisplayZone();
  const isNamed = useHasPatchEvent(date);
  return marksOf(date, zone)
    .filter(({ kind }) => kind !== 'patch-tuesday' || !isNamed)
    .map(({ kind, text, detail }) => (
      <span key={kind} className={classes['mark']} data-kind={kind} title={detail}>
        {text}
      </span>
    ));
}

/**
 * The same above hours: which hour it is that the clocks skip or repeat, or how much where a column has no
 * room for more. Columns from noon show the next morning's.
 */
function ColumnMarks({ date }: { readonly date: IsoDate }) {
  const zone = useDisplayZone();
  const beginsAtNoon = useViewStore(({ dayBegins }) => dayBegins === 'noon');
  const isNamed = useHasPatchEvent(date);
  const changes = marksOf(beginsAtNoon ? addDays(date, 1) : date, zone);
  return [
    ...marksOf(date, zone).filter(({ kind }) => kind === 'patch-tuesday' && !isNamed),
    ...changes.filter(({ kind }) => kind === 'clock-change'),
  ].map(({ kind, text, hours, detail }) => (
    <span key={kind} className={classes['mark']} data-kind={kind} title={detail}>
      {hours === undefined ? (
        text
      ) : (
        <>
          <span className={classes['full']}>{hours}</span>
          <span className={classes['brief']}>{text}</span>
        </>
      )}
    </span>
  ));
}

function marksOf(date: IsoDate, zone: Zone): readonly DayMark[] {
  const range = { startMs: startOfDayMs(date, zone), endMs: startOfDayMs(addDays(date, 1), zone) };
  return dayMarksIn(range, zone).get(date) ?? [];
}

/** Whether the day's patches are already drawn as an item of their own. */
function useHasPatchEvent(date: IsoDate): boolean {
  const isShown = useViewStore(({ layers }) => layers.patches);
  const events = usePlanStore(({ plan }) => plan?.patchEvents);
  return isShown && events?.some((event) => event.date === date) === true;
}
