/** Carries out an approved change set, calendar by calendar. One that fails never stops the others. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { PushStep, Receipt } from '../../shared/changes/receipt.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { CalendarDocumentPort } from './cloud-port.ts';
import { patientDocument } from './patient-document.ts';
import { pushCalendar } from './push-calendar.ts';
import { ended, type PushedCalendar } from './pushed-calendar.ts';

export interface PushCalendarsPorts {
  readonly nowMs: () => EpochMs;
  readonly sleep: (ms: number) => Promise<void>;
  readonly document: (change: CalendarChange) => CalendarDocumentPort;
  readonly onProgress: (progress: {
    readonly calendarKey: string;
    readonly step: PushStep;
    readonly receipt: Receipt | null;
  }) => void;
  readonly keepReceipt: (receipt: Receipt) => void;
  /** Hears of bugs: one calendar's must not cost another its receipt. */
  readonly report: (bug: unknown) => void;
}

/** Calendars written at the same time. Few: a push is watched by a person. */
const calendarsAtOnce = 4;

/** Answers one receipt for each calendar, in the order given, whatever happened. */
export async function pushCalendars(
  ports: PushCalendarsPorts,
  pushId: string,
  changes: readonly CalendarChange[],
): Promise<readonly Receipt[]> {
  const receipts = new Map<string, Receipt>();
  const queue = [...changes];
  const worker = async (): Promise<void> => {
    for (let change = queue.shift(); change !== undefined; change = queue.shift()) {
      const receipt = await pushOne(ports, pushId, change);
      ports.keepReceipt(receipt);
      receipts.set(change.calendarKey, receipt);
      ports.onProgress({ calendarKey: change.calendarKey, step: 'done', receipt });
    }
  };
  await Promise.all(Array.from({ length: calendarsAtOnce }, worker));
  return changes.flatMap(({ calendarKey }) => receipts.get(calendarKey) ?? []);
}

async function pushOne(
  ports: PushCalendarsPorts,
  pushId: string,
  change: CalendarChange,
): Promise<Receipt> {
  const pushed = await tryToPush(ports, pushId, change);
  return {
    id: `${pushId}.${change.calendarKey}`,
    pushId,
    calendarKey: change.calendarKey,
    cell: change.cell,
    calendarName: change.calendarName,
    atMs: ports.nowMs(),
    versionBefore: change.defaultVersion,
    versionAfter: pushed.versionAfter,
    outcome: pushed.outcome,
    probes: pushed.probes,
    uids: change.events.filter(({ kind }) => kind !== 'untouched').map(({ uid }) => uid),
    undoneAtMs: null,
  };
}

async function tryToPush(
  ports: PushCalendarsPorts,
  pushId: string,
  change: CalendarChange,
): Promise<PushedCalendar> {
  const { calendarKey } = change;
  const stop = change.preflight.find(({ level }) => level === 'stop');
  if (stop !== undefined) {
    return ended({ kind: 'skipped', message: `the check "${stop.kind}" forbids it.` }, null);
  }
  try {
    const document = patientDocument(ports.document(change), ports.sleep);
    const onStep = (step: PushStep): void => ports.onProgress({ calendarKey, step, receipt: null });
    const { sleep } = ports;
    return await pushCalendar({ sleep, document, onStep }, change, versionNameOf(pushId));
  } catch (bug) {
    ports.report(bug);
    const message = 'A fault in this app stopped it; its log has the details.';
    return ended({ kind: 'failed', message, written: 'unknown' }, null);
  }
}

/** Name of every version this push writes: how a lost answer is told from somebody else's write. */
export const versionNameOf = (pushId: string): string => `pwp-${pushId}`;
