import { expect, it } from 'vitest';
import { twoZoneWords } from '../../../renderer/presenters/two-zones.ts';

const sixHoursFrom = (startMs: number) => ({ startMs, endMs: startMs + 6 * 3_600_000 });
const [newYork, kolkata] = ['America/New_York', 'Asia/Kolkata'];
/** 22:00 on Saturday 13 March 2027 in New York; at 02:00 the clocks go forward. */
const changing = sixHoursFrom(Date.UTC(2027, 2, 14, 3));

it('names one offset where the clocks stay, and leaves out a team on the same clock', () => {
  const words = twoZoneWords(sixHoursFrom(Date.UTC(2027, 2, 21, 2)), newYork, kolkata);
  expect(words).toMatchObject({
    customer: 'Sat 20 Mar 2027 22:00 → Sun 04:00',
    customerZone: 'New York EDT',
    team: 'Sun 21 Mar 07:30 → 13:30 IST',
    duration: '6 h',
  });
  expect(twoZoneWords(changing, newYork, newYork).team).toBeNull();
});

it('names the offset of each end where they differ: 05:00 EST would be another hour', () => {
  expect(twoZoneWords(changing, newYork, kolkata).customerZone).toBe('New York EST → EDT');
  expect(twoZoneWords(changing, kolkata, newYork).team).toBe(
    'Sat 13 Mar 22:00 EST → Sun 05:00 EDT',
  );
});
