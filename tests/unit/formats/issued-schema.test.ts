import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { customerCopyOf } from '../../../shared/merge/customer-copy.ts';
import { aPlan } from '../../support/a-plan.ts';

const plan = aPlan({
  issued: [
    {
      id: 'northwind-prod@2027-03-20T22:00',
      name: 'Northwind prod',
      target: { businessUnitId: 'hrp', customerId: 'northwind' },
      zone: 'America/New_York',
      startMs: Date.UTC(2027, 2, 21, 2),
      endMs: Date.UTC(2027, 2, 21, 8),
      status: 'CONFIRMED',
      sequence: 3_500_000,
    },
  ],
});

const noHash = (): string => '0'.repeat(64);

describe('what was handed out, in a plan file', () => {
  it('comes back as it was', () => {
    const parsed = parsePlan(formatPlan(plan), noHash);
    expect(parsed.ok && parsed.value.plan).toEqual(plan);
  });

  it.each(['northwind-prod', 'a@2027-03-20T22:00\r\nX', '@2027-03-20T22:00'])(
    'is refused with the id %j: UIDs are made of it',
    (id) => {
      const [issued] = plan.issued ?? [];
      const text = formatPlan({ ...plan, issued: [{ ...issued!, id }] });
      expect(parsePlan(text, noHash).ok).toBe(false);
    },
  );

  it('stays out of the copy for a customer', () => {
    expect(customerCopyOf(plan, 'northwind')).not.toHaveProperty('issued');
  });
});
