import { describe, expect, it } from 'vitest';
import { agendaRows, agendaTimes } from '../../../renderer/presenters/agenda-rows.ts';
import { axisZones } from '../../../renderer/presenters/axis-zones.ts';
import { anItem } from '../../support/an-item.ts';

const zone = 'America/New_York';
/** 22:00 to 05:00 in New York, the night clocks go forward. */
const night = anItem({
  startMs: Date.parse('2027-03-14T03:00Z'),
  endMs: Date.parse('2027-03-14T09:00Z'),
});
const freeze = anItem({
  name: 'Freeze',
  startMs: Date.parse('2027-02-26T05:00Z'),
  endMs: Date.parse('2027-03-15T04:00Z'),
});
const holiday = anItem({ name: 'Holi', date: '2027-03-22' });

describe('the calendar as a table', () => {
  it('has each item once: on the day it begins, or on the first day shown', () => {
    const rows = agendaRows([freeze, night, holiday], '2027-03-01', zone);
    expect(rows.map(({ key, date }) => `${date} ${key}`)).toEqual([
      '2027-03-01 day:2027-03-01',
      '2027-03-01 window:Freeze',
      '2027-03-13 day:2027-03-13',
      '2027-03-13 window:Northwind prod',
      '2027-03-22 day:2027-03-22',
      '2027-03-22 window:Holi',
    ]);
  });

  it.each([
    [
      'a night that ends on the next day',
      night,
      { beganBefore: false, words: '22:00 → 05:00 (+1)' },
    ],
    ['what began before', freeze, { beganBefore: true, words: 'until Mon 15 Mar 00:00' }],
    ['a whole day', holiday, { beganBefore: false, words: 'All day' }],
  ] as const)('says when %s is', (_what, item, { beganBefore, words }) => {
    expect(agendaTimes(item, zone, beganBefore)).toBe(words);
  });
});

describe('the zones beside the one that is shown', () => {
  it.each([
    [zone, 'Asia/Kolkata', zone, { second: 'Asia/Kolkata', third: 'UTC' }],
    ['Asia/Kolkata', 'Asia/Kolkata', zone, { second: zone, third: 'UTC' }],
    ['UTC', 'Asia/Kolkata', zone, { second: 'Asia/Kolkata', third: zone }],
    ['Europe/London', 'Asia/Kolkata', zone, { second: 'Asia/Kolkata', third: zone }],
    ['Asia/Calcutta', 'Asia/Kolkata', 'UTC', { second: 'UTC', third: 'UTC' }],
  ])('%s, team in %s, customers in %s', (...[shown, team, customers, expected]) => {
    expect(axisZones(shown, team, customers)).toEqual(expected);
  });
});
