import { describe, expect, it } from 'vitest';
import { readDuration } from '../../../shared/ical/duration-value.ts';

const hourMs = 3_600_000;

describe('readDuration', () => {
  it.each([
    ['PT4H', 0, 4 * hourMs],
    ['PT90M', 0, 1.5 * hourMs],
    ['PT1H30M15S', 0, 1.5 * hourMs + 15_000],
    ['P1D', 1, 0],
    ['P2W', 14, 0],
    ['P1W2D', 9, 0],
    ['P1DT2H', 1, 2 * hourMs],
    ['+PT4H', 0, 4 * hourMs],
    [' pt4h ', 0, 4 * hourMs],
    ['PT0S', 0, 0],
    ['P0D', 0, 0],
    ['PT36H', 0, 36 * hourMs],
  ])('reads %j as %i days and %i ms', (raw, days, elapsedMs) => {
    expect(readDuration(raw)).toEqual({ days, elapsedMs });
  });

  it.each([
    ['-PT1H', 'P', 'PT', 'P1DT', 'T1H', '1H', 'P1H', 'PT1D', 'P1M', 'P1Y', 'P1.5D', 'PT1H2D'],
    ['', 'one hour', 'P99999999D', 'PT9999999999999H', `P${'1'.repeat(50)}D`, 'PT1H\n'.repeat(2)],
  ])('finds no duration in %j, %j, %j and others', (...raws) => {
    for (const raw of raws) expect(readDuration(raw)).toBeNull();
  });
});
