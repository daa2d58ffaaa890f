/** Asks AWS itself whether the calendar is open where our events say so. */
import type { CalendarChange, EventChange } from '../../shared/changes/change-set.ts';
import type { CalendarProbe } from '../../shared/changes/receipt.ts';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { calendarStateAt } from '../../shared/schedule/calendar-state.ts';
import { minuteMs, type EpochMs } from '../../shared/time/time-range.ts';
import type { CalendarDocumentPort, CloudError } from './cloud-port.ts';

/** Events probed in one calendar: enough to catch a misread text, few enough not to be throttled. */
const eventLimit = 8;

/**
 * Probes each changed event a minute before, at its start, in its middle and at its end.
 * What is expected comes from the whole text, so that neighbouring events are counted in.
 */
export async function probeCalendar(
  document: CalendarDocumentPort,
  change: CalendarChange,
): Promise<Result<readonly CalendarProbe[], CloudError>> {
  const written = parseCalendarDocument(change.textAfter);
  const probes: CalendarProbe[] = [];
  for (const event of change.events.filter(isChanged).slice(0, eventLimit)) {
    for (const { where, atMs } of momentsOf(event)) {
      const answered = await document.state(atMs);
      if (!answered.ok) return answered;
      probes.push({
        atMs,
        uid: event.uid,
        where,
        expected: calendarStateAt(written, atMs).state,
        answered: answered.value,
      });
    }
  }
  return ok(probes);
}

const isChanged = ({ kind }: EventChange): boolean => kind !== 'untouched';

// A removed event is probed where it was: the calendar must have gone back to its default there.
function momentsOf({
  before,
  after,
}: EventChange): readonly { readonly where: CalendarProbe['where']; readonly atMs: EpochMs }[] {
  const time = after ?? before;
  if (time === null) return [];
  const { startMs, endMs } = time;
  const middleMs = startMs + Math.floor((endMs - startMs) / 2 / minuteMs) * minuteMs;
  return [
    { where: 'before', atMs: startMs - minuteMs },
    { where: 'start', atMs: startMs },
    { where: 'middle', atMs: middleMs },
    { where: 'end', atMs: endMs },
  ];
}
