import type { Zone } from '../../shared/time/local-date-time.ts';
import { type AgendaRow, agendaTimes } from '../presenters/agenda-rows.ts';
import type { CalendarItem } from '../presenters/calendar-item.ts';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import { formatIsoDate, formatLongIsoDate, formatTime } from '../presenters/format-time.ts';
import { describeItem } from '../presenters/item-words.ts';
import { formatNumber } from '../presenters/locale.ts';
import { useBulkStore } from '../state/bulk-store.ts';
import { useOrganization } from '../state/derived.ts';
import { ownersOf } from '../state/search-facts.ts';
import { openDialog, select } from '../state/view-store.ts';
import classes from './AgendaTable.module.css';
import { choosesTogether } from './choose-windows.ts';
import { DayMarks } from './DayLabels.tsx';
import { LookIcon } from './LookIcon.tsx';

interface AgendaRowLineProps {
  readonly row: AgendaRow;
  readonly place: { readonly index: number; readonly start: number };
  readonly zones: { readonly zone: Zone; readonly second: Zone };
  /** The table's one tab stop. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly onFocus: (index: number) => void;
}

/** A line of the table: a day, or something on it. */
export function AgendaRowLine(props: AgendaRowLineProps) {
  const { row, place, isStop, isSelected, onFocus } = props;
  const isChosen = useBulkStore(({ ids }) => row.kind === 'item' && ids.has(row.item.selection.id));
  const line = {
    role: 'row',
    'aria-rowindex': place.index + 2,
    'data-row': place.index,
    tabIndex: isStop ? 0 : -1,
    style: { transform: `translateY(${place.start}px)` },
    onFocus: () => onFocus(place.index),
  } as const;
  if (row.kind === 'day') {
    const name = calendarMessages.dayName(formatLongIsoDate(row.date), row.count);
    return (
      <div
        {...line}
        className={classes['day']}
        aria-label={name}
        data-day={row.date}
        onClick={() => openDialog({ kind: 'day', date: row.date })}
      >
        <span role="gridcell" aria-colspan={6} className={classes['dayCell']}>
          {formatIsoDate(row.date)}
          <span className={classes['count']}>{formatNumber(row.count)}</span>
          <DayMarks date={row.date} />
        </span>
      </div>
    );
  }
  return (
    <div
      {...line}
      className={classes['row']}
      aria-label={describeItem(row.item, props.zones.zone) + (isChosen ? ', chosen' : '')}
      aria-selected={isSelected}
      data-chosen={isChosen || undefined}
      data-event={row.key}
      data-item={row.key}
      onClick={(event) => {
        if (!choosesTogether(event, row.item)) select(row.item.selection);
      }}
    >
      <Cells row={row} zones={props.zones} />
    </div>
  );
}

type ItemRow = Extract<AgendaRow, { readonly kind: 'item' }>;

function Cells({ row, zones }: Pick<AgendaRowLineProps, 'zones'> & { readonly row: ItemRow }) {
  const { item, beganBefore } = row;
  const organization = useOrganization();
  const whose = organization === null ? item.group : ownersOf(organization).headingOf(item);
  return (
    <>
      <span role="gridcell" className={classes['when']}>
        {agendaTimes(item, zones.zone, beganBefore)}
      </span>
      <span role="gridcell" className={classes['dim']}>
        {secondTime(item, zones)}
      </span>
      <span role="gridcell" className={classes['what']}>
        <span aria-hidden className={classes['chip']} data-look={item.look}>
          <LookIcon look={item.look} size={14} />
        </span>
        <b>{item.name}</b>
      </span>
      <span role="gridcell" className={classes['dim']}>
        {whose}
      </span>
      <span role="gridcell" className={classes['dim']} title={item.words}>
        {item.words}
      </span>
      <span
        role="gridcell"
        className={classes['conflicts']}
        data-error={item.hasError || undefined}
      >
        {item.conflictCount > 0 && calendarMessages.conflicts(item.conflictCount)}
      </span>
    </>
  );
}

function secondTime(item: CalendarItem, { zone, second }: AgendaRowLineProps['zones']): string {
  if (item.date !== null || zone === second) return '';
  return formatTime(item.startMs, second).slice(0, 5);
}
