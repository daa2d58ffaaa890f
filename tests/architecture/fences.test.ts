import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenRules, cruiseMap, rules } from './cruise-map.ts';
import { seededViolations, strayFile } from './seeded-violations.ts';

const roomRule = /-stays-in-its-room$/;

/** A file in the room that reads something no room may read. */
const strayImport = (room: string): readonly [string, string] => [
  `${room}/stray-import.ts`,
  `import '${'../'.repeat(room.split('/').length)}${strayFile}';\n`,
];

const roomOf = (rule: (typeof rules)[number]): string =>
  (rule.from.path ?? '').replace(/^\^/, '').replace(/\/$/, '');

describe('the map of rooms', () => {
  it('holds for the product, and sees all of it', async () => {
    const result = await cruiseMap(process.cwd(), ['shared', 'electron', 'renderer', 'build']);
    expect(
      result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ).toEqual([]);
    // A cruiser without a TypeScript API sees nothing and finds nothing wrong.
    expect(result.summary.totalCruised).toBeGreaterThan(150);
  });
});

describe('each fence bites', () => {
  const folder = resolve('.cache/seeded-violations');
  let broken: ReadonlySet<string>;

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    const rooms = rules.filter(({ name }) => roomRule.test(name)).map(roomOf);
    const files = [...seededViolations, ...rooms.map(strayImport)];
    for (const [path, text] of [...files, [strayFile, 'export {};\n'] as const]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    broken = brokenRules(await cruiseMap(folder, ['shared', 'electron', 'renderer', 'build']));
  });

  it.each(rules.map(({ name }) => name))('%s', (name) => {
    expect([...broken]).toContain(name);
  });
});
