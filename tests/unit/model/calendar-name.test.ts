import { describe, expect, it } from 'vitest';
import { isCalendarName } from '../../../shared/model/calendar-name.ts';

describe('isCalendarName', () => {
  it.each([
    ['hrp-patching', true],
    ['a.b_C-9', true],
    ['x'.repeat(128), true],
    ['x'.repeat(129), false],
    ['ab', false],
    ['gc freeze!', false],
    ['häuser', false],
    ['AWS-patching', false],
    ['amazon.x', false],
    ['', false],
  ])('of %j is %s', (name, expected) => {
    expect(isCalendarName(name)).toBe(expected);
  });
});
