import { describe, expect, it } from 'vitest';
import type { Series } from '../../../shared/model/series.ts';
import { reportDst } from '../../../shared/schedule/dst-report.ts';
import { expandSeries } from '../../../shared/schedule/expand-series.ts';
import { aSeries } from '../../support/a-plan.ts';

const range = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
const saturdays = { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1 } as const;

const windowsOf = (differs: Partial<Series>) => expandSeries(aSeries(differs), range, []).windows;

const shiftsFor = (zone: string, differs: Partial<Series>) =>
  reportDst({ windows: windowsOf(differs), range, zones: [zone] }).shifts.map(
    ({ atMs, shiftMinutes, windowIds }) =>
      `${new Date(atMs).toISOString().slice(0, 10)} ${shiftMinutes} min: ${windowIds.length} windows`,
  );

describe('reportDst', () => {
  it('tells Pune which windows of New York shift by an hour, and until when', () => {
    const rule = { ...saturdays, fromDate: '2027-01-01' };
    expect(shiftsFor('Asia/Kolkata', { rule })).toEqual([
      '2027-03-14 -60 min: 34 windows',
      '2027-11-07 60 min: 7 windows',
    ]);
  });

  it('tells New York which windows of Pune shift, the other way', () => {
    const rule = { ...saturdays, fromDate: '2027-01-01' };
    expect(shiftsFor('America/New_York', { rule, zone: 'Asia/Kolkata' })).toEqual([
      '2027-03-14 60 min: 34 windows',
      '2027-11-07 -60 min: 7 windows',
    ]);
  });

  it('knows the weeks between the changes of New York and London', () => {
    const rule = { ...saturdays, fromDate: '2027-01-01' };
    // 22:00 in New York is after London's own change of that night, 01:00 UTC.
    expect(shiftsFor('Europe/London', { rule })).toEqual([
      '2027-03-14 -60 min: 1 windows',
      '2027-03-28 60 min: 31 windows',
      '2027-10-31 -60 min: 2 windows',
      '2027-11-07 60 min: 7 windows',
    ]);
  });

  it('has nothing to tell people of the windows’ own zone, or of one that changes alike', () => {
    const rule = { ...saturdays, fromDate: '2027-01-01' };
    expect(shiftsFor('America/New_York', { rule })).toEqual([]);
    expect(shiftsFor('America/Toronto', { rule })).toEqual([]);
  });

  it('puts windows of several zones that shift alike together', () => {
    const rule = { kind: 'dates', dates: ['2027-06-05'] } as const;
    const windows = [
      ...windowsOf({ id: 'a', rule }),
      ...windowsOf({ id: 'b', rule, zone: 'America/Toronto' }),
    ];
    const { shifts } = reportDst({ windows, range, zones: ['Asia/Kolkata', 'Asia/Kolkata'] });
    expect(shifts).toEqual([
      {
        zone: 'Asia/Kolkata',
        atMs: Date.UTC(2027, 2, 14, 7),
        shiftMinutes: -60,
        windowIds: ['a@2027-06-05T22:00', 'b@2027-06-05T22:00'],
      },
    ]);
  });

  it('finds windows that last on the wall what they do not last in truth', () => {
    const rule = { kind: 'dates', dates: ['2027-03-13', '2027-03-20', '2027-11-06'] } as const;
    expect(reportDst({ windows: windowsOf({ rule }), range, zones: [] }).oddLengths).toEqual([
      {
        windowId: 'northwind-prod@2027-03-13T22:00',
        elapsedMinutes: 360,
        wallMinutes: 420,
        localStart: '2027-03-13T22:00',
        localEnd: '2027-03-14T05:00',
      },
      {
        windowId: 'northwind-prod@2027-11-06T22:00',
        elapsedMinutes: 360,
        wallMinutes: 300,
        localStart: '2027-11-06T22:00',
        localEnd: '2027-11-07T03:00',
      },
    ]);
  });

  it('finds starts in a gap and in a fold, and shows what the clocks show', () => {
    const gap = windowsOf({ startTime: '02:30', rule: { kind: 'dates', dates: ['2027-03-14'] } });
    const fold = windowsOf({ startTime: '01:30', rule: { kind: 'dates', dates: ['2027-11-07'] } });
    expect(reportDst({ windows: [...gap, ...fold], range, zones: [] }).oddStarts).toEqual([
      {
        windowId: 'northwind-prod@2027-03-14T02:30',
        anomaly: 'gap',
        localStart: '2027-03-14T02:30',
        shownStart: '2027-03-14T03:30',
      },
      {
        windowId: 'northwind-prod@2027-11-07T01:30',
        anomaly: 'fold',
        localStart: '2027-11-07T01:30',
        shownStart: '2027-11-07T01:30',
      },
    ]);
  });

  it('knows Lord Howe’s half hour', () => {
    const rule = { kind: 'dates', dates: ['2027-04-10', '2027-10-09'] } as const;
    expect(shiftsFor('Australia/Lord_Howe', { rule, zone: 'Etc/UTC' })).toEqual([
      '2027-04-03 -30 min: 1 windows',
      '2027-10-02 30 min: 1 windows',
    ]);
  });

  it('leaves out windows that start outside the range', () => {
    const windows = windowsOf({ rule: { kind: 'dates', dates: ['2027-03-13'] } });
    const later = { startMs: Date.UTC(2027, 2, 15), endMs: range.endMs };
    expect(reportDst({ windows, range: later, zones: ['Asia/Kolkata'] })).toEqual({
      shifts: [],
      oddLengths: [],
      oddStarts: [],
    });
  });
});
