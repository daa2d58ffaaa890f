/** Calendar items in words: what they are, and the whole of it for a screen reader. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { CalendarItem, Layer, Look } from './calendar-item.ts';
import { calendarMessages } from './calendar-messages.ts';
import { formatLongIsoDate, formatLongRange } from './format-time.ts';
import { zoneCity } from './zone-words.ts';

/** `allows patching`, `draft`, `release`: what a look stands for. */
export function lookWords(look: Look): string {
  switch (look) {
    case 'draft':
    case 'proposed':
    case 'agreed':
    case 'pushed':
    case 'cancelled':
      return look;
    case 'offered':
      return 'offered time';
    case 'past':
      return 'history';
    case 'allows':
      return 'allows patching';
    case 'blocks':
      return 'blocks patching';
    case 'advisory':
      return 'advisory, without effect';
    case 'maintenance':
      return 'maintenance window';
    case 'release':
      return 'release';
    case 'release-tentative':
      return 'tentative release';
    case 'freeze-hard':
      return 'hard freeze';
    case 'freeze-soft':
      return 'soft freeze';
    case 'holiday':
      return 'holiday';
    case 'database':
      return 'database team slot';
    case 'patches':
      return 'patches published';
    case 'deadline':
      return 'policy deadline';
    default:
      return assertNever(look);
  }
}

/** `Northwind prod, Saturday 13 March 2027 22:00 to Sunday 05:00 New York, draft, 2 conflicts`. */
export function describeItem(item: CalendarItem, zone: Zone): string {
  const { name, words, date, cellCount, conflictCount } = item;
  const when =
    date === null
      ? calendarMessages.whenThere(formatLongRange(item, zone), zoneCity(zone))
      : formatLongIsoDate(date);
  const plain = calendarMessages.item(name, when, words);
  const placed = cellCount > 1 ? calendarMessages.inCells(plain, cellCount) : plain;
  return conflictCount === 0 ? placed : calendarMessages.withConflicts(placed, conflictCount);
}

/** Layers as the panel lists them. */
export const layerWords: Readonly<Record<Layer, string>> = {
  windows: 'Drafts and agreed',
  calendars: 'Live calendars',
  maintenance: 'Maintenance windows',
  releases: 'Code releases',
  freezes: 'Freezes',
  holidays: 'Holidays',
  database: 'Database team slots',
  patches: 'Patch events',
  deadlines: 'Policy deadlines',
};

/** Layers in the order of the panel. */
export const layerOrder = Object.keys(layerWords) as readonly Layer[];
