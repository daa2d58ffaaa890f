import { describe, expect, it } from 'vitest';
import { mergeIssued } from '../../../shared/merge/merge-issued.ts';
import { comparePlans, mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { IssuedEvent } from '../../../shared/model/issued-event.ts';
import { aPlan } from '../../support/a-plan.ts';

const issued = (id: string, sequence: number): IssuedEvent => ({
  id,
  name: 'Northwind prod',
  target: { businessUnitId: 'hrp' },
  zone: 'America/New_York',
  startMs: 0,
  endMs: 60_000,
  status: 'CONFIRMED',
  sequence,
});

describe('what was handed out, of two plans', () => {
  it('is what was handed out last, whoever did it', () => {
    const mine = [issued('a@2027-01-01T22:00', 5), issued('b@2027-01-01T22:00', 5)];
    const theirs = [issued('b@2027-01-01T22:00', 7), issued('c@2027-01-01T22:00', 1)];
    expect(mergeIssued(mine, theirs)).toEqual([mine[0], theirs[0], theirs[1]]);
    expect(new Set(mergeIssued(theirs, mine))).toEqual(new Set(mergeIssued(mine, theirs)));
  });

  it('is the very list of mine where theirs has nothing later', () => {
    const mine = [issued('a@2027-01-01T22:00', 5)];
    expect(mergeIssued(mine, [issued('a@2027-01-01T22:00', 4)])).toBe(mine);
    expect(mergeIssued(mine, undefined)).toBe(mine);
    expect(mergeIssued(undefined, mine)).toBe(mine);
  });

  it('is merged without a question, and is no difference between plans', () => {
    const base = aPlan();
    const mine = aPlan({ issued: [issued('a@2027-01-01T22:00', 5)] });
    const theirs = aPlan({ issued: [issued('a@2027-01-01T22:00', 9)] });
    const merged = mergePlans({ base, mine, theirs });
    expect(merged.differences).toEqual([]);
    expect(merged.plan.issued).toEqual(theirs.issued);
    expect(mergePlans({ base, mine: theirs, theirs: mine }).plan).toBe(theirs);
    expect(comparePlans(mine, theirs)).toEqual([]);
  });
});
