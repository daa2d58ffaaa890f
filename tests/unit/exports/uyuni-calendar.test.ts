import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { uyuniCalendar } from '../../../shared/exports/uyuni-calendar.ts';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { aSeries } from '../../support/a-plan.ts';
import { planToExport, questionOf } from '../../support/exported-windows.ts';

describe('windows as a calendar of Uyuni', () => {
  it('is the one on file', async () => {
    const { text } = uyuniCalendar(questionOf());
    await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/uyuni-multi.ics');
  });

  it('has a schedule for each series, told apart by SUMMARY, at the very instants', () => {
    const question = questionOf();
    const { text, notCarried } = uyuniCalendar(question);
    const left = new Set(notCarried.map(({ window }) => window));
    expect(new Set([...left].map(({ kind }) => kind))).toEqual(new Set(['scan']));
    const meant = question.windows.filter((window) => !left.has(window));
    const ours = parseCalendarDocument(text);
    expect(ours.events.map(({ startMs, endMs }) => [startMs, endMs])).toEqual(
      meant.map(({ startMs, endMs }) => [startMs, endMs]),
    );
    // Another reader, by the zones that the file describes.
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const zones = component.getAllSubcomponents('vtimezone').map((each) => new ICAL.Timezone(each));
    for (const zone of zones) ICAL.TimezoneService.register(zone);
    const theirs = component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(theirs.map(({ startDate }) => startDate.toJSDate().getTime())).toEqual(
      meant.map(({ startMs }) => startMs),
    );
    expect(theirs[0]?.summary).toBe('Northwind prod');
    ICAL.TimezoneService.reset();
  });

  it('tells of series that would become one schedule', () => {
    const series = [aSeries({ id: 'a' }), aSeries({ id: 'b', startTime: '10:00' })];
    expect(uyuniCalendar(questionOf(planToExport({ series }))).notes.join()).toContain(
      'Several series are called Northwind prod',
    );
  });
});
