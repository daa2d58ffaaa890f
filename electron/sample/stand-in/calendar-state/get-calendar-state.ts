/** GetCalendarState: is every one of these calendars open at that time, and until when. */
import {
  parseCalendarDocument,
  type CalendarDocument,
} from '../../../../shared/ical/calendar-document.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { calendarStateAt } from '../../../../shared/schedule/calendar-state.ts';
import type { EpochMs } from '../../../../shared/time/time-range.ts';
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
  /** Null when the state never changes again. */
  readonly nextTransitionMs: EpochMs | null;
}

/** More single changes than this without a combined one are taken for "never". */
const mostChanges = 10_000;

/** Open only while all are open; the next transition is that of the combined state. */
function combinedStateAt(calendars: readonly CalendarDocument[], atMs: EpochMs): CombinedState {
  const first = statesAt(calendars, atMs);
  let { nextTransitionMs } = first;
  for (let change = 0; change < mostChanges && nextTransitionMs !== null; change += 1) {
    const next = statesAt(calendars, nextTransitionMs);
    if (next.state !== first.state) return { state: first.state, nextTransitionMs };
    nextTransitionMs = next.nextTransitionMs;
  }
  return { state: first.state, nextTransitionMs: null };
}

/** The combined state, and the nearest change of any single calendar. */
function statesAt(calendars: readonly CalendarDocument[], atMs: EpochMs): CombinedState {
  const states = calendars.map((calendar) => calendarStateAt(calendar, atMs));
  const changes = states
    .map(({ nextTransitionMs }) => nextTransitionMs)
    .filter((ms) => ms !== null);
  return {
    state: states.every(({ state }) => state === 'OPEN') ? 'OPEN' : 'CLOSED',
    nextTransitionMs: changes.length === 0 ? null : Math.min(...changes),
  };
}
