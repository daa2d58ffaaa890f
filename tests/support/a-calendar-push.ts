/** A push of one window to the calendar of a cell, as the preview would have shown it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cloud } from '../../electron/services/cloud-port.ts';
import { pushCalendars, type PushCalendarsPorts } from '../../electron/services/push-calendars.ts';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { PushStep, Receipt } from '../../shared/changes/receipt.ts';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { editCalendar, sizeInBytes } from '../../shared/ical/edit-calendar.ts';
import { ourUid } from '../../shared/ical/our-uid.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { calendarText, cell, foreignEvent, nowMs } from './a-cloud.ts';

const startMs = Date.UTC(2027, 2, 21, 2);
const endMs = startMs + 6 * 3_600_000;
export const uid = ourUid('plan1', 'northwind-prod', '2027-03-20T22:00');

/** The change a preview would show for one window added to the calendar of a cell. */
export function aChange(textBefore: string, at: CellRef = cell): CalendarChange {
  const edited = editCalendar(parseCalendarDocument(textBefore), {
    put: [
      {
        uid,
        summary: 'patch-northwind-prod',
        zone: 'America/New_York',
        startMs,
        endMs,
        sequence: 0,
        dtstampMs: nowMs,
      },
    ],
    removeUids: [],
  });
  if (!edited.ok) throw new Error(`The fixture cannot be edited: ${edited.error.kind}`);
  return {
    calendarKey: `${cellKey(at)}/hrp-patching`,
    cell: at,
    calendarName: 'hrp-patching',
    polarity: 'DEFAULT_CLOSED',
    production: true,
    events: [
      {
        kind: 'added',
        uid,
        windowId: 'northwind-prod@2027-03-20T22:00',
        summary: 'patch-northwind-prod',
        before: null,
        after: { startMs, endMs, zone: 'America/New_York' },
      },
    ],
    foreignCount: 1,
    baseVersion: 1,
    defaultVersion: 1,
    textBefore,
    textAfter: edited.value,
    sizeBytesAfter: sizeInBytes(edited.value),
    preflight: [],
  };
}

/** What the calendar holds before any push. */
export const before = calendarText(foreignEvent('f1', '20270401'));

const fail = (bug: unknown): never => {
  throw bug;
};

/** Pushes and remembers what was heard on the way. Pauses are short; a bug fails the test. */
export async function push(
  { cloud }: { readonly cloud: Pick<Cloud, 'document'> },
  changes: readonly CalendarChange[],
  {
    pushId = 'p1',
    report = fail,
    begunKeys = new Set<string>(),
    journal = { note: async () => {} },
    control = { mayGoOn: async () => true },
    atMs = nowMs,
  }: {
    readonly pushId?: string;
    readonly report?: (bug: unknown) => void;
    readonly begunKeys?: ReadonlySet<string>;
    readonly atMs?: number;
  } & Partial<Pick<PushCalendarsPorts, 'journal' | 'control'>> = {},
) {
  const steps: [string, PushStep][] = [];
  const kept: Receipt[] = [];
  const receipts = await pushCalendars(
    {
      nowMs: () => atMs,
      sleep: () => sleep(2),
      document: ({ cell: at, calendarName }) => cloud.document({ cell: at, name: calendarName }),
      onProgress: ({ calendarKey, step }) => steps.push([calendarKey, step]),
      keepReceipt: (receipt) => kept.push(receipt),
      report,
      journal,
      control,
    },
    { pushId, changes, begunKeys },
  );
  return { receipts, kept, steps };
}
