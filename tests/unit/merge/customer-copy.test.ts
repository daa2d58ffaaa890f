import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { answerOver } from '../../../shared/merge/customer-answer.ts';
import { customerCopyOf } from '../../../shared/merge/customer-copy.ts';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Series } from '../../../shared/model/series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const { plan: sample } = sampleOrganization();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const copyOf = (plan: Plan): Plan => {
  const copy = customerCopyOf(plan, 'northwind');
  if (copy === null) throw new Error('no such customer');
  return copy;
};
const changed = (plan: Plan, change: Partial<Series>): Plan => ({
  ...plan,
  series: plan.series.map((series) => ({ ...series, ...change })),
});
/** What a merge makes of the answer when nothing is chosen. */
const taken = (mine: Plan, copy: Plan, answer: Plan) => {
  const { base, theirs } = answerOver(mine, copy, answer);
  return mergePlans({ base, mine, theirs });
};

describe('a copy for a customer', () => {
  it.each(sample.organization.customers.map(({ id }) => id))(
    'holds the windows of %s alone, can be opened, and names no account and no other customer',
    (customerId) => {
      const copy = customerCopyOf(sample, customerId);
      const text = formatPlan(copy ?? sample, sha256);
      expect(parsePlan(text, sha256)).toMatchObject({ ok: true, value: { plan: copy } });
      expect(copy?.series.map(({ id }) => id)).toEqual(
        sample.series.filter(({ target }) => target.customerId === customerId).map(({ id }) => id),
      );
      expect(text.replace(/"sha256".*/, '')).not.toMatch(/(?<!\d)\d{12}(?!\d)/);
      for (const { id, name } of sample.organization.customers) {
        if (id !== customerId) expect(text).not.toContain(`"${name}"`);
      }
    },
  );

  it('blanks account numbers wherever they stand, and lets no unknown field out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), fc.string(), (account, around) => {
        const plan = aPlan({
          series: [
            {
              ...aSeries({
                name: `${around.replaceAll(/\d/g, '')} ${account}`,
                changes: [{ originalStart: '2027-03-20T22:00', reason: account, skipped: true }],
              }),
              ...{ later: account },
            },
          ],
        });
        const text = JSON.stringify(copyOf(plan));
        expect(text).not.toContain(account);
        expect(text).not.toContain('later');
      }),
    );
  });

  it('is not made for a customer that there is not', () => {
    expect(customerCopyOf(sample, 'nobody')).toBeNull();
  });
});

describe('a customer’s answer', () => {
  const mine = aPlan();
  const copy = copyOf(mine);

  it('that changes nothing brings nothing', () => {
    expect(taken(mine, copy, copy)).toMatchObject({ plan: mine, differences: [] });
  });

  it('brings another time as countered, and leaves all that the copy did not have', () => {
    const full = aPlan({
      series: [aSeries({ adHocReason: 'CVE', facts: { reboots: 'yes' } })],
    });
    const { plan } = taken(full, copyOf(full), changed(copyOf(full), { startTime: '23:00' }));
    expect(plan).toEqual(changed(full, { startTime: '23:00', state: 'countered' }));
  });

  it('brings another date as countered, for that date alone', () => {
    const moved = { originalStart: '2027-03-20T22:00', movedTo: '2027-03-21T22:00' };
    const { plan } = taken(mine, copy, changed(copy, { changes: [moved] }));
    expect(plan.series).toEqual([aSeries({ changes: [{ ...moved, state: 'countered' }] })]);
  });

  it('brings added windows of its own, and none of anybody else', () => {
    const ours = aSeries({ id: 'wish', name: 'Wish', state: 'draft' });
    const foreign = { ...ours, id: 'foreign', target: { businessUnitId: 'hrp', customerId: 'x' } };
    const { plan } = taken(mine, copy, { ...copy, series: [...copy.series, ours, foreign] });
    expect(plan.series).toEqual([aSeries(), { ...ours, state: 'countered' }]);
  });

  it('that takes a window out leaves its time, and is countered', () => {
    const { plan } = taken(mine, copy, { ...copy, series: [] });
    expect(plan.series).toEqual([aSeries({ state: 'countered' })]);
  });

  it('to what was moved here since is asked for, not taken', () => {
    const later = changed(mine, { startTime: '20:00' });
    const { plan, differences } = taken(later, copy, changed(copy, { startTime: '23:00' }));
    expect(differences).toMatchObject([{ changedBy: 'both' }]);
    expect(plan).toEqual(later);
  });
});
