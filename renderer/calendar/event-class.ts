import type { EventDisplayInfo } from '@fullcalendar/react';
import { itemKey } from '../presenters/calendar-item.ts';
import classes from './event.module.css';
import { contentsOf } from './event-contents.ts';

const shapes: Readonly<Record<string, string | undefined>> = {
  dayGridMonth: classes['row'],
  timeGridWeek: classes['block'],
  timeGridDay: classes['block'],
};

/** What is inspected, and what is chosen together. */
interface Marked {
  readonly selectedKey: string | null;
  readonly chosenIds: ReadonlySet<string>;
}

/** Classes of an event's outer element: its look, its marks, and the shape the view gives it. */
export function eventClass(info: EventDisplayInfo, { selectedKey, chosenIds }: Marked): string {
  const contents = contentsOf(info.event);
  if (contents === null) return joined(classes['event'], classes['draft'], classes['mirror']);
  if (contents.kind === 'clock-change') return joined(classes['shade'], classes['clockChange']);
  if (contents.kind === 'more') return joined(classes['event'], classes['more']);
  const { item } = contents;
  if (info.event.display === 'background') return joined(classes['shade'], classes[item.look]);
  const isBar = info.event.allDay;
  return joined(
    classes['event'],
    isBar ? classes['row'] : shapes[info.view.type],
    classes[item.look],
    item.staleAsOf !== undefined && classes['stale'],
    item.conflictCount > 0 && classes['conflict'],
    item.hasError && classes['error'],
    item.key === selectedKey && classes['selected'],
    item.look === 'offered' && itemKey(item.selection) === selectedKey && classes['related'],
    item.selection.kind === 'window' && chosenIds.has(item.selection.id) && classes['chosen'],
    info.isMirror && classes['mirror'],
    !contents.isFirst && classes['fromBefore'],
    !contents.isLast && classes['goesOn'],
    // In hours a night is one window in two columns.
    !isBar && !info.isStart && classes['fromYesterday'],
    !isBar && !info.isEnd && classes['intoTomorrow'],
    !isBar && info.isEnd && item.mayOverrun === true && classes['overruns'],
    isBar && contents.isLast && item.mayOverrun === true && classes['mayOverrun'],
  );
}

const joined = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ');
