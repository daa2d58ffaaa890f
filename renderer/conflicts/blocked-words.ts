/** "Would this be blocked?" in words. */
import type { BlockedAt, ClosedCalendar } from '../../shared/conflicts/blocked-at.ts';
import type { ProbedState } from '../../shared/ipc/probe-contract.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatShortDay, formatTime } from '../presenters/format-time.ts';
import { describeCell } from '../presenters/target-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { counted } from '../presenters/counted.ts';

/** What AWS itself said when it was asked; none of its calendars where the question itself failed. */
export type Probed = readonly ProbedState[] | null;

const says = (probed: Probed, state: ProbedState['state']): readonly ProbedState[] =>
  (probed ?? []).filter((each) => each.state === state);

/** Calendars of which AWS was asked and did not say. */
const unsaid = ({ asked }: BlockedAt, probed: Probed): number =>
  probed === null ? 0 : asked - says(probed, 'OPEN').length - says(probed, 'CLOSED').length;

/** Whether it is closed: by what was read, or by what AWS says. */
export const isClosed = ({ state }: BlockedAt, probed: Probed = null): boolean =>
  state === 'CLOSED' || says(probed, 'CLOSED').length > 0;

/**
 * Whether it is an answer: "closed" always is, "open" only where every cell there was read, no freeze of
 * the plan lasts then, and AWS, if it was asked, said so of every calendar.
 */
export const isAnswered = (answer: BlockedAt, probed: Probed = null): boolean =>
  isClosed(answer, probed) ||
  (answer.cellCount > 0 &&
    answer.unreadCellKeys.length === 0 &&
    answer.freezes.length === 0 &&
    unsaid(answer, probed) === 0);

/** The answer in one line. Never an all-clear where something was not read, or AWS did not say. */
export function blockedTitle(answer: BlockedAt, probed: Probed = null): string {
  const { state, closed, asked, cellCount, unreadCellKeys, freezes } = answer;
  if (state === 'CLOSED')
    return counted(
      asked,
      `Blocked: ${closed.length} of # calendar closed`,
      `Blocked: ${closed.length} of # calendars closed`,
    );
  if (isClosed(answer, probed))
    return counted(
      says(probed, 'CLOSED').length,
      'Blocked: AWS says that # calendar is closed',
      'Blocked: AWS says that # calendars are closed',
    );
  if (cellCount === 0) return 'Not known: this target names no account';
  if (unreadCellKeys.length > 0)
    return counted(
      unreadCellKeys.length,
      'Not known: # cell not freshly or not wholly read',
      'Not known: # cells not freshly or not wholly read',
    );
  if (unsaid(answer, probed) > 0)
    return counted(
      unsaid(answer, probed),
      'Not confirmed: AWS did not say of # calendar',
      'Not confirmed: AWS did not say of # calendars',
    );
  if (freezes.length > 0)
    return counted(
      freezes.length,
      'Open in AWS, but # freeze of the plan lasts then',
      'Open in AWS, but # freezes of the plan last then',
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
