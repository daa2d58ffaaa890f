import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const plan: Plan = aPlan({
  series: [aSeries({ holidays: { strategy: 'previous', country: 'US' } })],
});

it('a series takes its holiday strategy into the file and out again', () => {
  const parsed = parsePlan(formatPlan(plan, hashOf), hashOf);
  expect(parsed.ok && parsed.value.plan.series).toEqual(plan.series);
});

it('a strategy that nobody knows is refused, for its dates could not be told', () => {
  const text = formatPlan(plan).replace('"previous"', '"whenever"');
  expect(parsePlan(text, hashOf)).toMatchObject({ ok: false });
});
