import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localOf } from '../../../shared/time/wall-ms.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { clockIn, instantBy, isClockHere } from '../../../shared/time/zone-clock.ts';

const zones = [
  ...['Africa/Casablanca', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'],
  ...['Europe/London', 'Pacific/Apia', 'UTC'],
];
const range = { startMs: Date.UTC(2026, 0, 1), endMs: Date.UTC(2029, 0, 1) };
const dayMs = 86_400_000;

describe('the clock of a zone as data', () => {
  it('has the offset before its range and each change in it', () => {
    expect(
      clockIn('Europe/London', { startMs: range.startMs, endMs: Date.UTC(2027, 0, 1) }),
    ).toEqual({
      zone: 'Europe/London',
      startMs: range.startMs,
      endMs: Date.UTC(2027, 0, 1),
      offsetMinutes: 0,
      changes: [
        { atMs: Date.UTC(2026, 2, 29, 1), offsetMinutes: 60 },
        { atMs: Date.UTC(2026, 9, 25, 1), offsetMinutes: 0 },
      ],
    });
  });

  it('gives the instants that this machine gives, in gaps and folds too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: range.startMs / 60_000, max: range.endMs / 60_000 }),
        fc.boolean(),
        (zone, minute, isNearChange) => {
          const clock = clockIn(zone, range);
          const changes = clock.changes.map(({ atMs }) => atMs);
          const nearMs =
            (changes[minute % Math.max(changes.length, 1)] ?? 0) + (minute % 400) * 6e4;
          const wallMs = isNearChange && changes.length > 0 ? nearMs : minute * 60_000;
          const local = localOf(wallMs);
          const { epochMs } = toInstant(local, zone);
          // At the edges a reading may belong to an instant outside.
          fc.pre(epochMs >= range.startMs + dayMs && epochMs < range.endMs - dayMs);
          expect(instantBy(clock, local)).toBe(epochMs);
          expect(isClockHere(clock)).toBe(true);
        },
      ),
      { seed: 9, numRuns: 500 },
    );
  });

  it.each([
    ['another offset', { offsetMinutes: 60 }],
    ['no change', { changes: [] }],
    ['a change at another time', { changes: [{ atMs: range.startMs + 1, offsetMinutes: 60 }] }],
    ['a zone that nobody knows', { zone: 'Mars/Base' }],
  ])('is not that of this machine with %s', (_what, differs) => {
    expect(isClockHere({ ...clockIn('Europe/London', range), ...differs })).toBe(false);
  });

  it('has no instants outside of its range', () => {
    const clock = clockIn('Europe/London', range);
    expect(instantBy(clock, '2025-12-31T23:59')).toBeNull();
    expect(instantBy(clock, '2026-01-01T00:00')).toBe(range.startMs);
    expect(instantBy(clock, '2029-01-01T00:00')).toBeNull();
  });
});
