import type { CalendarItem } from '../../renderer/presenters/calendar-item.ts';

/** An agreed window, Saturday 13 March 2027 22:00 to 04:00 UTC. Name only what the test is about. */
export const anItem = (differs: Partial<CalendarItem> = {}): CalendarItem => ({
  key: `window:${differs.name ?? 'Northwind prod'}`,
  selection: { kind: 'window', id: differs.name ?? 'Northwind prod' },
  layer: 'windows',
  look: 'agreed',
  name: 'Northwind prod',
  words: 'agreed',
  startMs: Date.parse('2027-03-13T22:00Z'),
  endMs: Date.parse('2027-03-14T04:00Z'),
  date: null,
  group: 'HRP',
  cutoffMs: null,
  conflictCount: 0,
  hasError: false,
  cellCount: 0,
  movable: true,
  leaves: ['hrp/northwind/prod'],
  ...differs,
});
