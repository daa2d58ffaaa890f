/**
 * Change Calendar text in the form AWS's console writes (aws-facts 1.2 to 1.4): CRLF, no folding,
 * times as local ones with TZID. Written here by hand on purpose: a sample made by the product's
 * own writer could not show where its reader is wrong.
 */
import type { Polarity } from '../../../../shared/model/snapshot.ts';
import type { LocalDateTime, Zone } from '../../../../shared/time/local-date-time.ts';

/** Lines of one component, BEGIN to END, without line endings. */
export type Lines = readonly string[];

/** What an event says; the rest of its lines follow. */
export interface EventFacts {
  readonly uid: string;
  readonly summary: string;
  readonly description?: string;
  readonly zone: Zone;
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  /** Value of RRULE. */
  readonly repeats?: string;
  readonly eventType?: string;
  readonly stamp?: string;
}

const crlf = '\r\n';
const olderStamp = '20261103T091500Z';

/** An event as the console writes it. */
export const event = (facts: EventFacts): Lines => [
  'BEGIN:VEVENT',
  `DTSTAMP:${facts.stamp ?? olderStamp}`,
  `UID:${facts.uid}`,
  'SEQUENCE:0',
  `SUMMARY:${escapeText(facts.summary)}`,
  ...(facts.description === undefined ? [] : [`DESCRIPTION:${escapeText(facts.description)}`]),
  `DTSTART;TZID=${facts.zone}:${basicTime(facts.start)}`,
  `DTEND;TZID=${facts.zone}:${basicTime(facts.end)}`,
  ...(facts.repeats === undefined ? [] : [`RRULE:${facts.repeats}`]),
  `X-EVENT-TYPE:${facts.eventType ?? 'STANDARD'}`,
  'END:VEVENT',
];

/** A calendar of these events; without any it holds AWS's placeholder to-do. */
export const calendarText = (
  polarity: Polarity,
  description: string,
  events: readonly Lines[],
): string =>
  joined([
    'BEGIN:VCALENDAR',
    'PRODID:-//AWS//Change Calendar 1.0//EN',
    'VERSION:2.0',
    `X-CALENDAR-TYPE:${polarity}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    'X-CALENDAR-CMEVENTS:DISABLED',
    ...(events.length === 0 ? placeholder : events.flat()),
    'END:VCALENDAR',
  ]);

/** Lines with AWS's line ending after each, or another. */
export const joined = (lines: Lines, lineEnding = crlf): string =>
  lines.map((line) => `${line}${lineEnding}`).join('');

/** `2027-03-13T22:00` as `20270313T220000`. */
export const basicTime = (local: LocalDateTime): string => `${local.replace(/[-:]/g, '')}00`;

const placeholder: Lines = [
  'BEGIN:VTODO',
  `DTSTAMP:${olderStamp}`,
  'UID:0b0f7d6e-6a0c-4c53-9d9c-0a4f6f1d2e11',
  'SUMMARY:Add events to this calendar.',
  'END:VTODO',
];

const escapeText = (text: string): string => text.replace(/[\\;,]/g, (char) => `\\${char}`);
