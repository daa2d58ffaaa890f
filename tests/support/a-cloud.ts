import type {
  Seed,
  SeedBehaviour,
  SeedDocument,
  SeedMaintenanceWindow,
} from '../../electron/sample/seed.ts';
import { createStandIn, type StandIn } from '../../electron/sample/stand-in/stand-in.ts';
import type { Cloud } from '../../electron/services/cloud-port.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';
import type { CellRef } from '../../shared/model/target.ts';

export const nowMs = Date.UTC(2027, 2, 10, 14, 12);
export const cell: CellRef = { accountId: '111122223333', region: 'us-east-1' };
export const otherCell: CellRef = { accountId: '444455556666', region: 'us-east-1' };

/** A Change Calendar's text as AWS writes it, around the given event lines. */
export const calendarText = (
  events: readonly string[],
  polarity: 'DEFAULT_OPEN' | 'DEFAULT_CLOSED' = 'DEFAULT_CLOSED',
): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//AWS//Change Calendar 1.0//EN',
    'VERSION:2.0',
    `X-CALENDAR-TYPE:${polarity}`,
    'X-WR-CALDESC:A calendar',
    'X-CALENDAR-CMEVENTS:DISABLED',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** Lines of an event of somebody else. */
export const foreignEvent = (uid: string, day: string): readonly string[] => [
  'BEGIN:VEVENT',
  'DTSTAMP:20270101T080000Z',
  `UID:${uid}`,
  'SEQUENCE:0',
  'SUMMARY:somebody-elses',
  `DTSTART;TZID=Europe/Berlin:${day}T010000`,
  `DTEND;TZID=Europe/Berlin:${day}T050000`,
  'X-UNKNOWN;KEPT=yes:as it is',
  'END:VEVENT',
];

export const aDocument = (text: string, name = 'hrp-patching'): SeedDocument => ({
  name,
  versions: [{ text, createdAtMs: nowMs - 86_400_000 }],
});

/** A stand-in with two cells and no delays, and the cloud that reads and writes it. */
export function aCloud(
  options: {
    readonly documents?: readonly SeedDocument[];
    readonly maintenanceWindows?: readonly SeedMaintenanceWindow[];
    readonly behaviour?: SeedBehaviour;
  } = {},
): { readonly standIn: StandIn; readonly cloud: Cloud } {
  const empty = { documents: [], maintenanceWindows: [], patchStates: [], behaviour: {} };
  const seed: Seed = {
    nowMs,
    cells: [
      {
        ...empty,
        ...cell,
        documents: options.documents ?? [aDocument(calendarText(foreignEvent('f1', '20270401')))],
        maintenanceWindows: options.maintenanceWindows ?? [],
        behaviour: options.behaviour ?? {},
      },
      {
        ...empty,
        ...otherCell,
        documents: [aDocument(calendarText(foreignEvent('f2', '20270402')))],
      },
    ],
  };
  const standIn = createStandIn(seed, { settleMs: 5 });
  const cloud = ssmCloud(
    [cell, otherCell],
    {
      credentialsFor: ({ accountId }) => ({
        accessKeyId: `PWPSAMPLE${accountId}`,
        secretAccessKey: 'none',
      }),
      requestHandler: standIn.requestHandler(),
      // Nothing throttles here: nobody need wait.
      pace: { perSecond: 1e6, burst: 1e6 },
    },
    () => nowMs,
  );
  return { standIn, cloud };
}
