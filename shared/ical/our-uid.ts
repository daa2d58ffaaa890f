/**
 * The namespace of the events this product writes. Whatever lies outside it belongs to somebody
 * else and is never edited.
 */
import type { LocalDateTime } from '../time/local-date-time.ts';

/** What one of our UIDs says: the plan, the series, and the start its rule gave the window. */
export interface OurUid {
  readonly planId: string;
  readonly seriesId: string;
  readonly originalStart: LocalDateTime;
}

const prefix = 'pwp-';
const domain = '@patch-window-planner';
const uidShape =
  /^pwp-([A-Za-z0-9_.]+)-([A-Za-z0-9_.]+)-(\d{8}T\d{4}(?:\d{2})?)@patch-window-planner$/;
const longestUid = 4_000;

/**
 * The UID of a window: the same window always has the same one, however it is moved or renamed.
 *
 * `pwp-<plan>-<series>-<20270313T2200>@patch-window-planner`. In ids `-` becomes `_`, and whatever
 * is neither letter nor digit becomes its code unit in hex between dots: a UID needs no escaping
 * in iCalendar text, and reads back as exactly the ids it was made of.
 */
export function ourUid(planId: string, seriesId: string, originalStart: LocalDateTime): string {
  // `22:00:00` is `22:00`: two spellings of one time would be two events for one window.
  const stamp = originalStart.replace(/[-:]/g, '').replace(/(T\d{4})00$/, '$1');
  return `${prefix}${toUidPart(planId)}-${toUidPart(seriesId)}-${stamp}${domain}`;
}

/** What a UID says if it is ours, else `null`. Only the exact spelling `ourUid` gives is ours. */
export function readOurUid(uid: string): OurUid | null {
  const parts = uid.length <= longestUid ? uidShape.exec(uid) : null;
  if (parts === null) return null;
  const [, plan = '', series = '', stamp = ''] = parts;
  const read: OurUid = {
    planId: fromUidPart(plan),
    seriesId: fromUidPart(series),
    originalStart: toLocalDateTime(stamp),
  };
  return ourUid(read.planId, read.seriesId, read.originalStart) === uid ? read : null;
}

const toUidPart = (id: string): string =>
  id.replace(/[^A-Za-z0-9]/g, (unit) =>
    unit === '-' ? '_' : `.${unit.charCodeAt(0).toString(16)}.`,
  );

const fromUidPart = (part: string): string =>
  part.replace(/_|\.([0-9a-f]{1,4})\./g, (escape, hex: string | undefined) =>
    hex === undefined ? escape.replace('_', '-') : String.fromCharCode(Number.parseInt(hex, 16)),
  );

function toLocalDateTime(stamp: string): LocalDateTime {
  const date = `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;
  const seconds = stamp.length > 13 ? `:${stamp.slice(13, 15)}` : '';
  return `${date}T${stamp.slice(9, 11)}:${stamp.slice(11, 13)}${seconds}`;
}
