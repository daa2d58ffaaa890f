/**
 * Random rules against python-dateutil. `ORACLE_RULES=50000 ORACLE_SEED=7` asks for more, or others.
 *
 * Known differences, which the random rules keep clear of and expand-recurrence.test.ts states:
 * a bare BYWEEKNO, plain beside numbered weekdays, BYSETPOS in the first week, week 53 of weeks that
 * begin on Sunday (so with BYWEEKNO weeks begin on Monday), DTSTART that the rule does not yield.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { transitionsIn } from '../../shared/time/zone.ts';
import { oracleZones, randomRule, seeded } from '../oracle/random-rules.ts';
import { expandRule, twoYears } from '../support/expand-rule.ts';

const script = new URL('../oracle/expand_rules.py', import.meta.url).pathname;
const count = Number(process.env['ORACLE_RULES'] ?? 2_000);
const seed = Number(process.env['ORACLE_SEED'] ?? 20_261_123);

/** Why the oracle cannot be asked here, or null. */
function missingOracle(): string | null {
  const python = spawnSync('python3', ['-c', 'import dateutil, zoneinfo'], { encoding: 'utf8' });
  if (python.error !== undefined) return 'python3 is not installed';
  return python.status === 0 ? null : 'python3 has no dateutil or zoneinfo';
}

const missing = missingOracle();
if (missing !== null) console.log(`Rules are not compared with python-dateutil: ${missing}.`);

interface Answer {
  readonly starts: readonly (readonly number[] | null)[];
  readonly otherZones: readonly string[];
}

function askDateutil(rules: readonly ReturnType<typeof randomRule>[]): Answer {
  const offsets = oracleZones.flatMap((zone) =>
    transitionsIn(twoYears, zone).flatMap(({ atMs, offsetBeforeMinutes, offsetAfterMinutes }) => [
      { zone, atMs: atMs - 1_000, minutes: offsetBeforeMinutes },
      { zone, atMs, minutes: offsetAfterMinutes },
    ]),
  );
  const { stdout, stderr, status } = spawnSync('python3', [script], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    input: JSON.stringify({
      rules: rules.map((rule) => ({ ...rule, fromMs: twoYears.startMs, toMs: twoYears.endMs })),
      offsets,
    }),
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

describe('random rules', () => {
  it.runIf(missing === null)(
    `yield what python-dateutil yields (${count} rules, seed ${seed})`,
    () => {
      const random = seeded(seed);
      const rules = Array.from({ length: count }, () => randomRule(random));
      const { starts, otherZones } = askDateutil(rules);
      const differences: string[] = [];
      let compared = 0;
      rules.forEach((rule, index) => {
        const expected = starts[index];
        // Another release of the tz data is no difference of ours.
        if (expected === null || expected === undefined || otherZones.includes(rule.zone)) return;
        const { startsMs, cut } = expandRule(rule, twoYears);
        if (cut) return;
        compared += 1;
        if (startsMs.map((startMs) => startMs / 1_000).join() === expected.join()) return;
        differences.push(`${rule.zone} ${rule.start} ${rule.rrule}`);
      });
      console.log(
        `Compared ${compared} of ${count} rules with python-dateutil, seed ${seed}` +
          (otherZones.length === 0 ? '.' : `; other tz data there for ${otherZones.join(', ')}.`),
      );
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(count / 2);
    },
    600_000,
  );
});
