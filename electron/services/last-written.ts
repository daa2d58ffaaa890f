import type { EventChange } from '../../shared/changes/change-set.ts';
import type { WrittenEvent } from '../../shared/changes/find-drift.ts';
import type { PushJournals } from './push-journals.ts';

/** Outcomes after which the calendar holds, in force, what was meant. */
const inForce: ReadonlySet<string> = new Set(['verified', 'already-there']);

/** Every event of a plan as a push from this computer left it last. What was taken back does not count. */
export async function lastWritten(
  journals: PushJournals,
  planId: string,
): Promise<readonly WrittenEvent[]> {
  const written = new Map<string, WrittenEvent>();
  for (const { begun, receipts } of await journals.list()) {
    if (begun.planId !== planId) continue;
    for (const { calendarKey, events } of begun.changes) {
      const receipt = receipts.get(calendarKey);
      if (receipt === undefined || receipt.undoneAtMs !== null) continue;
      if (!inForce.has(receipt.outcome.kind)) continue;
      note(written, calendarKey, events);
    }
  }
  return [...written.values()];
}

function note(
  written: Map<string, WrittenEvent>,
  calendarKey: string,
  events: readonly EventChange[],
): void {
  for (const { uid, summary, after } of events) {
    const key = `${calendarKey}|${uid}`;
    if (after === null) written.delete(key);
    else {
      const { startMs, endMs } = after;
      written.set(key, { calendarKey, uid, summary, startMs, endMs });
    }
  }
}
