import type { Polarity } from '../model/snapshot.ts';
import type { EpochMs } from '../time/time-range.ts';
import { foldLine } from './fold-line.ts';
import { placeholderLines } from './placeholder.ts';
import { escapeText, findUnwritable } from './text-value.ts';
import { stampOf } from './write-event.ts';

const lineEnding = '\r\n';

/** What a new calendar is made of. */
export interface EmptyCalendar {
  readonly polarity: Polarity;
  /** Shown as the calendar's description in the console; may be empty. */
  readonly description: string;
  /** UID of the placeholder to-do; a v4 UUID in AWS's own calendars. */
  readonly uid: string;
  readonly dtstampMs: EpochMs;
}

/** A calendar without events as AWS writes it, placeholder included (aws-facts 1.2, 1.3). Throws on control characters. */
export function emptyCalendar({ polarity, description, uid, dtstampMs }: EmptyCalendar): string {
  if (findUnwritable(description + uid) >= 0)
    throw new Error('A calendar description or UID holds a control character');
  const head = [
    'BEGIN:VCALENDAR',
    'PRODID:-//AWS//Change Calendar 1.0//EN',
    'VERSION:2.0',
    `X-CALENDAR-TYPE:${polarity}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    'X-CALENDAR-CMEVENTS:DISABLED',
  ].map((line) => foldLine(line, lineEnding) + lineEnding);
  const placeholder = placeholderLines(lineEnding, stampOf(dtstampMs), escapeText(uid));
  return `${head.join('')}${placeholder}END:VCALENDAR${lineEnding}`;
}
