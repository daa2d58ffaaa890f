/** Reads and edits every hostile calendar text; to be run with a heap of 256 MB, texts included. */
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { editCalendar } from '../../shared/ical/edit-calendar.ts';
import { aCalendar, aForeignEvent, anEvent } from '../unit/ical/a-calendar.ts';
import { brokenFrames, hostileLines, hostileValues } from '../unit/ical/hostile-texts.ts';

const texts: readonly (readonly string[])[] = [
  ...hostileLines.map(([, lines]) => lines),
  ...hostileValues.map(([, line]) => aForeignEvent('odd', line)),
  ...brokenFrames.map(([, lines]) => [lines]),
];
let read = 0;
for (const lines of texts) {
  const document = parseCalendarDocument(aCalendar([...lines, ...aForeignEvent('good')]));
  editCalendar(document, { put: [anEvent()], removeUids: [] });
  if (document.events.some(({ uid }) => uid === 'good')) read += 1;
}
console.log(JSON.stringify({ texts: texts.length, read }));
