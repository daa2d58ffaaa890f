/**
 * Windows as a calendar of Uyuni (SUSE Manager) of the kind "multi": events belong to the maintenance
 * schedule whose name is their SUMMARY. Source: Uyuni administration guide, Maintenance windows;
 * uyuni-rfc 00073.
 */
import { writeCalendarForPeople } from '../ical/calendar-for-people.ts';
import { ourUid } from '../ical/our-uid.ts';
import type { NotCarried, ExportedText, ExportQuestion } from './exported-text.ts';
import { oneLine } from './one-line.ts';

/** The calendar: single events only, each in the zone of its window. */
export function uyuniCalendar({ plan, windows, nowMs }: ExportQuestion): ExportedText {
  const kept = windows.filter(({ kind }) => kind !== 'scan');
  const names = Map.groupBy(kept, ({ name }) => oneLine(name));
  const shared = [...names].filter(
    ([, its]) => new Set(its.map(({ seriesId }) => seriesId)).size > 1,
  );
  return {
    text: writeCalendarForPeople({
      zone: 'UTC',
      name: oneLine(plan.name),
      nowMs,
      events: kept.map(({ seriesId, originalStart, name, kind, zone, startMs, endMs }) => ({
        uid: ourUid(plan.id, seriesId, originalStart),
        sequence: 0,
        summary: oneLine(name),
        description: `${kind} window`,
        status: 'CONFIRMED' as const,
        zone,
        startMs,
        endMs,
      })),
    }),
    notCarried: windows
      .filter(({ kind }) => kind === 'scan')
      .map((window): NotCarried => ({
        window,
        kind: 'left-out',
        why: 'Uyuni scans at any time, whatever its schedules are',
      })),
    notes: [
      `Make a maintenance calendar of it, and ${names.size === 1 ? 'a schedule' : `${names.size} schedules`} of the kind multi with these names: ${[...names.keys()].join(', ')}.`,
      'Uyuni asks whether an action may begin: what began within a window may go on after it.',
      ...shared.map(([name]) => `Several series are called ${name}: they are one schedule there.`),
    ],
  };
}
