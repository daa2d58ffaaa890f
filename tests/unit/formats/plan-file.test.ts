import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { formatStable } from '../../../shared/formats/stable-json.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { moveWindow } from '../../../shared/planning/edit-plan.ts';
import { aPlan } from '../../support/a-plan.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const { plan: sample } = sampleOrganization();

/** Lines of `after` that `before` does not have, and the reverse. */
function changedLines(before: string, after: string): { added: number; removed: number } {
  const count = (lines: readonly string[]) => {
    const counts = new Map<string, number>();
    lines.forEach((line) => counts.set(line, (counts.get(line) ?? 0) + 1));
    return counts;
  };
  const [a, b] = [count(before.split('\n')), count(after.split('\n'))];
  const more = (x: Map<string, number>, y: Map<string, number>) =>
    [...x].reduce((sum, [line, n]) => sum + Math.max(0, n - (y.get(line) ?? 0)), 0);
  return { added: more(b, a), removed: more(a, b) };
}

const parse = (text: string) => parsePlan(text, hashOf);

describe('a plan file', () => {
  it.each<[string, Plan]>([
    ['a small plan', aPlan()],
    ['the sample', sample],
  ])('gives %s back', (_name, plan) => {
    const text = formatPlan(plan, hashOf);
    const read = parse(text);
    expect(read).toMatchObject({ ok: true, value: { plan, altered: false } });
    expect(read.ok && formatPlan(read.value.plan, hashOf)).toBe(text);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(formatPlan(sample, hashOf))).toMatchObject({
      format: 'pwplan',
      version: 1,
      plan: sample,
    });
  });

  it('changes at most five lines when one window moves', () => {
    const series = sample.series.find(({ rule }) => rule.kind === 'dates') ?? sample.series[0]!;
    const windowId = `${series.id}@${series.rule.kind === 'dates' ? series.rule.dates[0] : ''}T${series.startTime}`;
    const moved = moveWindow(sample, windowId, { startMs: Date.UTC(2027, 4, 4, 4) });
    expect(moved).not.toEqual(sample);
    const { added, removed } = changedLines(formatPlan(sample, hashOf), formatPlan(moved, hashOf));
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThanOrEqual(5);
    expect(removed).toBeLessThanOrEqual(5);
  });

  it('does not depend on the order in which fields were set', () => {
    const { id, name, ...rest } = aPlan();
    expect(formatPlan({ ...rest, name, id }, hashOf)).toBe(formatPlan(aPlan(), hashOf));
  });

  it('keeps fields it does not know', () => {
    const text = formatPlan(aPlan(), hashOf).replace(
      '"name": "A plan"',
      '"name": "A plan", "fromTomorrow": [1, {"a": null}]',
    );
    const read = parse(text);
    expect(read.ok && read.value.altered).toBe(true);
    expect(read.ok && formatPlan(read.value.plan, hashOf)).toContain('"fromTomorrow"');
  });

  it('notices that it was altered by hand', () => {
    const read = parse(formatPlan(aPlan(), hashOf).replace('"22:00"', '"21:00"'));
    expect(read).toMatchObject({ ok: true, value: { altered: true } });
  });

  it.each([
    ['', { kind: 'not-a-plan' }],
    ['[]', { kind: 'not-a-plan' }],
    ['null', { kind: 'not-a-plan' }],
    ['{"format":"other"}', { kind: 'not-a-plan' }],
    ['{\n\n  "format": "pwplan",\n  oops\n}', { kind: 'not-a-plan', line: 4 }],
    ['{"format":"pwplan"}', { kind: 'damaged', path: 'version' }],
    ['{"format":"pwplan","version":2,"plan":{}}', { kind: 'newer-plan', version: 2 }],
    ['{"format":"pwplan","version":1,"plan":{"id":"a"}}', { kind: 'damaged', path: 'plan.id' }],
    [
      formatPlan(aPlan()).replace('"22:00"', '"10 pm"'),
      { kind: 'damaged', path: 'plan.series.0.startTime' },
    ],
  ])('refuses %j and says why', (text, error) => {
    expect(parse(text)).toMatchObject({ ok: false, error });
  });

  it('is not poisoned by hostile keys', () => {
    const text = formatPlan(aPlan()).replace(
      '"name": "A plan"',
      '"name": "A plan", "__proto__": {"polluted": true}',
    );
    const read = parse(text);
    expect(read.ok).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(
      read.ok && (read.value.plan as unknown as Record<string, unknown>)['polluted'],
    ).toBeFalsy();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parse(text).ok).toBe(false);
      }),
    );
  });

  it('survives any harm to its bytes: refused, altered, or the same plan', () => {
    const text = formatPlan(aPlan(), hashOf);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 0, maxLength: 3 }), (at, put) => {
        const harmed = text.slice(0, at) + put + text.slice(at + 1);
        const read = parse(harmed);
        if (read.ok && !read.value.altered) expect(read.value.plan).toEqual(aPlan());
      }),
    );
  });
});

describe('formatStable', () => {
  it('is JSON of the same value, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(formatStable(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(formatStable(turned)).toBe(formatStable(value));
      }),
    );
  });
});
