/**
 * Random rules against libical, where it and gcc are installed. What libical is known to get wrong
 * is named in tests/oracle/libical-differences.ts. `ORACLE_RULES=50000 ORACLE_SEED=7` asks for more.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOrder, libicalDifference } from '../oracle/libical-differences.ts';
import { randomRule, seeded, type RandomRule } from '../oracle/random-rules.ts';
import { compileWithLibical } from '../support/compile-c.ts';
import { expandRule, twoYears } from '../support/expand-rule.ts';

const count = Number(process.env['ORACLE_RULES'] ?? 2_000);
const seed = Number(process.env['ORACLE_SEED'] ?? 20_261_123);
const oracle = compileWithLibical(new URL('../oracle/libical_expand.c', import.meta.url));
if (!oracle.ok) console.log(`Rules are not compared with libical: ${oracle.error}.`);

/** For each rule the seconds of its starts, or null where libical refuses it or takes too long. */
function askLibical(program: string, rules: readonly RandomRule[]): readonly (string | null)[] {
  const path = join(mkdtempSync(join(tmpdir(), 'pwp-rules-')), 'rules.tsv');
  const lines = rules.map(
    ({ zone, start, rrule }) => `${zone}\t${start.replaceAll(/[-:]/g, '')}\t${rrule}\n`,
  );
  writeFileSync(path, lines.join(''));
  const [from, to] = [twoYears.startMs / 1_000, twoYears.endMs / 1_000].map(String) as [
    string,
    string,
  ];
  const { stdout, status } = spawnSync(program, [path, from, to, 'list'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: 300_000,
  });
  if (status !== 0) throw new Error(`libical ended with ${status}`);
  return stdout
    .split('\n')
    .slice(0, rules.length)
    .map((line) => (line.endsWith('?') ? null : line.trim().replaceAll(' ', ',')));
}

describe('random rules', () => {
  it.runIf(oracle.ok)(
    `yield what libical yields (${count} rules, seed ${seed})`,
    () => {
      const random = seeded(seed);
      const rules = Array.from({ length: count }, () => randomRule(random))
        .map((rule) => ({ ...rule, zone: 'Etc/UTC', rrule: inOrder(rule.rrule) }))
        .filter(({ rrule }) => libicalDifference(rrule) === null);
      const answers = askLibical(oracle.ok ? oracle.value : '', rules);
      const differences: string[] = [];
      let compared = 0;
      rules.forEach((rule, index) => {
        const expected = answers[index];
        if (expected === null || expected === undefined) return;
        const { startsMs, cut } = expandRule(rule, twoYears);
        if (cut) return;
        compared += 1;
        if (startsMs.map((startMs) => startMs / 1_000).join() === expected) return;
        differences.push(`${rule.start} ${rule.rrule}`);
      });
      console.log(`Compared ${compared} of ${count} rules with libical, seed ${seed}.`);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(count / 4);
    },
    600_000,
  );
});
