import { useLayoutEffect, useRef } from 'react';
import { minutesIn } from '../../../shared/time/time-range.ts';
import type { CalendarItem } from '../../presenters/calendar-item.ts';
import { cardMessages } from '../../presenters/card-messages.ts';
import { calendarMessages } from '../../presenters/calendar-messages.ts';
import { clockNotes } from '../../presenters/clock-notes.ts';
import { formatDuration, formatInstant, formatLongIsoDate } from '../../presenters/format-time.ts';
import { useSelectedKey, useShownItems } from '../../state/calendar-items.ts';
import { useDisplayZone, useWindow } from '../../state/derived.ts';
import { useDragStore } from '../../state/drag-store.ts';
import { findDrawn } from '../grid-events.ts';
import { LookIcon } from '../LookIcon.tsx';
import { CardConflicts } from './CardConflicts.tsx';
import { CardTimes } from './CardTimes.tsx';
import classes from './EventCard.module.css';
import { placeBeside } from './place-beside.ts';
import type { PointedEvent } from './pointing.ts';
import { cardId, usePointedEvent } from './use-pointed-event.ts';

/** Tells of the event under the pointer or the focus: when that is for everyone, its state, what it meets. */
export function EventCard() {
  const pointed = usePointedEvent();
  const isDragging = useDragStore(({ drag }) => drag !== null);
  const selectedKey = useSelectedKey();
  // Of what is inspected everything is said already.
  if (pointed === null || isDragging || pointed.key === selectedKey) return null;
  return <CardOf key={pointed.key} pointed={pointed} />;
}

function CardOf({ pointed: { key, element } }: { readonly pointed: PointedEvent }) {
  const item = findDrawn(useShownItems(), key);
  return item === undefined ? null : <Card item={item} element={element} />;
}

interface CardProps {
  readonly item: CalendarItem;
  readonly element: HTMLElement;
}

function Card({ item, element }: CardProps) {
  const box = useRef<HTMLDivElement>(null);
  const zone = useDisplayZone();
  const window = useWindow(item.selection.kind === 'window' ? item.selection.id : null);
  useLayoutEffect(() => {
    if (box.current !== null) placeBeside(box.current, element);
  });
  useLayoutEffect(() => {
    element.setAttribute('aria-describedby', cardId);
    return () => element.removeAttribute('aria-describedby');
  }, [element]);
  const { look, cutoffMs, mayOverrun } = item;

  return (
    <div ref={box} id={cardId} role="tooltip" className={classes['card']}>
      <p className={classes['name']}>
        <LookIcon look={look} size={14} />
        <b>{item.name}</b>
        {item.date === null && (
          <span className={classes['length']}>{formatDuration(minutesIn(item))}</span>
        )}
      </p>
      <p className={classes['words']}>{item.words}</p>
      {item.date === null ? (
        <CardTimes item={item} window={window} />
      ) : (
        <p>{cardMessages.wholeDay(formatLongIsoDate(item.date))}</p>
      )}
      {window !== null &&
        look !== 'offered' &&
        clockNotes(window).map((note) => (
          <p key={note} className={classes['note']}>
            {note}
          </p>
        ))}
      {cutoffMs !== null && <p>{cardMessages.cutoff(formatInstant(cutoffMs, zone))}</p>}
      {mayOverrun === true && (
        <p className={classes['note']}>
          {calendarMessages.overrun(formatInstant(item.endMs, zone))}
        </p>
      )}
      {item.cellCount > 1 && <p>{cardMessages.cells(item.cellCount)}</p>}
      {window !== null && <CardConflicts item={item} window={window} />}
    </div>
  );
}
