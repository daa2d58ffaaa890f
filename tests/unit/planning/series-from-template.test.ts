import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { planSchema } from '../../../shared/formats/plan-schema.ts';
import type { SeriesRule } from '../../../shared/model/series.ts';
import type { SeriesTemplate } from '../../../shared/model/template.ts';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import { adHocStartMs, explainAdHoc } from '../../../shared/planning/ad-hoc.ts';
import {
  addTemplate,
  patchTemplate,
  removeTemplate,
} from '../../../shared/planning/edit-templates.ts';
import { ruleBeginning, templatesFor } from '../../../shared/planning/series-from-template.ts';
import {
  readTemplateSentence,
  templateRows,
  templateSentence,
} from '../../../renderer/presenters/template-words.ts';
import { aPlan } from '../../support/a-plan.ts';

const fromDate = '2027-01-01';
const template: SeriesTemplate = {
  id: 'monthly',
  name: 'HRP monthly',
  businessUnitId: 'hrp',
  kind: 'install',
  rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate },
  startTime: '22:00',
  durationMinutes: 300,
};

describe('a rule of a template', () => {
  it.each<readonly [string, SeriesRule, SeriesRule]>([
    [
      'begins on the date that is chosen',
      template.rule,
      { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate: '2027-05-03' },
    ],
    [
      'takes its end along',
      { kind: 'every-days', days: 28, fromDate, untilDate: '2027-01-31' },
      { kind: 'every-days', days: 28, fromDate: '2027-05-03', untilDate: '2027-06-02' },
    ],
    [
      'keeps the distances of single dates',
      { kind: 'dates', dates: ['2027-01-08', '2027-01-01'] },
      { kind: 'dates', dates: ['2027-05-03', '2027-05-10'] },
    ],
    [
      'without any date has the chosen one',
      { kind: 'dates', dates: [] },
      { kind: 'dates', dates: ['2027-05-03'] },
    ],
    [
      'leaves releases their own dates',
      { kind: 'release', product: 'p', offsetDays: 0 },
      { kind: 'release', product: 'p', offsetDays: 0 },
    ],
  ])('%s', (_name, rule, begun) => {
    expect(ruleBeginning(rule, '2027-05-03')).toEqual(begun);
  });
});

describe('templates', () => {
  it('are offered for targets of their business unit', () => {
    const { organization } = addTemplate(aPlan(), template);
    expect(templatesFor({ businessUnitId: 'hrp', customerId: 'northwind' }, organization)).toEqual([
      template,
    ]);
    expect(templatesFor({ businessUnitId: 'source' }, organization)).toEqual([]);
  });

  it('are added, changed and deleted; the last one leaves the plan as it was', () => {
    const plan = aPlan();
    const added = addTemplate(plan, template);
    expect(() => addTemplate(added, template)).toThrow('Id taken');
    const changed = patchTemplate(added, 'monthly', { name: 'Monthly' });
    expect(changed.organization.templates).toEqual([{ ...template, name: 'Monthly' }]);
    expect(removeTemplate(changed, 'monthly')).toEqual(plan);
  });

  it('come back from a plan file as they were, with what nobody knows yet', () => {
    const { plan } = sampleOrganization();
    expect(plan.organization.templates?.map(({ businessUnitId }) => businessUnitId)).toEqual([
      'hrp',
      'hrp',
      'source',
      'guiding-care',
      'wellframe',
    ]);
    const later = addTemplate(aPlan(), { ...template, fromLater: 1 } as SeriesTemplate);
    expect(planSchema.parse(later)).toEqual(later);
    const wrong = addTemplate(aPlan(), { ...template, startTime: '25:00' });
    expect(planSchema.safeParse(wrong).success).toBe(false);
  });

  it('are merged one by one', () => {
    const base = addTemplate(aPlan(), template);
    const mine = patchTemplate(base, 'monthly', { name: 'Mine' });
    const theirs = addTemplate(base, { ...template, id: 'other' });
    const { plan } = mergePlans({ base, mine, theirs });
    expect(plan.organization.templates?.map(({ name }) => name)).toEqual(['Mine', 'HRP monthly']);
  });
});

describe('the sentence of a template', () => {
  it.each(sampleOrganization().plan.organization.templates ?? [])(
    'reads as it is written: $name',
    (each) => {
      const sentence = templateSentence({ ...each, zone: each.zone });
      if (each.rule.kind === 'release') return expect(sentence).toContain('same night as a');
      expect(readTemplateSentence(sentence, each)).toEqual({
        rule: each.rule,
        startTime: each.startTime,
        durationMinutes: each.durationMinutes,
        zone: undefined,
      });
    },
  );

  it.each([
    ['3rd Sat 21:00 4h', undefined],
    ['3rd Sat 21:00 4h UTC', 'Etc/UTC'],
    ['3rd Sat 21:00 4h London', 'Europe/London'],
  ])('names a zone only where one is written: %s', (text, zone) => {
    expect(readTemplateSentence(text, template)).toMatchObject({ startTime: '21:00', zone });
  });

  it('is refused where it is not understood', () => {
    expect(readTemplateSentence('now and then', template)).toBeNull();
  });

  it('stands in its row, found by any of its words', () => {
    const plan = addTemplate(aPlan(), template);
    expect(templateRows(plan, 'saturday hrp')).toEqual([
      { id: 'monthly', cells: ['HRP monthly', 'HRP', 'Install', '2nd Saturday 22:00 for 5 h'] },
    ]);
    expect(templateRows(plan, 'friday')).toEqual([]);
  });
});

describe('a window out of the cycle', () => {
  it.each([
    ['2027-03-10T14:12Z', '2027-03-10T16:00Z'],
    ['2027-03-10T14:00Z', '2027-03-10T15:00Z'],
  ])('asked for at %s begins at %s', (now, start) => {
    expect(adHocStartMs(Date.parse(now))).toBe(Date.parse(start));
  });

  it('keeps its reason, and stays the same plan where that does not change', () => {
    const plan = explainAdHoc(aPlan(), 'northwind-prod', 'CVE');
    expect(plan.series[0]?.adHocReason).toBe('CVE');
    expect(explainAdHoc(plan, 'northwind-prod', 'CVE')).toBe(plan);
    expect(() => explainAdHoc(plan, 'gone', 'CVE')).toThrow('No series');
  });
});
