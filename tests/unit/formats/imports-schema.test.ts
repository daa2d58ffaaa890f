import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { customerCopyOf } from '../../../shared/merge/customer-copy.ts';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { ImportedMark } from '../../../shared/model/imported-mark.ts';
import { aPlan } from '../../support/a-plan.ts';

const hashOf = (text: string): string => String(text.length);
const mark = (differs: Partial<ImportedMark> = {}): ImportedMark => ({
  id: 'series ics a@b',
  itemKind: 'series',
  itemId: 'northwind-prod',
  system: 'ics',
  key: 'a@b',
  sequence: 2,
  fingerprint: 'f1',
  planFingerprint: 'f2',
  ...differs,
});

describe('what a plan knows of its imports', () => {
  it('comes back from a file as it was, with fields of later versions', () => {
    const plan = aPlan({ imports: [{ ...mark(), later: 1 } as ImportedMark] });
    expect(parsePlan(formatPlan(plan, hashOf), hashOf)).toMatchObject({
      ok: true,
      value: { plan },
    });
  });

  it('is refused where it names no kind that is known', () => {
    const text = formatPlan(aPlan({ imports: [mark()] })).replace(
      '"itemKind": "series"',
      '"itemKind": "x"',
    );
    expect(parsePlan(text, hashOf)).toMatchObject({ ok: false });
  });

  it('merges: marks of both sides stay, and one mark is never half of each', () => {
    const base = aPlan({ imports: [mark()] });
    const mine = aPlan({ imports: [mark({ fingerprint: 'm', sequence: 3 }), mark({ id: 'm' })] });
    const theirs = aPlan({ imports: [mark({ planFingerprint: 't' }), mark({ id: 't' })] });
    const { plan, differences } = mergePlans({ base, mine, theirs });
    expect(plan.imports).toEqual([
      mark({ fingerprint: 'm', sequence: 3 }),
      mark({ id: 'm' }),
      mark({ id: 't' }),
    ]);
    expect(differences.filter(({ changedBy }) => changedBy === 'both')).toHaveLength(1);
  });

  it('stays out of a copy for a customer', () => {
    const copy = customerCopyOf(aPlan({ imports: [mark()] }), 'northwind');
    expect(copy).not.toHaveProperty('imports');
  });
});
