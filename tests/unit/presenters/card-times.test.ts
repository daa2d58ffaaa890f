import { describe, expect, it } from 'vitest';
import { cardTimes } from '../../../renderer/presenters/card-times.ts';

const newYork = 'America/New_York';
// 22:00 to 05:00 in New York, the night clocks go forward.
const night = { startMs: Date.parse('2027-03-14T03:00Z'), endMs: Date.parse('2027-03-14T09:00Z') };

describe('the clocks on a card', () => {
  it('are those of the customer, the team and the planner, and UTC', () => {
    const clocks = {
      shown: newYork,
      customer: newYork,
      team: 'Asia/Kolkata',
      planner: 'Europe/Berlin',
    };
    expect(cardTimes(night, clocks)).toEqual([
      { place: 'New York', whose: 'customer', time: 'Sat 13 Mar 22:00 → Sun 05:00 EDT' },
      { place: 'Kolkata', whose: 'team', time: 'Sun 14 Mar 08:30 → 14:30 IST' },
      { place: 'Berlin', whose: 'you', time: 'Sun 14 Mar 04:00 → 10:00 CET' },
      { place: 'UTC', whose: '', time: 'Sun 03:00Z → 09:00Z' },
    ]);
  });

  it('tell a place once, by whatever name, and UTC as itself', () => {
    const clocks = {
      shown: 'Asia/Calcutta',
      customer: null,
      team: 'Asia/Kolkata',
      planner: 'Etc/UTC',
    };
    expect(cardTimes(night, clocks).map(({ place, whose }) => [place, whose])).toEqual([
      ['Kolkata', 'team'],
      ['UTC', ''],
    ]);
  });
});
