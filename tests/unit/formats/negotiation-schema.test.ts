import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { NegotiationStep } from '../../../shared/model/negotiation.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { OccurrenceChange } from '../../../shared/model/series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const hashOf = (text: string): string => String(text.length);
const option = {
  id: 'o1',
  localStart: '2027-03-20T22:00',
  zone: 'America/New_York',
  durationMinutes: 360,
};
const step: NegotiationStep = {
  id: 's1',
  atMs: Date.UTC(2027, 2, 1, 9),
  state: 'proposed',
  startMs: Date.UTC(2027, 2, 21, 2),
  durationMinutes: 360,
  who: 'Ana',
  channel: 'mail',
  note: 'Sent to the whole team',
  alternatives: [option, { ...option, id: 'o2', byCustomer: true }],
};
const withChange = (differs: Partial<OccurrenceChange> = {}): Plan =>
  aPlan({
    series: [
      aSeries({
        changes: [
          {
            originalStart: '2027-03-20T22:00',
            state: 'proposed',
            alternatives: [option],
            steps: [step],
            ...differs,
          },
        ],
      }),
    ],
  });
const template = { subject: 'Patching {customer}', body: '{options}' };
const withTemplates = (): Plan => {
  const plan = withChange();
  const { businessUnits } = plan.organization;
  const [unit] = businessUnits;
  if (unit === undefined) throw new Error('The plan has a business unit.');
  const told = { ...unit, proposalTemplate: template, confirmationTemplate: template };
  return { ...plan, organization: { ...plan.organization, businessUnits: [told] } };
};

describe('negotiations in plan files', () => {
  it('come back as they were saved: alternatives, steps and templates', () => {
    const plan = withTemplates();
    const text = formatPlan(plan, hashOf);
    const read = parsePlan(text, hashOf);
    expect(read).toMatchObject({ ok: true, value: { plan } });
    expect(read.ok && formatPlan(read.value.plan, hashOf)).toBe(text);
  });

  it.each<[string, Partial<OccurrenceChange>]>([
    ['an alternative in a zone nobody knows', { alternatives: [{ ...option, zone: 'Mars/Base' }] }],
    [
      'a step that offered one',
      { steps: [{ ...step, alternatives: [{ ...option, zone: 'Mars/Base' }] }] },
    ],
    ['an alternative that is no time', { alternatives: [{ ...option, localStart: 'soon' }] }],
    ['an alternative of no length', { alternatives: [{ ...option, durationMinutes: 0 }] }],
  ])('refuse %s', (_name, change) => {
    expect(parsePlan(formatPlan(withChange(change)), hashOf).ok).toBe(false);
  });

  it('keep the steps that both sides wrote down', () => {
    const base = withChange();
    const more = (id: string): Plan => withChange({ steps: [step, { ...step, id }] });
    const { plan, differences } = mergePlans({ base, mine: more('s2'), theirs: more('s3') });
    expect(plan.series[0]?.changes[0]?.steps?.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
    expect(differences.every(({ changedBy }) => changedBy === 'theirs')).toBe(true);
  });

  it('never leave alternatives of one side beside the agreement of the other', () => {
    const base = withChange();
    const agreed: Plan = aPlan({
      series: [
        aSeries({
          changes: [{ originalStart: '2027-03-20T22:00', agreedAtMs: 1, steps: [step] }],
        }),
      ],
    });
    const offered = withChange({ alternatives: [option, { ...option, id: 'o9' }] });
    const { plan, differences } = mergePlans({ base, mine: agreed, theirs: offered });
    expect(plan.series[0]?.changes[0]).not.toHaveProperty('alternatives');
    expect(differences).toMatchObject([{ changedBy: 'both' }]);
  });
});
