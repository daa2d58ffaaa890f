/** "Would this be blocked?" in words. */
import type { BlockedAt, ClosedCalendar } from '../../shared/conflicts/blocked-at.ts';
import type { ProbedState } from '../../shared/ipc/probe-contract.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatShortDay, formatTime } from '../presenters/format-time.ts';
import { describeCell } from '../presenters/target-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { counted } from '../presenters/counted.ts';

/** Whether it is an answer: "closed" always is, "open" only where every cell there is was read. */
export const isAnswered = ({ state, cellCount, unreadCellKeys }: BlockedAt): boolean =>
  state === 'CLOSED' || (cellCount > 0 && unreadCellKeys.length === 0);

/** The answer in one line. Never an all-clear where something was not read. */
export function blockedTitle(answer: BlockedAt): string {
  const { state, closed, asked, cellCount, unreadCellKeys } = answer;
  if (state === 'CLOSED')
    return counted(
      asked,
      `Blocked: ${closed.length} of # calendar closed`,
      `Blocked: ${closed.length} of # calendars closed`,
    );
  if (cellCount === 0) return 'Not known: this target names no account';
  if (unreadCellKeys.length > 0)
    return counted(
      unreadCellKeys.length,
      'Not known: # cell not freshly or not wholly read',
      'Not known: # cells not freshly or not wholly read',
    );
  return asked === 0
    ? 'No calendar guards this target'
    : counted(asked, 'Open: # calendar, none closed', 'Open: # calendars, none closed');
}

/** Why a calendar is closed, and until when. */
export function closedWords({ because, events, untilMs }: ClosedCalendar, zone: Zone): string {
  if (because === 'unknown-type') return 'Its text does not say whether its events block or allow.';
  const until =
    untilMs === null
      ? 'for as long as is known'
      : `until ${formatShortDay(untilMs, zone)} ${formatTime(untilMs, zone)} ${zoneCity(zone)}`;
  return because === 'event'
    ? `Closed by ${events.map((name) => `“${name}”`).join(', ')}, ${until}.`
    : `Closed by default, and no event allows it ${until}.`;
}

/** What AWS itself said of a calendar, beside what we reckon. */
export function probedWords(probed: ProbedState, isClosed: boolean): string {
  if (probed.state === null) return `AWS did not say: ${probed.reason}`;
  const agrees = (probed.state === 'CLOSED') === isClosed;
  return agrees
    ? `AWS says ${probed.state}`
    : `AWS says ${probed.state}, other than we reckon: read its cell again`;
}

/** Where a calendar is. */
export const calendarPlace = (
  { calendar: { name, cell } }: Pick<ClosedCalendar, 'calendar'>,
  organization: Organization,
): string => `${shortName(name)} · ${describeCell(cell, organization)}`;

/** Calendars that another account shares are named by their whole ARN. */
const shortName = (name: string): string =>
  name.startsWith('arn:')
    ? `${name.slice(name.lastIndexOf('/') + 1)} of ${name.split(':')[4] ?? ''}`
    : name;
