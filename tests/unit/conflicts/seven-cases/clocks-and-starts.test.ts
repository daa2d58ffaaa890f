/** C18 and C24: windows on nights when clocks change, and those that begin too early to be pushed. */
import {
  at,
  denied,
  installAt,
  told,
  toldOnceWaived,
  unread,
  type Situation,
} from './check-as-read.ts';
import { tellsSevenCases } from './seven-cases.ts';

const planned = (local: string, durationMinutes: number, zone = 'America/New_York'): Situation => ({
  plan: { series: [installAt(local, { durationMinutes, zone })] },
});

const spansSpring = 'C18 warning northwind-prod@2027-03-13T22:00: spans 03-14T03:00/03-14T09:00';

tellsSevenCases('C18', 'nights when clocks change', {
  fires: { found: () => told('C18', planned('2027-03-13T22:00', 360)), expected: [spansSpring] },
  'just does not': { found: () => told('C18', planned('2027-03-13T22:00', 239)), expected: [] },
  // Who ends as they change reads another hour than start plus duration; who begins then does not.
  touching: {
    found: () => [
      ...told('C18', planned('2027-03-13T22:00', 240)),
      ...told('C18', planned('2027-03-14T03:00', 240)),
    ],
    expected: ['C18 warning northwind-prod@2027-03-13T22:00: spans 03-14T03:00/03-14T07:00'],
  },
  'on a DST night': {
    found: () => [
      ...told('C18', planned('2027-03-14T02:30', 60)),
      ...told('C18', planned('2027-11-07T01:30', 15)),
      ...told('C18', planned('2027-11-06T22:00', 360)),
    ],
    expected: [
      'C18 warning northwind-prod@2027-03-14T02:30: gap 03-14T07:30/03-14T08:30',
      'C18 warning northwind-prod@2027-11-07T01:30: fold 11-07T05:30/11-07T05:45',
      'C18 warning northwind-prod@2027-11-06T22:00: spans 11-07T02:00/11-07T08:00',
    ],
  },
  'in another zone': {
    // The hours of New York's night in Kolkata, where no clock changes; and London's own night.
    found: () => [
      ...told('C18', planned('2027-03-14T08:30', 360, 'Asia/Kolkata')),
      ...told('C18', planned('2027-03-27T22:00', 360)),
      ...told('C18', planned('2027-03-27T22:00', 360, 'Europe/London')),
    ],
    expected: ['C18 warning northwind-prod@2027-03-27T22:00: spans 03-27T22:00/03-28T04:00'],
  },
  waived: {
    found: () => toldOnceWaived('C18', planned('2027-03-13T22:00', 360)),
    expected: [`${spansSpring} accepted by A. Rao`],
  },
  stale: {
    // Saved by a machine whose New York knows no summer time, over a cell that is not to be read.
    found: () =>
      told('C18 C20', {
        plan: {
          clocks: [
            {
              zone: 'America/New_York',
              startMs: at('01-01T00:00'),
              endMs: at('12-31T00:00'),
              offsetMinutes: -300,
              changes: [],
            },
          ],
        },
        east: denied,
      }),
    expected: [
      'C18 warning northwind-prod@2027-03-20T22:00: was 03-21T03:00 03-21T02:00/03-21T08:00',
      unread('2027-03-20T22:00'),
    ],
  },
});

const tooSoon = 'C24 error northwind-prod@2027-03-10T09:14: too-soon 03-10T14:14/03-10T14:15';

tellsSevenCases('C24', 'windows that begin too early to be pushed', {
  fires: { found: () => told('C24', planned('2027-03-10T09:14', 360)), expected: [tooSoon] },
  'just does not': { found: () => told('C24', planned('2027-03-10T09:15', 360)), expected: [] },
  // What begins just now has not begun before; what ends just now has.
  touching: {
    found: () => [
      ...told('C24', planned('2027-03-10T09:00', 60)),
      ...told('C24', planned('2027-03-10T08:00', 60)),
    ],
    expected: [
      'C24 error northwind-prod@2027-03-10T09:00: too-soon 03-10T14:00/03-10T14:15',
      'C24 error northwind-prod@2027-03-10T08:00: past 03-10T13:00/03-10T14:00',
    ],
  },
  'on a DST night': {
    // At 01:50: by the clocks it is more than an hour until 03:04.
    found: () =>
      ['2027-03-14T03:04', '2027-03-14T03:05'].flatMap((local) =>
        told('C24', { ...planned(local, 60), nowMs: at('03-14T06:50') }),
      ),
    expected: ['C24 error northwind-prod@2027-03-14T03:04: too-soon 03-14T07:04/03-14T07:05'],
  },
  'in another zone': {
    found: () =>
      ['2027-03-10T19:44', '2027-03-10T19:45'].flatMap((local) =>
        told('C24', planned(local, 60, 'Asia/Kolkata')),
      ),
    expected: ['C24 error northwind-prod@2027-03-10T19:44: too-soon 03-10T14:14/03-10T14:15'],
  },
  waived: {
    found: () => toldOnceWaived('C24', planned('2027-03-10T09:14', 360)),
    expected: [tooSoon],
  },
  stale: {
    found: () => told('C20 C24', { ...planned('2027-03-10T09:14', 360), east: denied }),
    expected: [unread('2027-03-10T09:14'), tooSoon],
  },
});
