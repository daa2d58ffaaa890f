import { describe, expect, it } from 'vitest';
import { readTypedSchedule } from '../../../renderer/presenters/typed-schedule.ts';

const defaults = { fromDate: '2027-03-10', zone: 'Europe/London', durationMinutes: 300 };

describe('readTypedSchedule', () => {
  it('reads a sentence and takes what it leaves out from the pickers', () => {
    expect(readTypedSchedule('3rd Sat 22:00 6h New York', defaults)).toEqual({
      ok: true,
      value: {
        rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', fromDate: '2027-03-10' },
        startTime: '22:00',
        durationMinutes: 360,
        zone: 'America/New_York',
      },
    });
    expect(readTypedSchedule('every Friday 9pm', defaults)).toMatchObject({
      value: { durationMinutes: 300, zone: 'Europe/London' },
    });
  });

  it.each([
    ['3rd Sat New York', 'No start in it: add a time such as 22:00 or 10pm.'],
    ['3rd Sat 25:00', '“25:00” is no time of the day: write one such as 22:00 or 10pm.'],
    ['2027-02-30 22:00', '“2027-02-30” is no day of the calendar.'],
    [
      'Blursday 22:00',
      '“Blursday” does not begin with days: write 2nd Saturday, every Friday, Patch Tuesday + 11, every 28 days or 2027-03-13.',
    ],
    [
      '22:00',
      'No days in it: begin with 2nd Saturday, every Friday, Patch Tuesday + 11, every 28 days or 2027-03-13.',
    ],
    ['3rd Sat 22:00 6h Nwe York', '“Nwe York” is not understood: no zone or city is called that.'],
    ['every Friday 22:00 until 2027-02-30', '“2027-02-30” is no day of the calendar.'],
    ['every Friday 22:00 for 5 min', 'A window lasts 15 min to 60 d, not 5 min.'],
    ['every Friday 22:00 for 70 days', 'A window lasts 15 min to 60 d, not 70 d.'],
  ])('%s: names the part', (text, error) => {
    expect(readTypedSchedule(text, defaults)).toEqual({ ok: false, error });
  });

  it('names the zones that a part may mean', () => {
    expect(readTypedSchedule('every Friday 22:00 6h IST', defaults)).toEqual({
      ok: false,
      error: '“IST” may be Asia/Kolkata or Europe/Dublin or Asia/Jerusalem: write one of them.',
    });
  });
});
