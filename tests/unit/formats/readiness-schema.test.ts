import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { customerCopyOf } from '../../../shared/merge/customer-copy.ts';
import { comparePlans, mergePlans } from '../../../shared/merge/merge-plans.ts';
import { applyPatches, patchesBetween } from '../../../shared/merge/plan-patch.ts';
import type { CellReadiness, ReadinessCheck } from '../../../shared/model/readiness.ts';
import { noteReady, unnoteReady } from '../../../shared/planning/edit-readiness.ts';
import { differenceWords } from '../../../renderer/presenters/merge-words.ts';
import { aPlan } from '../../support/a-plan.ts';

const cell = { accountId: '111122223333', region: 'us-east-1' };
const agents: ReadinessCheck = {
  id: 'agents',
  doneDate: '2027-02-01',
  who: 'Asha',
  evidence: 'https://wiki.example.com/x/7?a=b#c',
  note: 'Agent 3.3',
};
const scan: ReadinessCheck = { id: 'test-scan', doneDate: '2027-02-03', who: 'Ben' };
const plan = aPlan({ readiness: [{ ...cell, checks: [agents, scan] }] });

const noHash = (): string => '0'.repeat(64);
const readBack = (readiness: readonly unknown[]) =>
  parsePlan(formatPlan({ ...plan, readiness: readiness as readonly CellReadiness[] }), noHash);

describe('what is ready, in a plan file', () => {
  it('comes back as it was, with fields of a later version', () => {
    const later = { ...agents, approvedBy: 'Chen' };
    const readiness = [{ ...cell, checks: [later, scan], wave: 2 }];
    const parsed = readBack(readiness);
    expect(parsed.ok && parsed.value.plan.readiness).toEqual(readiness);
  });

  it('is absent where nothing is noted, and in files of before', () => {
    expect(formatPlan(aPlan())).not.toContain('readiness');
  });

  it('takes a line a cell: noting an item changes no other', () => {
    const lines = formatPlan(plan).split('\n');
    const more = formatPlan(noteReady(plan, [cell], { ...scan, id: 'test-install' })).split('\n');
    expect(more).toHaveLength(lines.length);
    expect(more.filter((line, at) => line !== lines[at])).toHaveLength(1);
  });

  it.each([
    ['an address that runs programs', { evidence: 'javascript:alert(1)' }],
    ['a file', { evidence: 'file:///etc/passwd' }],
    ['an address with a password', { evidence: 'https://me:secret@wiki.example.com/' }],
    ['no day of the calendar', { doneDate: '2027-02-30' }],
    ['an item that nobody knows', { id: 'lunch' }],
    ['nobody', { who: undefined }],
  ])('is refused with %s', (_name, differs) => {
    expect(readBack([{ ...cell, checks: [{ ...agents, ...differs }] }]).ok).toBe(false);
  });

  it.each([
    [
      'a cell',
      [
        { ...cell, checks: [agents] },
        { ...cell, checks: [scan] },
      ],
    ],
    ['an item of a cell', [{ ...cell, checks: [agents, { ...agents, who: 'Ben' }] }]],
  ])('is refused where %s stands twice', (_name, readiness) => {
    expect(readBack(readiness).ok).toBe(false);
  });

  it('stays out of the copy for a customer', () => {
    expect(customerCopyOf(plan, 'northwind')).not.toHaveProperty('readiness');
  });

  it('is carried by the patches of an edit', () => {
    const before = aPlan();
    expect(applyPatches(before, patchesBetween(before, plan))).toEqual(plan);
    const taken = unnoteReady(plan, cell, 'agents');
    expect(applyPatches(plan, patchesBetween(plan, taken))).toEqual(taken);
  });
});

describe('what is ready, merged', () => {
  it('is taken item by item: both notes of one cell stay, and nobody is asked', () => {
    const base = aPlan();
    const mine = noteReady(base, [cell], agents);
    const theirs = noteReady(base, [cell], scan);
    const merged = mergePlans({ base, mine, theirs });
    expect(merged.plan.readiness).toEqual([{ ...cell, checks: [agents, scan] }]);
    expect(merged.differences.map(({ changedBy }) => changedBy)).toEqual(['theirs']);
  });

  it('lets one side take an item back while the other notes another one', () => {
    const mine = unnoteReady(unnoteReady(plan, cell, 'agents'), cell, 'test-scan');
    const theirs = noteReady(plan, [cell], { ...scan, id: 'test-install' });
    const merged = mergePlans({ base: plan, mine, theirs });
    expect(merged.plan.readiness?.[0]?.checks.map(({ id }) => id)).toEqual(['test-install']);
  });

  it('asks whose word holds where both noted the same item, and never mixes them', () => {
    const mine = noteReady(plan, [cell], { ...scan, doneDate: '2027-03-01' });
    const theirs = noteReady(plan, [cell], { ...scan, who: 'Chen' });
    const { plan: merged, differences } = mergePlans({ base: plan, mine, theirs });
    expect(merged).toBe(mine);
    expect(differences).toHaveLength(1);
    expect(differenceWords(differences[0]!, 'UTC')).toEqual({
      title: 'Readiness of 111122223333/us-east-1, Item test-scan',
      what: 'done on and who',
      mine: 'done on: 2027-03-01 · who: Ben',
      theirs: 'done on: 2027-02-03 · who: Chen',
    });
    const key = differences[0]?.key ?? '';
    const taken = mergePlans({ base: plan, mine, theirs }, new Map([[key, 'theirs']]));
    expect(taken.plan.readiness?.[0]?.checks[1]).toEqual({ ...scan, who: 'Chen' });
  });

  it('takes a checklist that only the other side has', () => {
    const base = aPlan();
    expect(comparePlans(base, plan).map(({ changedBy }) => changedBy)).toEqual(['theirs']);
    const { readiness } = mergePlans({ base, mine: base, theirs: plan }).plan;
    expect(readiness).toEqual(plan.readiness);
  });
});
