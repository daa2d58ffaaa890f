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

/** The lines between which a component stands. */
export const border = { begin: 13, end: 14 } as const;

/** Any other line: kept in the text, not read. */
export const unread = -1;

/** Names in the order of the places above. */
const names = [
  'UID',
  'DTSTAMP',
  'SEQUENCE',
  'SUMMARY',
  'DESCRIPTION',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RECURRENCE-ID',
  'X-EVENT-TYPE',
  'EXDATE',
  'RDATE',
  'BEGIN',
  'END',
] as const;
const placeByName = new Map<string, number>(names.map((name, place) => [name, place]));
const longestName = 13;
const colon = 0x3a;
const semicolon = 0x3b;

/**
 * What the content line at `from` is: a place of `single`, `multiple` or `border`, or `unread`.
 *
 * Nearly all lines are written in capitals, so the name is compared in place with the only one its
 * first letters allow; whatever fails that (lower case, unknown names) is looked up the slow way.
 */
export function placeOfLine(text: string, from: number): number {
  const place = likelyPlace(text, from);
  const name = names[place];
  if (name !== undefined && text.startsWith(name, from)) {
    const end = text.charCodeAt(from + name.length);
    if (end === colon || end === semicolon) return place;
  }
  return placeOfName(text, from);
}

/** As `placeOfLine`, for the content of a folded line, whose name may be folded too. */
export function placeOfContent(content: string): number {
  return placeByName.get(nameOf(content.slice(0, longestName + 1)) ?? '') ?? unread;
}

function placeOfName(text: string, from: number): number {
  for (let at = from; at <= from + longestName; at++) {
    const code = text.charCodeAt(at);
    if (code === colon || code === semicolon)
      return placeByName.get(text.slice(from, at).toUpperCase()) ?? unread;
  }
  return unread;
}

function likelyPlace(text: string, from: number): number {
  switch (text.charCodeAt(from)) {
    case 0x44: // D: the third letter tells DTSTART and DTSTAMP, DTEND, DESCRIPTION, DURATION apart
      switch (text.charCodeAt(from + 2)) {
        case 0x53: // S: DTSTART and DTSTAMP differ in their last letter, DESCRIPTION in its second
          if (text.charCodeAt(from + 1) === 0x45) return single.description;
          return text.charCodeAt(from + 6) === 0x54 ? single.dtstart : single.dtstamp;
        case 0x45:
          return single.dtend;
        default:
          return single.duration;
      }
    case 0x55:
      return single.uid;
    case 0x53: // S
      return text.charCodeAt(from + 1) === 0x55 ? single.summary : single.sequence;
    case 0x42:
      return border.begin;
    case 0x45: // E
      return text.charCodeAt(from + 1) === 0x4e ? border.end : multiple.exdate;
    case 0x52:
      return single.rrule;
    case 0x58:
      return single.eventType;
    default:
      return unread;
  }
}
