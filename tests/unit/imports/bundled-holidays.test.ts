import { describe, expect, it } from 'vitest';
import {
  holidaySets,
  namesHolidaySets,
  readBundledHolidays,
} from '../../../shared/imports/bundled-holidays.ts';
import { indiaHolidays, maharashtraHolidays } from '../../../shared/imports/india-holidays.ts';
import { usFederalHolidays } from '../../../shared/imports/us-holidays.ts';
import { anImportContext, importTwice } from '../../support/an-import.ts';
import { aPlan } from '../../support/a-plan.ts';

const shown = (holidays: readonly { readonly date: string; readonly name: string }[]) =>
  holidays.map(({ date, name }) => `${date} ${name}`);

describe('federal holidays of the United States', () => {
  it('of 2027 are those of the list of OPM, with the days on which they are observed', () => {
    expect(shown(usFederalHolidays(2027))).toEqual([
      "2027-01-01 New Year's Day",
      '2027-01-18 Birthday of Martin Luther King, Jr.',
      "2027-02-15 Washington's Birthday",
      '2027-05-31 Memorial Day',
      '2027-06-19 Juneteenth National Independence Day',
      '2027-06-18 Juneteenth National Independence Day (observed)',
      '2027-07-04 Independence Day',
      '2027-07-05 Independence Day (observed)',
      '2027-09-06 Labor Day',
      '2027-10-11 Columbus Day',
      '2027-11-11 Veterans Day',
      '2027-11-25 Thanksgiving Day',
      '2027-12-25 Christmas Day',
      '2027-12-24 Christmas Day (observed)',
    ]);
  });

  it('observe a New Year on a Saturday in the year before', () => {
    expect(shown(usFederalHolidays(2028)).slice(0, 2)).toEqual([
      "2028-01-01 New Year's Day",
      "2027-12-31 New Year's Day (observed)",
    ]);
  });

  it('have their Mondays and Thursdays in every year', () => {
    const mondays = [2026, 2028, 2029, 2030].map((year) =>
      usFederalHolidays(year)
        .filter(({ name }) => /King|Washington|Memorial|Labor|Columbus|Thanksgiving/.test(name))
        .map(({ date }) => date.slice(5))
        .join(' '),
    );
    // https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/
    expect(mondays).toEqual([
      '01-19 02-16 05-25 09-07 10-12 11-26',
      '01-17 02-21 05-29 09-04 10-09 11-23',
      '01-15 02-19 05-28 09-03 10-08 11-22',
      '01-21 02-18 05-27 09-02 10-14 11-28',
    ]);
  });
});

describe('holidays of India', () => {
  it('of 2026 are the notified ones', () => {
    expect(indiaHolidays(2026)).toHaveLength(17);
    expect(maharashtraHolidays(2026)).toHaveLength(24);
    expect(shown(maharashtraHolidays(2026))).toContain('2026-09-14 Ganesh Chaturthi');
    expect(shown(indiaHolidays(2026))).toContain('2026-11-08 Diwali');
  });

  it('of later years are only those that do not move with the moon, and Good Friday', () => {
    expect(shown(indiaHolidays(2027))).toEqual([
      '2027-01-26 Republic Day',
      '2027-03-26 Good Friday',
      '2027-08-15 Independence Day',
      "2027-10-02 Mahatma Gandhi's Birthday",
      '2027-12-25 Christmas Day',
    ]);
    const fridays = [2028, 2029, 2030].map(
      (year) => indiaHolidays(year).find(({ name }) => name === 'Good Friday')?.date,
    );
    expect(fridays).toEqual(['2028-04-14', '2029-03-30', '2030-04-19']);
    const moving = /Diwali|Holi|Id-|Ganesh|Dasara|Padwa|Nanak|Buddha/;
    expect(shown(maharashtraHolidays(2030)).filter((each) => moving.test(each))).toEqual([]);
  });
});

describe('sets of holidays', () => {
  const text = holidaySets.map(({ title }) => title).join('\n');
  const system = 'bundled-holidays';

  it('are imported by their names, each with its country, for five years', () => {
    const { items, notes } = readBundledHolidays(text, anImportContext());
    const years = Map.groupBy(items, (item) =>
      item.kind === 'holiday' ? `${item.holiday.country} ${item.holiday.date.slice(0, 4)}` : '',
    );
    expect([...years.keys()].filter((key) => key.startsWith('IN-MH'))).toEqual([
      'IN-MH 2027',
      'IN-MH 2028',
      'IN-MH 2029',
      'IN-MH 2030',
      'IN-MH 2031',
    ]);
    expect(notes).toHaveLength(2);
    expect(notes[0]).toMatch(/notified until 2026/);
  });

  it('add nothing the second time', () => {
    expect(importTwice(readBundledHolidays, { text, system }).again).toEqual(['same']);
  });

  it('find the days that a plan has under other names', () => {
    const holidays = [{ id: 'x', name: 'Juneteenth', country: 'US', date: '2027-06-19' }];
    const context = anImportContext({ plan: aPlan({ holidays }) });
    const { plan } = importTwice(readBundledHolidays, { text, system, context });
    const onTheDay = plan.holidays.filter(({ date }) => date === '2027-06-19');
    expect(onTheDay).toEqual([{ ...holidays[0], name: 'Juneteenth National Independence Day' }]);
  });

  it('are known by name alone', () => {
    expect(namesHolidaySets(text)).toBe(true);
    expect(namesHolidaySets('us federal HOLIDAYS\n')).toBe(true);
    expect(namesHolidaySets('US federal holidays and more')).toBe(false);
    expect(readBundledHolidays('Atlantis', anImportContext()).notUnderstood[0]?.line).toBe(1);
  });
});
