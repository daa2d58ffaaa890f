/**
 * Texts made to harm a reader (performance-reliability F1). Each is read or refused with a line
 * number, in linear time: the limit below is that of F1, and far below what anything quadratic
 * would need. It is one of processor time, so that a busy machine does not fail the test.
 */
import { describe, expect, it } from 'vitest';
import { parseCalendarDocument, toInstantOf } from '../../../shared/ical/calendar-document.ts';
import { editCalendar } from '../../../shared/ical/edit-calendar.ts';
import { aCalendar, aForeignEvent, anEvent, ourUidOf } from './a-calendar.ts';
import { brokenFrames, hostileLines, hostileValues, many } from './hostile-texts.ts';

const limitMs = 2_000;
const good = aForeignEvent('good');
/** Processor time this process has used, in milliseconds. */
function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Reads within the limit, keeps the text, and never says more than a person could read. */
function read(text: string) {
  const startedAt = usedMs();
  const document = parseCalendarDocument(text);
  expect(usedMs() - startedAt).toBeLessThan(limitMs);
  expect(document.text).toBe(text);
  expect(document.problems.length).toBeLessThanOrEqual(1_001);
  return document;
}

const uidsOf = (text: string): readonly string[] => read(text).events.map(({ uid }) => uid);

describe('hostile calendar text', () => {
  it.each(hostileLines)('%s: read, the good event too', (_what, lines) => {
    expect(uidsOf(aCalendar([...lines, ...good]))).toContain('good');
  });

  it.each(hostileValues)('%s: what can be read of it is', (_what, line) => {
    expect(uidsOf(aCalendar([...aForeignEvent('odd', line), ...good]))).toContain('good');
  });

  it('components 10,000 deep: refused with a line, the event after them is read', () => {
    const depth = 10_000;
    const deep = [many(depth, (n) => `BEGIN:X-${n}`), many(depth, (n) => `END:X-${depth - 1 - n}`)];
    const document = read(aCalendar([...deep, ...good]));

    expect(document.events.map(({ uid }) => uid)).toEqual(['good']);
    expect(document.problems[0]).toMatchObject({
      line: 103,
      reason: expect.stringContaining('deep') as string,
    });
    expect(editCalendar(document, { put: [anEvent()], removeUids: [] })).toMatchObject({
      ok: false,
      error: { kind: 'broken-calendar', line: 103 },
    });
  });

  it.each(brokenFrames)(
    'components %s: every fault has its line, the event after them is read',
    (_what, lines) => {
      const document = read(aCalendar([lines, ...good]));

      expect(document.events.map(({ uid }) => uid)).toEqual(['good']);
      expect(document.problems.length).toBeGreaterThan(0);
      expect(document.problems.slice(0, 1_000).every(({ line }) => line !== undefined)).toBe(true);
    },
  );

  it.each(['\r\n', '\n', '\r'])('100,000 lines without a colon, ended by %j', (ending) => {
    const document = read(aCalendar([many(100_000, () => 'abc', ending), ...good], ending));

    expect(document.events).toHaveLength(1);
    expect(document.problems).toHaveLength(1_001);
    expect(document.problems.at(-1)?.reason).toBe('99000 more problems are not listed');
  });

  it('a thousand time zones that nobody knows, with and without rules', () => {
    const zone = (n: number) => [
      'BEGIN:VTIMEZONE',
      `TZID:Zone ${n}`,
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      `RRULE:FREQ=YEARLY;BYMONTH=${(n % 12) + 1};BYDAY=${(n % 4) + 1}SU`,
      `TZOFFSETFROM:+0${n % 10}${String(n % 60).padStart(2, '0')}`,
      'TZOFFSETTO:+0317',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const event = (n: number) => aForeignEvent(`z${n}`, `RDATE;TZID=Zone ${n}:20270501T000000`);
    const lines = Array.from({ length: 1_000 }, (_, n) => [...zone(n), ...event(n)]).flat();

    expect(read(aCalendar([...lines, ...good])).events).toHaveLength(1_001);
  });

  it('one time zone of 5,000 rules', () => {
    const rule = [
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'RRULE:FREQ=YEARLY',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
    ];
    const lines = [
      'BEGIN:VTIMEZONE',
      'TZID:Mine',
      many(5_000, () => rule.join('\r\n')),
      'END:VTIMEZONE',
    ];
    const event = aForeignEvent('z', 'RDATE;TZID=Mine:20270501T000000');

    expect(read(aCalendar([...lines, ...event])).problems).toHaveLength(1);
  });

  it('every zone there is in every year there was: what is given can be read to its last date', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const events = many(3_000, (n) => {
      const zone = zones[n % zones.length] ?? '';
      const start = `DTSTART;TZID=${zone}:${1900 + ((n * 7) % 300)}0501T000000`;
      return ['BEGIN:VEVENT', `UID:${n}`, start, 'DURATION:PT1H', 'END:VEVENT'].join('\r\n');
    });
    const document = read(aCalendar([events, ...good]));

    expect(document.problems.at(-1)?.reason).toMatch(/not listed|too far away/);
    for (const { start, startMs } of document.events) expect(toInstantOf(start)).toBe(startMs);
  });

  it('30,000 events of one UID', () => {
    const document = read(aCalendar([many(30_000, () => good.join('\r\n'))]));

    expect(document.events).toHaveLength(30_000);
    expect(document.problems).toHaveLength(1_001);
  });

  it('UIDs that are names of every object', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const text = aCalendar(
      names.flatMap((name) => aForeignEvent(name, `${name}:x`, `X;${name}=1:y`)),
    );

    expect(uidsOf(text)).toEqual(names);
    expect(editCalendar({ text }, { put: [anEvent()], removeUids: [ourUidOf(2)] })).toMatchObject({
      ok: true,
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('is edited in linear time too', () => {
    const text = aCalendar([many(20_000, (n) => aForeignEvent(`f${n}`).join('\r\n'))]);
    const put = Array.from({ length: 2_000 }, (_, n) => anEvent({ uid: ourUidOf(n) }));
    const startedAt = usedMs();
    const result = editCalendar({ text }, { put, removeUids: [] });

    expect(result).toMatchObject({ ok: true });
    expect(usedMs() - startedAt).toBeLessThan(limitMs);
  });
});
