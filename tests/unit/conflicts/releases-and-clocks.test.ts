import { describe, expect, it } from 'vitest';
import { findConflicts, type ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { aRelease, aWindow, aligned, anInput, inShort, nowMs, source } from './builders.ts';

const found = (differs: Partial<ConflictInput>): readonly string[] =>
  findConflicts(anInput(differs)).map(inShort);

const window = aWindow('w', [0, 6]);

describe('C06 releases to keep away from', () => {
  const apart = aWindow('w', [0, 6], { target: source });
  const release = (from: number, to: number, differs = {}) =>
    aRelease('r', [from, to], { businessUnitId: 'source', ...differs });
  it.each([
    ['within', release(2, 3), ['C06 error r 2-3']],
    ['in the buffer before', release(-9, -7), ['C06 error r -8--7']],
    ['in the buffer after', release(13, 20), ['C06 error r 13-14']],
    ['exactly 8 h before', release(-10, -8), []],
    ['exactly 8 h after', release(14, 15), []],
    ['of a moment, within', release(2, 2), [`C06 error r 2-${2 + 1 / 60}`]],
    ['of a moment, at the end of the buffer', release(14, 14), []],
    ['tentative', release(2, 3, { certainty: 'tentative' }), ['C06 warning r 2-3']],
    ['of another unit', release(2, 3, { businessUnitId: 'hrp' }), []],
  ])('%s', (_name, each, expected) => {
    expect(found({ windows: [apart], releases: [each] })).toEqual(expected);
  });

  it('does not matter to scans, nor to units without a rule', () => {
    const scan = { ...apart, kind: 'scan' as const };
    expect(found({ windows: [scan, window], releases: [release(2, 3)] })).toEqual([]);
  });
});

describe('C07 releases to go along with', () => {
  const beside = aWindow('w', [0, 6], { target: aligned });
  it.each([
    ['one within', [aRelease('r', [1, 2])], []],
    ['one exactly 48 h later', [aRelease('r', [54, 55])], []],
    ['one a minute further', [aRelease('r', [54 + 1 / 60, 55])], ['C07 error r']],
    [
      'a tentative one within',
      [aRelease('r', [1, 2], { certainty: 'tentative' })],
      ['C07 warning r'],
    ],
    [
      'a confirmed one beside a tentative one',
      [aRelease('r', [1, 2], { certainty: 'tentative' }), aRelease('s', [40, 41])],
      [],
    ],
    [
      'the nearest of two',
      [aRelease('r', [-100, -98]), aRelease('s', [110, 112])],
      ['C07 error r'],
    ],
    ['a long one before', [aRelease('r', [-400, -60]), aRelease('s', [-99, -98])], ['C07 error r']],
    ['none of this unit', [aRelease('r', [1, 2], { businessUnitId: 'hrp' })], ['C07 error GC']],
    ['none', [], ['C07 error GC']],
  ])('%s', (_name, releases, expected) => {
    expect(found({ windows: [beside], releases })).toEqual(expected);
  });

  it('is about installs in production', () => {
    const windows = [
      { ...beside, kind: 'scan' as const },
      aWindow('n', [0, 6], { target: { ...aligned, environmentId: 'nonprod' } }),
    ];
    expect(found({ windows })).toEqual([]);
    expect(
      found({ windows: [aWindow('u', [0, 6], { target: { businessUnitId: 'gc' } })] }),
    ).toEqual(['C07 error GC']);
  });
});

describe('C18 clock changes', () => {
  const inNewYork = (local: string, durationMinutes: number) => {
    const zone = 'America/New_York';
    const { epochMs, anomaly } = toInstant(local, zone);
    return aWindow('w', [0, 6], {
      zone,
      localStart: local,
      anomaly,
      startMs: epochMs,
      endMs: epochMs + durationMinutes * 60_000,
    });
  };
  it.each([
    { night: 'spring night', local: '2027-03-13T22:00', minutes: 360, oddities: ['spans'] },
    { night: 'autumn night', local: '2027-11-06T22:00', minutes: 360, oddities: ['spans'] },
    { night: 'ordinary night', local: '2027-03-20T22:00', minutes: 360, oddities: [] },
    {
      night: 'ends when clocks change',
      local: '2027-03-13T22:00',
      minutes: 240,
      oddities: ['spans'],
    },
    { night: 'ends a minute before', local: '2027-03-13T22:00', minutes: 239, oddities: [] },
    {
      night: 'begins when clocks have changed',
      local: '2027-03-14T03:00',
      minutes: 360,
      oddities: [],
    },
    { night: 'begins in the gap', local: '2027-03-14T02:30', minutes: 60, oddities: ['gap'] },
    { night: 'begins in the fold', local: '2027-11-07T01:30', minutes: 15, oddities: ['fold'] },
  ])('$night', ({ local, minutes, oddities }) => {
    const conflicts = findConflicts(anInput({ windows: [inNewYork(local, minutes)], nowMs: 0 }));
    expect(conflicts.map(({ counterpart }) => counterpart.id)).toEqual(oddities);
  });
});

describe('C24 late windows', () => {
  const at = (minutes: number, differs = {}) => ({
    ...window,
    startMs: nowMs + minutes * 60_000,
    endMs: nowMs + (minutes + 60) * 60_000,
    ...differs,
  });
  it.each([
    [-1, ['past']],
    [0, ['too-soon']],
    [14, ['too-soon']],
    [15, []],
  ])('that start in %d minutes', (minutes, expected) => {
    const conflicts = findConflicts(anInput({ windows: [at(minutes)] }));
    expect(conflicts.map(({ counterpart }) => counterpart.id)).toEqual(expected);
  });

  it('tells the minutes before the first safe one', () => {
    const [conflict] = findConflicts(anInput({ windows: [at(-10)] }));
    expect(conflict?.evidence).toEqual([
      { startMs: nowMs - 10 * 60_000, endMs: nowMs + 15 * 60_000 },
    ]);
  });

  it('lets pushed ones run', () => {
    expect(found({ windows: [at(-1, { state: 'pushed' })] })).toEqual([]);
  });
});
