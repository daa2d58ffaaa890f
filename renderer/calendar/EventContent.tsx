import type { EventDisplayInfo } from '@fullcalendar/react';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { CalendarItem } from '../presenters/calendar-item.ts';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import { dateIn, formatTime, formatTimes, formatWeekday } from '../presenters/format-time.ts';
import { describeItem } from '../presenters/item-words.ts';
import { describeOverflow } from '../presenters/month-layout.ts';
import { cutoffShare } from '../presenters/cutoff-share.ts';
import { spreadShare } from '../presenters/spread-share.ts';
import { useBulkStore } from '../state/bulk-store.ts';
import { useDisplayZone } from '../state/derived.ts';
import { EventMarks } from './EventMarks.tsx';
import { contentsOf } from './event-contents.ts';
import classes from './event.module.css';

/**
 * The inside of an event, in whichever view it is. To a screen reader it is one picture with a whole
 * sentence for a name: as an attribute, because hidden text in hundreds of events is slow to lay out.
 */
export function EventContent({ info }: { readonly info: EventDisplayInfo }) {
  const zone = useDisplayZone();
  const contents = contentsOf(info.event);
  const id = contents?.kind === 'item' ? contents.item.selection.id : '';
  const isChosen = useBulkStore(({ ids }) => ids.has(id));
  if (contents === null || contents.kind === 'clock-change') return null;
  if (contents.kind === 'more') {
    return <span className={classes['moreText']}>{describeOverflow(contents.overflow.items)}</span>;
  }
  const { item } = contents;
  const isBar = info.event.allDay;
  const times = <Times item={item} zone={zone} isBar={isBar} isStart={info.isStart} />;
  return (
    <div
      className={isBar ? classes['bar'] : classes['box']}
      data-item={item.key}
      role="img"
      aria-label={spoken(item, { zone, isChosen, isContinued: !isBar && !info.isStart })}
      data-spread={isBar && item.spreadEndMs !== undefined ? '' : undefined}
      style={isBar ? { ...cutoffStyle(cutoffShare(item)), ...spreadStyle(item) } : undefined}
    >
      {isBar ? (
        <>
          <EventMarks item={item} />
          <b>{item.name}</b>
          {times}
        </>
      ) : (
        <span aria-hidden className={classes['line']}>
          <span className={classes['name']}>
            <EventMarks item={item} />
            <b>{item.name}</b>
          </span>
          {times}
        </span>
      )}
      {!isBar && <NightEdges info={info} />}
      {!isBar && info.isEnd && item.mayOverrun === true && (
        <span aria-hidden className={classes['overrun']} />
      )}
      {!isBar && <Cutoff item={item} info={info} zone={zone} />}
      {!isBar && <Spread item={item} info={info} zone={zone} />}
      {item.conflictCount > 0 && (
        <span aria-hidden className={classes['corner']}>
          {item.conflictCount}
        </span>
      )}
    </div>
  );
}

interface Spoken {
  readonly zone: Zone;
  readonly isChosen: boolean;
  /** It is the part of a night after midnight. */
  readonly isContinued: boolean;
}

function spoken(item: CalendarItem, { zone, isChosen, isContinued }: Spoken): string {
  const words = describeItem(item, zone);
  const placed = isContinued ? calendarMessages.continued(words) : words;
  return isChosen ? calendarMessages.chosen(placed) : placed;
}

interface TimesProps {
  readonly item: CalendarItem;
  readonly zone: Zone;
  readonly isBar: boolean;
  /** Its start is in this part; a night's second part says on which day it began. */
  readonly isStart: boolean;
}

const dayMs = 86_400_000;

/** In a bar the start alone, which gives way to the name; in a box the whole range. */
function Times({ item, zone, isBar, isStart }: TimesProps) {
  if (item.date !== null) return null;
  if (!isBar) {
    return (
      <span className={classes['time']}>
        {isStart ? formatTimes(item, zone) : continuedTimes(item, zone)}
      </span>
    );
  }
  // A bar over days says by its ends when it is.
  if (item.endMs - item.startMs >= dayMs) return null;
  return <span className={classes['time']}>{formatTime(item.startMs, zone).slice(0, 5)}</span>;
}

/** `Sat 22:00 → 04:00`: the part after midnight says when the whole began. */
function continuedTimes(item: CalendarItem, zone: Zone): string {
  const day = formatWeekday(dateIn(item.startMs, zone));
  const [start, end] = [formatTime(item.startMs, zone), formatTime(item.endMs, zone)];
  return calendarMessages.fromDay(day, start, end);
}

interface PartProps {
  readonly item: CalendarItem;
  readonly info: EventDisplayInfo;
  readonly zone: Zone;
}

/** Marks of the midnight at which a night is cut in two. */
const NightEdges = ({ info: { isStart, isEnd } }: { readonly info: EventDisplayInfo }) => (
  <>
    {!isStart && <IconChevronUp aria-hidden className={classes['edgeUp']} size={12} stroke={2} />}
    {!isEnd && <IconChevronDown aria-hidden className={classes['edgeDown']} size={12} stroke={2} />}
  </>
);

/** The first part of a window, in which its machines begin one after another. */
function Spread({ item, info, zone }: PartProps) {
  const share = spreadShare(item, { isStart: info.isStart, isEnd: info.isEnd, zone });
  if (share === null) return null;
  return <span aria-hidden className={classes['spread']} style={{ height: `${share * 100}%` }} />;
}

/** The last part of a maintenance run, in which nothing new starts. */
function Cutoff({ item, info, zone }: PartProps) {
  const share = cutoffShare(item, { isStart: info.isStart, isEnd: info.isEnd, zone });
  if (share === null) return null;
  return <span aria-hidden className={classes['cutoff']} style={cutoffStyle(share)} />;
}

function spreadStyle(item: CalendarItem): CSSProperties {
  const share = spreadShare(item);
  return share === null ? {} : { backgroundSize: `${share * 100}% 100%` };
}

// Custom properties are not in React's type of a style.
const cutoffStyle = (share: number | null): CSSProperties =>
  share === null ? {} : ({ '--cutoff': `${(1 - share) * 100}%` } as CSSProperties);
