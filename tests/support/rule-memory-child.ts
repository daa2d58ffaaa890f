/** Prints, as JSON, how many bytes each rule bomb and each extreme rule holds at most over two years. */
import { extremeRule } from '../oracle/extreme-rules.ts';
import { seeded } from '../oracle/random-rules.ts';
import { ruleBombs } from '../unit/schedule/rule-bombs.ts';
import { expandRule, twoYears } from './expand-rule.ts';
import { liveBytes } from './live-bytes.ts';

const random = seeded(Number(process.argv[2]));
const start = { zone: 'America/New_York', start: '2026-01-01T02:00' };
const rules = [
  ...ruleBombs.map(([, rrule]) => ({ ...start, rrule })),
  ...Array.from({ length: 80 }, () => extremeRule(random)),
];
const sizes = rules.map((rule) => ({
  rrule: rule.rrule.slice(0, 200),
  bytes: liveBytes(() => expandRule(rule, twoYears)),
}));
console.log(JSON.stringify(sizes));
