import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import { findConflicts } from '../../../shared/conflicts/find-conflicts.ts';
import { anInput, aRelease, aWindow, source, withUnit, type Hours } from './builders.ts';
import { decoyCases, planted } from './planted-cases.ts';
import { plantedMonth, releaseRules, type Case, type Roles } from './planted-month.ts';

const roles: Roles = { separate: 'alpha', aligned: 'beta', plain: 'gamma' };
const names = Object.keys(roles) as (keyof Roles)[];
/** The roles as they are, and with every pair of them swapped. */
const swaps: readonly (readonly [string, Roles])[] = [
  ['as they are', roles],
  ...names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .map((other): readonly [string, Roles] => [
        `${one} and ${other} swapped`,
        { ...roles, [one]: roles[other], [other]: roles[one] },
      ]),
  ),
];

const inOrder = [...planted, ...decoyCases];
/** Planted ones and decoys among each other. */
const mixed: readonly Case[] = inOrder.flatMap(
  (_, index) => inOrder[(index * 7) % inOrder.length] ?? [],
);

describe('a planted month', () => {
  it('has 12 kinds among 40 decoys', () => {
    expect(new Set(planted.map(({ rule }) => rule)).size).toBe(12);
    expect(decoyCases).toHaveLength(40);
    expect(new Set(mixed.map(({ id }) => id)).size).toBe(52);
  });

  it.each(swaps)('is found whole and with nothing invented, rules of units %s', (_name, each) => {
    const found = findConflicts(plantedMonth(mixed, each));
    const told = (isIt: (conflict: Conflict) => boolean) =>
      found
        .filter(isIt)
        .map(({ rule, windowId }) => `${rule} ${windowId.split('@')[0]}`)
        .sort();
    expect(told(({ severity }) => severity !== 'information')).toEqual(
      planted.map(({ id, rule }) => `${rule} ${id}`).sort(),
    );
    // Two decoys are live windows that do nothing as they are: by C05's row, information only.
    expect(told(({ severity }) => severity === 'information')).toEqual([
      'C05 run-of-nothing',
      'C05 run-switched-off',
    ]);
  });

  it.each(planted)('has $id: without the others it is there too', (each) => {
    const found = findConflicts(plantedMonth([each], roles));
    expect(found.map(({ rule, windowId }) => [rule, windowId])).toEqual([[each.rule, each.id]]);
  });
});

describe('buffers that differ', () => {
  it.each<[string, Hours, string[]]>([
    ['8 h after the window: as much as before a release', [14, 15], []],
    ['a minute nearer', [14 - 1 / 60, 15], ['C06']],
    ['2 h before the window: as much as after a release', [-3, -2], []],
    ['a minute nearer before it', [-3, -2 + 1 / 60], ['C06']],
  ])('keep apart from a release %s', (_name, hours, expected) => {
    const releaseRule = { kind: 'separate', bufferMinutes: 480, bufferAfterMinutes: 120 } as const;
    const found = findConflicts(
      anInput({
        windows: [
          aWindow('w', [0, 6], {
            target: { ...source, customerId: 'source', environmentId: 'prod' },
          }),
        ],
        releases: [aRelease('r', hours, { businessUnitId: 'source', product: 'source' })],
        organization: withUnit({ releaseRule }, 'source'),
      }),
    );
    expect(found.map(({ rule }) => rule)).toEqual(expected);
  });
});

describe('opposite rules', () => {
  const within = (rule: keyof Roles, hours: Hours) =>
    findConflicts(
      anInput({
        windows: [
          aWindow('w', [0, 6], {
            target: { ...source, customerId: 'source', environmentId: 'prod' },
          }),
        ],
        releases: [aRelease('r', hours, { businessUnitId: 'source', product: 'source' })],
        organization: withUnit({ releaseRule: releaseRules[rule] }, 'source'),
      }),
    ).map((conflict) => conflict.rule);

  it.each<[string, Hours, readonly [string[], string[], string[]]]>([
    ['at once', [2, 3], [['C06'], [], []]],
    ['an hour after', [7, 9], [['C06'], [], []]],
    ['past the buffer, within the tolerance', [14, 16], [[], [], []]],
    ['days after', [100, 102], [[], ['C07'], []]],
  ])('say the opposite of a release %s', (_name, hours, [separate, aligned, plain]) => {
    expect(within('separate', hours)).toEqual(separate);
    expect(within('aligned', hours)).toEqual(aligned);
    expect(within('plain', hours)).toEqual(plain);
  });
});
