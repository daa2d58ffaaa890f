/** What a calendar file may be read as: the file does not say what its events are. */
import type { ImportFormat } from './import-format.ts';
import { readIcsFreezes, readIcsHolidays, readIcsReleases, readIcsSlots } from './ics-dates.ts';
import { readIcsWindows } from './ics-windows.ts';

const isCalendar = (beginning: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(beginning);

/** Likeliest where its own words occur in the file's name or among the first events. */
const likely =
  (usual: number, words: RegExp) =>
  (beginning: string, fileName: string): number => {
    if (!isCalendar(beginning)) return /\.ics$/i.test(fileName) ? usual / 4 : 0;
    const summaries = beginning.match(/^(?:SUMMARY|X-WR-CALNAME)[^\r\n]*/gim) ?? [];
    return words.test([fileName, ...summaries.slice(0, 20)].join('\n')) ? 0.9 : usual;
  };

/** Calendar files, by what their events become. */
export const icsFormats: readonly ImportFormat[] = [
  {
    id: 'ics-windows',
    title: 'Windows from a calendar file (ICS)',
    system: 'ics',
    needs: ['target'],
    recognise: likely(0.6, /\b(patch|maintenance|window|install)/i),
    read: readIcsWindows,
  },
  {
    id: 'ics-freezes',
    title: 'Freezes from a calendar file (ICS)',
    system: 'ics',
    needs: ['scope'],
    recognise: likely(0.5, /\b(freeze|blackout|moratorium|lockdown)/i),
    read: readIcsFreezes,
  },
  {
    id: 'ics-releases',
    title: 'Releases from a calendar file (ICS)',
    system: 'ics',
    needs: ['business-unit'],
    recognise: likely(0.4, /\b(release|deploy(ment)?|go-?live)\b/i),
    read: readIcsReleases,
  },
  {
    id: 'ics-database-slots',
    title: 'Database slots from a calendar file (ICS)',
    system: 'ics',
    needs: ['target'],
    recognise: likely(0.4, /\b(db|database|dba)\b/i),
    read: readIcsSlots,
  },
  {
    id: 'ics-holidays',
    title: 'Holidays from a calendar file (ICS)',
    system: 'ics',
    needs: ['country'],
    recognise: likely(0.3, /\b(holidays?|christmas|diwali|thanksgiving|new year)/i),
    read: readIcsHolidays,
  },
];
