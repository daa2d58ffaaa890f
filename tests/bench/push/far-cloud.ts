/** Calendars behind a distance: each call takes its way there and back, and a version its time. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CalendarDocumentPort } from '../../../electron/services/cloud-port.ts';
import type { CalendarChange } from '../../../shared/changes/change-set.ts';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { ChangeCalendar } from '../../../shared/model/snapshot.ts';
import { calendarStateAt } from '../../../shared/schedule/calendar-state.ts';

/** What a call to AWS in another region takes, and a new version until it is active. */
const [latencyMs, settleMs] = [60, 250];
/** AWS was seen to allow so much in one account and region; each calendar is in its own here. */
const rate = { perSecond: 5, burst: 10 };

interface Stored {
  readonly texts: string[];
  defaultNumber: number;
  activeAtMs: number;
  tokens: number;
  filledAtMs: number;
}

/** The calendars, and what was waited for them: nobody who makes these calls waits less. */
export function farCloud(held: readonly ChangeCalendar[]) {
  let [calls, waitedMs] = [0, 0];
  const stored = new Map(
    held.map(({ key, text }): [string, Stored] => [
      key,
      { texts: [text], defaultNumber: 1, activeAtMs: 0, tokens: rate.burst, filledAtMs: 0 },
    ]),
  );
  const far = async <T>(calendar: Stored, answer: () => T): Promise<T> => {
    calls += 1;
    const ms = latencyMs + waitForToken(calendar);
    waitedMs += ms;
    await sleep(ms);
    return answer();
  };
  return {
    settleMs,
    calls: () => calls,
    waitedMs: () => waitedMs,
    document: ({ calendarKey }: CalendarChange): CalendarDocumentPort => {
      const calendar = stored.get(calendarKey);
      if (calendar === undefined) throw new Error(`No calendar ${calendarKey}`);
      return documentOver(calendar, (answer) => far(calendar, answer));
    },
  };
}

/** AWS would throttle: here the call is only late, as a limiter in front of it would make it. */
function waitForToken(calendar: Stored): number {
  const atMs = performance.now();
  const since = calendar.filledAtMs === 0 ? 0 : atMs - calendar.filledAtMs;
  calendar.tokens = Math.min(rate.burst, calendar.tokens + (since / 1_000) * rate.perSecond) - 1;
  calendar.filledAtMs = atMs;
  return calendar.tokens >= 0 ? 0 : (-calendar.tokens / rate.perSecond) * 1_000;
}

const documentOver = (
  calendar: Stored,
  far: <T>(answer: () => T) => Promise<T>,
): CalendarDocumentPort => ({
  versions: () =>
    far(() =>
      ok({
        defaultVersion: calendar.defaultNumber,
        latestVersion: calendar.texts.length,
        status: performance.now() < calendar.activeAtMs ? 'Updating' : 'Active',
      }),
    ),
  findVersion: () => far(() => ok(null)),
  text: (version) =>
    far(() => {
      const text = calendar.texts[version - 1];
      const message = `There is no version ${version}.`;
      return text === undefined
        ? err({ kind: 'refused', action: 'ssm:GetDocument', message } as const)
        : ok(text);
    }),
  pushNewVersion: ({ text }) =>
    far(() => {
      calendar.activeAtMs = performance.now() + settleMs;
      return ok(calendar.texts.push(text));
    }),
  pushDefaultVersion: (version) =>
    far(() => {
      calendar.defaultNumber = version;
      return ok(null);
    }),
  state: (atMs) =>
    far(() => {
      const text = calendar.texts[calendar.defaultNumber - 1] ?? '';
      return ok(calendarStateAt(parseCalendarDocument(text), atMs).state);
    }),
});
