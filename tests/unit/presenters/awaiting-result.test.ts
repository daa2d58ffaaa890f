import { expect, it } from 'vitest';
import { awaitsResult } from '../../../renderer/presenters/awaiting-result.ts';

const hourMs = 3_600_000;
const endMs = Date.UTC(2027, 2, 14, 8);

it.each([
  ['pushed', 24, true],
  ['agreed', 24, true],
  ['notified', 500, true],
  ['pushed', 23.99, false],
  ['pushed', -1, false],
  ['held', 500, false],
  ['missed', 500, false],
  ['cancelled', 500, false],
  // Nobody agreed that it would happen.
  ['draft', 500, false],
  ['proposed', 500, false],
] as const)('a window that is %s, %s h after its end: a result is awaited is %s', (...row) => {
  const [state, hoursAfter, expected] = row;
  expect(awaitsResult({ state, endMs }, endMs + hoursAfter * hourMs)).toBe(expected);
});
