import type { Seed, SeedCell, SeedMaintenanceWindow } from '../../../electron/sample/seed.ts';
import type { CellRef } from '../../../shared/model/target.ts';

/** What AWS was assumed to allow and to take in performance-reliability.md A5. */
export const rate = { perSecond: 5, burst: 10 };
export const latencyMs = { least: 80, most: 200 };
export const meanLatencyMs = (latencyMs.least + latencyMs.most) / 2;
export const regions = ['us-east-1', 'eu-west-1'] as const;

/** Two lists, a calendar's versions and text, the windows, four of each of two, policies, nodes. */
export const callsACell = 15;

export const cellsOf = (accounts: number): readonly CellRef[] =>
  Array.from({ length: accounts }, (_, index) => String(100_000_000_000 + index)).flatMap(
    (accountId) => regions.map((region) => ({ accountId, region })),
  );

/** So many accounts in two regions; latency differs by cell, spread evenly, and never by chance. */
export function seedOf(accounts: number, nowMs: number, calm: boolean): Seed {
  const cells = cellsOf(accounts).map((cell, index): SeedCell => {
    const spread = ((index * 37) % 101) / 100;
    return {
      ...cell,
      documents: [
        { name: 'patching', versions: [{ text: textOf(index), createdAtMs: nowMs - 86_400_000 }] },
      ],
      maintenanceWindows: [windowOf(index, 1), windowOf(index, 2)],
      patchStates: [],
      behaviour: calm
        ? {}
        : { rate, latencyMs: latencyMs.least + spread * (latencyMs.most - latencyMs.least) },
    };
  });
  return { nowMs, cells };
}

/** About 4 KB: twenty events. */
export const textOf = (index: number): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//AWS//Change Calendar 1.0//EN',
    'VERSION:2.0',
    'X-CALENDAR-TYPE:DEFAULT_CLOSED',
    'X-WR-CALDESC:Patching',
    'X-CALENDAR-CMEVENTS:DISABLED',
    ...Array.from({ length: 20 }, (_, month) => [
      'BEGIN:VEVENT',
      'DTSTAMP:20261101T080000Z',
      `UID:e${month}-of-${index}`,
      'SEQUENCE:0',
      `SUMMARY:patch-${index}-${month}`,
      `DTSTART;TZID=America/New_York:2027${String((month % 12) + 1).padStart(2, '0')}13T220000`,
      `DTEND;TZID=America/New_York:2027${String((month % 12) + 1).padStart(2, '0')}14T040000`,
      'X-EVENT-TYPE:STANDARD',
      'END:VEVENT',
    ]).flat(),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const windowOf = (index: number, which: number): SeedMaintenanceWindow => ({
  windowId: `mw-${(index * 2 + which).toString(16).padStart(17, '0')}`,
  name: `window-${which}`,
  enabled: true,
  durationHours: 4,
  cutoffHours: 1,
  schedule: 'cron(0 22 ? * SAT#3 *)',
  scheduleTimezone: 'America/New_York',
  createdAtMs: 0,
  allowUnassociatedTargets: false,
  targets: [
    {
      windowTargetId: `0000000${which}-0000-4000-8000-${String(index).padStart(12, '0')}`,
      targets: [{ key: 'tag:Patch Group', values: ['prod'] }],
    },
  ],
  tasks: [
    {
      windowTaskId: `0000000${which}-0000-4000-9000-${String(index).padStart(12, '0')}`,
      taskArn: 'AWS-RunPatchBaseline',
      taskType: 'RUN_COMMAND',
      priority: 1,
      targetIds: [],
      parameters: { Operation: ['Install'], RebootOption: ['RebootIfNeeded'] },
    },
  ],
  executions: [],
});
