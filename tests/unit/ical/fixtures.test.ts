/**
 * Every pair in tests/fixtures/ical: a text with one oddity, and what is to be read of it.
 * A bug report becomes a pair before it becomes a fix. Fields a pair leaves out are not its matter.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  parseCalendarDocument,
  toInstantOf,
  type CalendarEvent,
} from '../../../shared/ical/calendar-document.ts';
import { decodeCalendarBytes } from '../../../shared/ical/decode-calendar-bytes.ts';
import { editCalendar, sizeInBytes } from '../../../shared/ical/edit-calendar.ts';

interface Expected {
  /** Who writes such text, and what is odd about it. */
  readonly note: string;
  readonly polarity?: string | null;
  readonly description?: string | null;
  readonly lineEnding?: string;
  readonly events: readonly object[];
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

const folder = new URL('../../fixtures/ical/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ics'))
  .map((file) => file.slice(0, -'.ics'.length));

const pairs = names.map((name) => {
  const bytes = readFileSync(new URL(`${name}.ics`, folder));
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expected;
  const decoded = decodeCalendarBytes(bytes);
  return { name, bytes, text: decoded.ok ? decoded.value : '', expected };
});

describe('calendar text of every producer', () => {
  it('has its expectation beside it', () => {
    expect(names.length).toBeGreaterThan(60);
    for (const { expected } of pairs) expect(Object.keys(expected)[0]).toBe('note');
  });

  it.each(pairs)('$name: is read as expected', ({ text, expected }) => {
    const document = parseCalendarDocument(text);
    const { events, problems, polarity, description, lineEnding } = expected;

    if (polarity !== undefined) expect(document.polarity).toBe(polarity);
    if (description !== undefined) expect(document.description).toBe(description);
    if (lineEnding !== undefined) expect(document.lineEnding).toBe(lineEnding);
    expect(document.events.map((event, index) => told(event, events[index] ?? {}))).toEqual(events);
    expect(document.problems).toEqual(
      problems.map((problem) => ({ source: 'calendar text', ...problem })),
    );
  });

  it.each(pairs)('$name: comes back byte for byte', ({ bytes, text }) => {
    const unedited = editCalendar(parseCalendarDocument(text), { put: [], removeUids: [] });

    expect(unedited.ok && Buffer.from(unedited.value).equals(bytes)).toBe(true);
    expect(sizeInBytes(text)).toBe(bytes.length);
  });

  it.each(pairs)('$name: times mean the instants they are read as', ({ text }) => {
    for (const event of parseCalendarDocument(text).events) {
      expect(toInstantOf(event.start)).toBe(event.startMs);
      expect((event.end === null) !== (event.durationMs === null)).toBe(true);
      if (event.end !== null) expect(toInstantOf(event.end)).toBe(event.endMs);
      else expect(event.startMs + (event.durationMs ?? 0)).toBe(event.endMs);
      for (const { start, startMs } of event.rdatePeriods) expect(toInstantOf(start)).toBe(startMs);
    }
  });
});

/** What the event says of the fields asked for; instants as a person writes them. */
function told(event: CalendarEvent, asked: object): object {
  const iso = (epochMs: number): string => new Date(epochMs).toISOString().replace('.000Z', 'Z');
  const instants = { starts: iso(event.startMs), ends: iso(event.endMs) };
  return Object.fromEntries(
    Object.keys(asked).map((name) => [
      name,
      name in instants
        ? instants[name as keyof typeof instants]
        : event[name as keyof CalendarEvent],
    ]),
  );
}
