/** GetCalendarState: is every one of these calendars open at that time, and until when. */
import {
  parseCalendarDocument,
  type CalendarDocument,
} from '../../../../shared/ical/calendar-document.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { calendarStateAt } from '../../../../shared/schedule/calendar-state.ts';
import { minuteMs, type EpochMs } from '../../../../shared/time/time-range.ts';
import { refuse, refuseAsInvalid, type AwsError } from '../aws-error.ts';
import { documentResource } from '../documents/read-document.ts';
import { findReadableDocument, findVersion } from '../documents/find-document.ts';
import { getCalendarStateInput } from '../documents/document-shapes.ts';
import { operation, type CallSite } from '../operation.ts';
import { formatSeconds, parseIsoInstant } from '../iso-instant.ts';
import { reasonUnsupported } from './understood-calendar.ts';

/** GetCalendarState, worked out from the text of each calendar's default version. */
export const getCalendarState = operation({
  input: getCalendarStateInput,
  resource: ({ CalendarNames: [Name = '*'] }) => documentResource({ Name }),
  answer(site, { CalendarNames, AtTime }) {
    if (CalendarNames.length === 0)
      return refuseAsInvalid('At least one calendar name must be specified.');
    const atMs = AtTime === undefined ? site.nowMs : parseIsoInstant(AtTime);
    if (atMs === null)
      return refuseAsInvalid(`AtTime ${AtTime ?? ''} is not an ISO 8601 date-time.`);
    const calendars: CalendarDocument[] = [];
    for (const name of CalendarNames) {
      const calendar = readCalendar(site, name);
      if (!calendar.ok) return calendar;
      calendars.push(calendar.value);
    }
    const { state, nextTransitionMs } = combinedStateAt(calendars, atMs);
    return ok({
      State: state,
      AtTime: formatSeconds(atMs),
      NextTransitionTime: nextTransitionMs === null ? undefined : formatSeconds(nextTransitionMs),
    });
  },
});

function readCalendar(site: CallSite, name: string): Result<CalendarDocument, AwsError> {
  const seen = findReadableDocument(site, name);
  if (!seen.ok) return seen;
  if (seen.value.document.type !== 'ChangeCalendar')
    return refuse('InvalidDocumentType', `Document ${name} is not of type ChangeCalendar.`);
  const version = findVersion(seen.value, {});
  if (!version.ok) return version;
  const calendar = parseCalendarDocument(version.value.text);
  const reason = reasonUnsupported(calendar);
  if (reason === null) return ok(calendar);
  return refuse(
    'UnsupportedCalendarException',
    `The calendar entry contained in the specified Systems Manager document ${name} is not supported: ${reason}.`,
  );
}

interface CombinedState {
  readonly state: 'OPEN' | 'CLOSED';
  /** Null when the state does not change in the ten years after. */
  readonly nextTransitionMs: EpochMs | null;
}

const horizonMs = 3_653 * 24 * 60 * minuteMs;

/** Open only while all are open; the next transition is that of the combined state. */
function combinedStateAt(calendars: readonly CalendarDocument[], atMs: EpochMs): CombinedState {
  const now = statesAt(calendars, atMs);
  if (now.closed.length === 0) return { state: 'OPEN', nextTransitionMs: earliest(now.open) };
  let { closed } = now;
  // While any single one is closed all are: look again when the last of the closed ones opens.
  for (;;) {
    const nextMs = latest(closed);
    if (nextMs === null || nextMs > atMs + horizonMs)
      return { state: 'CLOSED', nextTransitionMs: null };
    ({ closed } = statesAt(calendars, nextMs));
    if (closed.length === 0) return { state: 'CLOSED', nextTransitionMs: nextMs };
  }
}

/** The next transitions of the calendars that are open at that time, and of those that are closed. */
function statesAt(calendars: readonly CalendarDocument[], atMs: EpochMs) {
  const states = calendars.map((calendar) => calendarStateAt(calendar, atMs));
  const nextOf = (wanted: 'OPEN' | 'CLOSED') =>
    states.filter(({ state }) => state === wanted).map((each) => each.nextTransitionMs);
  return { open: nextOf('OPEN'), closed: nextOf('CLOSED') };
}

function earliest(times: readonly (EpochMs | null)[]): EpochMs | null {
  const known = times.filter((timeMs) => timeMs !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** Null as soon as one of the times never comes. */
const latest = (times: readonly (EpochMs | null)[]): EpochMs | null =>
  times.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)));
