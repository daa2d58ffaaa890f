/** A small world for the stand-in's tests: two accounts, one of them in two regions. */
import type {
  Seed,
  SeedAssociation,
  SeedCell,
  SeedMaintenanceWindow,
} from '../../../electron/sample/seed.ts';

export const nowMs = Date.parse('2027-03-01T12:00:00Z');
export const home = { accountId: '111122223333', region: 'us-east-1' };
export const away = { accountId: '111122223333', region: 'eu-west-1' };
export const partner = { accountId: '444455556666', region: 'us-east-1' };

/** Calendar text as the console writes it, with the events given as blocks of lines. */
export function aCalendar(
  polarity: 'DEFAULT_OPEN' | 'DEFAULT_CLOSED',
  events: readonly string[] = [],
): string {
  const placeholder = [
    'BEGIN:VTODO',
    'DTSTAMP:20261101T080000Z',
    'UID:0b0f7d6e-6a0c-4c53-9d9c-0a4f6f1d2e11',
    'SUMMARY:Add events to this calendar.',
    'END:VTODO',
  ].join('\r\n');
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//AWS//Change Calendar 1.0//EN',
    'VERSION:2.0',
    `X-CALENDAR-TYPE:${polarity}`,
    'X-WR-CALDESC:A calendar for tests',
    'X-CALENDAR-CMEVENTS:DISABLED',
    ...(events.length === 0 ? [placeholder] : events),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** An event in UTC, `20270301T100000/20270301T140000`, with further lines after its end. */
export function anEvent(uid: string, span: string, more: readonly string[] = []): string {
  const [start = '', end = ''] = span.split('/');
  return [
    'BEGIN:VEVENT',
    'DTSTAMP:20261101T080000Z',
    `UID:${uid}`,
    'SEQUENCE:0',
    `SUMMARY:${uid}`,
    `DTSTART;TZID=Etc/UTC:${start}`,
    `DTEND;TZID=Etc/UTC:${end}`,
    ...more,
    'X-EVENT-TYPE:STANDARD',
    'END:VEVENT',
  ].join('\r\n');
}

/** Blocks 10:00 to 14:00 today and every Monday after. */
export const freezeText = aCalendar('DEFAULT_OPEN', [
  anEvent('freeze', '20270301T100000/20270301T140000', ['RRULE:FREQ=WEEKLY;BYDAY=MO']),
]);

/** Allows 13:00 to 15:00 today, and 20:00 to 22:00 on 2 March. */
export const windowsText = aCalendar('DEFAULT_CLOSED', [
  anEvent('one', '20270301T130000/20270301T150000'),
  anEvent('two', '20270302T200000/20270302T220000'),
]);

/** As Quick Setup makes them; this one asks a calendar. */
export const patchPolicy: SeedAssociation = {
  associationId: '0a1b2c3d-0000-4000-8000-000000000001',
  associationName: 'AWS-QuickSetup-PatchPolicy-ScanForPatches-LA-abcde',
  documentName: 'AWS-RunPatchBaseline',
  scheduleExpression: 'cron(0 1 * * ? *)',
  parameters: { Operation: ['Scan'] },
  calendarNames: ['freeze'],
  lastRunMs: nowMs - 3_600_000,
};

export const patchWindow: SeedMaintenanceWindow = {
  windowId: 'mw-0123456789abcdef0',
  name: 'northwind-prod-patching',
  description: 'Second Saturday',
  enabled: true,
  durationHours: 6,
  cutoffHours: 1,
  schedule: 'cron(0 22 ? * SAT#2 *)',
  scheduleTimezone: 'America/New_York',
  createdAtMs: nowMs - 86_400_000,
  allowUnassociatedTargets: false,
  targets: [
    {
      windowTargetId: '11111111-2222-3333-4444-555555555555',
      name: 'prod-nodes',
      ownerInformation: 'northwind',
      targets: [{ key: 'tag:Patch Group', values: ['northwind-prod'] }],
    },
  ],
  tasks: [
    {
      windowTaskId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
      taskArn: 'AWS-RunPatchBaseline',
      taskType: 'RUN_COMMAND',
      name: 'install',
      priority: 1,
      targetIds: ['11111111-2222-3333-4444-555555555555'],
      parameters: { Operation: ['Install'], RebootOption: ['RebootIfNeeded'] },
      cutoffBehavior: 'CANCEL_TASK',
    },
    {
      windowTaskId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeee2',
      taskArn: 'Northwind-CheckCalendar',
      taskType: 'AUTOMATION',
      priority: 0,
      targetIds: [],
      parameters: {},
    },
  ],
  executions: [
    {
      windowExecutionId: '99999999-2222-3333-4444-555555555551',
      status: 'SUCCESS',
      startMs: Date.parse('2027-01-10T03:00:00Z'),
      endMs: Date.parse('2027-01-10T05:00:00Z'),
    },
    {
      windowExecutionId: '99999999-2222-3333-4444-555555555552',
      status: 'FAILED',
      startMs: Date.parse('2027-02-14T03:00:00Z'),
      endMs: Date.parse('2027-02-14T04:00:00Z'),
    },
  ],
};

export const disabledWindow: SeedMaintenanceWindow = {
  ...patchWindow,
  windowId: 'mw-0123456789abcdef1',
  name: 'northwind-retired',
  enabled: false,
  targets: [],
  tasks: [],
  executions: [],
};

/** A window that runs every half hour from one hour ago. */
export const busyWindow: SeedMaintenanceWindow = {
  ...disabledWindow,
  windowId: 'mw-0123456789abcdef2',
  name: 'half-hourly-scan',
  enabled: true,
  schedule: 'rate(30 minutes)',
  createdAtMs: nowMs - 3_600_000,
};

export const homeCell: SeedCell = {
  ...home,
  documents: [
    {
      name: 'freeze',
      versions: [
        { text: aCalendar('DEFAULT_OPEN'), createdAtMs: nowMs - 2 * 86_400_000 },
        { text: freezeText, createdAtMs: nowMs - 86_400_000 },
      ],
      tags: { team: 'platform' },
    },
    { name: 'patch-windows', versions: [{ text: windowsText, createdAtMs: nowMs - 86_400_000 }] },
  ],
  maintenanceWindows: [patchWindow, disabledWindow, busyWindow],
  patchStates: [0, 1, 2, 3, 4, 5].map((index) => ({
    instanceId: `${index === 5 ? 'mi' : 'i'}-0123456789abcdef${index}`,
    patchGroup: index < 4 ? 'northwind-prod' : 'northwind-test',
    baselineId: 'pb-0123456789abcdef0',
    operation: index % 2 === 0 ? ('Install' as const) : ('Scan' as const),
    operationStartMs: nowMs - 7_200_000,
    operationEndMs: nowMs - 3_600_500,
    missingCount: index,
    installedCount: 100 + index,
    newestPatchMs: nowMs - 86_400_000,
  })),
  associations: [patchPolicy],
  behaviour: {},
};

const empty = { documents: [], maintenanceWindows: [], patchStates: [], behaviour: {} };

const partnerCell: SeedCell = {
  ...empty,
  ...partner,
  documents: [
    {
      name: 'shared-freeze',
      versions: [
        { text: freezeText, createdAtMs: nowMs - 86_400_000 },
        { text: windowsText, createdAtMs: nowMs - 86_400_000 },
      ],
      defaultVersion: 1,
      sharedWith: [home.accountId],
    },
    { name: 'private-freeze', versions: [{ text: freezeText, createdAtMs: nowMs - 86_400_000 }] },
  ],
};

export const aSeed: Seed = {
  nowMs,
  cells: [homeCell, { ...empty, ...away }, partnerCell],
};

export const sharedArn = 'arn:aws:ssm:us-east-1:444455556666:document/shared-freeze';
