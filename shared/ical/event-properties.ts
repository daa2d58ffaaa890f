import { nameOf } from './content-line.ts';

/** Places of the properties an event may have once, in a `ComponentDraft`. */
export const single = {
  uid: 0,
  dtstamp: 1,
  sequence: 2,
  summary: 3,
  description: 4,
  dtstart: 5,
  dtend: 6,
  duration: 7,
  rrule: 8,
  recurrenceId: 9,
  eventType: 10,
} as const;

/** How many of them there are. */
export const singleCount = 11;

/** Properties that may come several times. */
export const multiple = { exdate: 11, rdate: 12 } as const;

/** Any other property: kept in the text, not read. */
export const unread = -1;

const placeByName = new Map<string, number>([
  ['UID', single.uid],
  ['DTSTAMP', single.dtstamp],
  ['SEQUENCE', single.sequence],
  ['SUMMARY', single.summary],
  ['DESCRIPTION', single.description],
  ['DTSTART', single.dtstart],
  ['DTEND', single.dtend],
  ['DURATION', single.duration],
  ['RRULE', single.rrule],
  ['RECURRENCE-ID', single.recurrenceId],
  ['X-EVENT-TYPE', single.eventType],
  ['EXDATE', multiple.exdate],
  ['RDATE', multiple.rdate],
]);
const longestName = 13;

/**
 * Which property the content line at `from` is: a place of `single` or `multiple`, or `unread`.
 *
 * Nearly all lines are written in capitals, so the name is compared in place, chosen by its first
 * letters; whatever fails that (lower case, unknown names) is looked up the slow way.
 */
export function placeOfLine(text: string, from: number): number {
  const place = likelyPlace(text, from);
  return place === unread ? placeOfName(text, from) : place;
}

/** As `placeOfLine`, for the content of a folded line, whose name may be folded too. */
export function placeOfContent(content: string): number {
  return placeByName.get(nameOf(content.slice(0, longestName + 1)) ?? '') ?? unread;
}

function placeOfName(text: string, from: number): number {
  for (let at = from; at <= from + longestName; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a || code === 0x3b)
      return placeByName.get(text.slice(from, at).toUpperCase()) ?? unread;
  }
  return unread;
}

function likelyPlace(text: string, from: number): number {
  switch (text.charCodeAt(from)) {
    case 0x44: // D
      return likelyPlaceAfterD(text, from);
    case 0x55: // U
      return ifNamed(text, from, 'UID', single.uid);
    case 0x53: // S
      return text.charCodeAt(from + 1) === 0x55
        ? ifNamed(text, from, 'SUMMARY', single.summary)
        : ifNamed(text, from, 'SEQUENCE', single.sequence);
    case 0x52: // R
      return ifNamed(text, from, 'RRULE', single.rrule);
    case 0x45: // E
      return ifNamed(text, from, 'EXDATE', multiple.exdate);
    case 0x58: // X
      return ifNamed(text, from, 'X-EVENT-TYPE', single.eventType);
    default:
      return unread;
  }
}

function likelyPlaceAfterD(text: string, from: number): number {
  if (text.charCodeAt(from + 1) === 0x45)
    return ifNamed(text, from, 'DESCRIPTION', single.description);
  switch (text.charCodeAt(from + 2)) {
    case 0x53: // DTS…: the last letter decides
      return text.charCodeAt(from + 6) === 0x54
        ? ifNamed(text, from, 'DTSTART', single.dtstart)
        : ifNamed(text, from, 'DTSTAMP', single.dtstamp);
    case 0x45: // DTE…
      return ifNamed(text, from, 'DTEND', single.dtend);
    default:
      return ifNamed(text, from, 'DURATION', single.duration);
  }
}

function ifNamed(text: string, from: number, name: string, place: number): number {
  const end = text.charCodeAt(from + name.length);
  return (end === 0x3a || end === 0x3b) && text.startsWith(name, from) ? place : unread;
}
