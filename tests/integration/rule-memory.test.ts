/** No rule, however hostile, holds more than 1 MB for two years (performance-reliability A2). */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const child = new URL('../support/rule-memory-child.ts', import.meta.url).pathname;
const seed = 20_261_123;

it(`holds no more than 1 MB for any rule bomb or extreme rule (seed ${seed})`, () => {
  // A young generation of 1 MB is collected often: what lives is seen, and garbage is not counted.
  const flags = ['--expose-gc', '--max-semi-space-size=1', '--min-semi-space-size=1'];
  const output = execFileSync(process.execPath, [...flags, child, String(seed)], {
    encoding: 'utf8',
  });
  const sizes = JSON.parse(output) as readonly { rrule: string; bytes: number }[];
  expect(sizes.length).toBeGreaterThan(90);
  expect(sizes.filter(({ bytes }) => !(bytes <= 1_048_576))).toEqual([]);
  expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeGreaterThan(100_000);
});
