import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { ssmCalendar } from '../../../shared/exports/ssm-calendar.ts';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import { expandCalendar } from '../../../shared/schedule/expand-calendar.ts';
import { aSeries } from '../../support/a-plan.ts';
import { exportRange, planToExport, questionOf } from '../../support/exported-windows.ts';

const patching = ({ kind }: { readonly kind: string }): boolean => kind !== 'scan';

describe('windows as a Change Calendar document', () => {
  it.each(['DEFAULT_CLOSED', 'DEFAULT_OPEN'] as const)('of %s is the one on file', async (type) => {
    const { text } = ssmCalendar(questionOf(planToExport(), patching), type);
    await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
      `golden/calendar-${type.toLowerCase().replace('_', '-')}.ics`,
    );
  });

  it('keeps every rule that AWS has for it', () => {
    const question = questionOf();
    const { text, fault } = ssmCalendar(question, 'DEFAULT_CLOSED');
    expect(fault).toBeUndefined();
    expect(text.startsWith('BEGIN:VCALENDAR\r\nPRODID:-//AWS//Change Calendar 1.0//EN\r\n')).toBe(
      true,
    );
    // Flattened: no rule, no exception, no to-do beside events, no zone of its own, no lone line feed.
    expect(text).not.toMatch(/RRULE|EXDATE|RDATE|RECURRENCE-ID|VTODO|VTIMEZONE|ADVISORY|(?<!\r)\n/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const document = parseCalendarDocument(text);
    expect(document.problems).toEqual([]);
    expect(document.polarity).toBe('DEFAULT_CLOSED');
    expect(document.events.every(({ enforcing }) => enforcing)).toBe(true);
    // A name that can still be edited in the console's form.
    for (const { summary } of document.events) expect(summary).toMatch(/^[A-Za-z0-9._-]+$/);
    const uids = document.events.map(({ uid }) => uid);
    expect(new Set(uids)).toEqual(
      new Set(
        question.windows.map(({ seriesId, originalStart }) =>
          ourUid('plan1', seriesId, originalStart),
        ),
      ),
    );
  });

  it('says the very instants of the windows, to us and to ical.js, over every change of clocks', () => {
    const question = questionOf();
    const { text } = ssmCalendar(question, 'DEFAULT_CLOSED');
    const meant = question.windows.map(({ startMs, endMs }) => [startMs, endMs]);
    const { occurrences } = expandCalendar(parseCalendarDocument(text), exportRange);
    const read = occurrences.map(({ startMs, endMs }) => [startMs, endMs]);
    expect(read.sort(byStart)).toEqual(meant.sort(byStart));
    // ical.js knows no zones without VTIMEZONE: what it reads are walls, as many and as named.
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(component.getAllSubcomponents('vevent')).toHaveLength(meant.length);
  });

  it('is refused where it is larger than AWS takes, with its size', () => {
    const series = Array.from({ length: 40 }, (_, index) =>
      aSeries({
        id: `weekly-${index}`,
        rule: { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate: '2027-01-01' },
      }),
    );
    const { fault } = ssmCalendar(questionOf(planToExport({ series })), 'DEFAULT_CLOSED');
    expect(fault).toMatch(/^\d+ KB are more than AWS takes/);
  });

  it('tells that one calendar answers for all targets in it, and which windows are too short', () => {
    const short = aSeries({ id: 'short', durationMinutes: 10 });
    const plan = planToExport({ series: [...planToExport().series, short] });
    const { notes, notCarried } = ssmCalendar(questionOf(plan), 'DEFAULT_CLOSED');
    expect(notes.join()).toContain('windows of 3 targets');
    expect(notCarried.map(({ window, kind }) => [window.seriesId, kind])).toEqual([
      ['short', 'in-part'],
    ]);
  });

  it.each([
    ['04:00', []],
    ['04:04', ['next']],
    ['04:05', []],
    ['03:00', []],
  ])('tells of an event that begins at %s, when another ends at 04:00: %j', (startTime, told) => {
    const next = aSeries({
      id: 'next',
      startTime,
      rule: { kind: 'dates', dates: ['2027-03-21'] },
    });
    const question = questionOf(planToExport({ series: [aSeries(), next] }));
    const { notCarried } = ssmCalendar(question, 'DEFAULT_OPEN');
    expect(notCarried.map(({ window }) => window.seriesId)).toEqual(told);
  });

  it('carries any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const plan = planToExport({ name, series: [aSeries({ name })] });
        const { text } = ssmCalendar(questionOf(plan), 'DEFAULT_OPEN');
        const document = parseCalendarDocument(text);
        expect(document.problems).toEqual([]);
        expect(document.events).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});

const byStart = (a: number[], b: number[]): number => a[0]! - b[0]! || a[1]! - b[1]!;
