import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Freeze } from '../../../shared/model/release.ts';
import { moveWindow, renameSeries } from '../../../shared/planning/edit-plan.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { minuteMs } from '../../../shared/time/time-range.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

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

const small = formatPlan(aPlan());
/** Line of the small plan's text on which something is first said. */
const lineOf = (said: string): number => small.split(said)[0]?.split('\n').length ?? 0;
const nest = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const aFreeze: Freeze = {
  id: 'freeze',
  name: 'Freeze',
  hardness: 'hard',
  guards: ['install'],
  targets: [],
  startMs: Date.UTC(2027, 2, 1),
  endMs: Date.UTC(2027, 2, 2),
};

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

  it('changes at most five lines when a window moves, whichever and whatever moved before', () => {
    const windows = expandPlan(sample, {
      startMs: Date.UTC(2027, 0, 1),
      endMs: Date.UTC(2028, 0, 1),
    });
    const move = fc.record({
      windowId: fc.constantFrom(...windows.map(({ id }) => id)),
      startMs: fc.integer({ min: 30_000_000, max: 30_500_000 }).map((minute) => minute * minuteMs),
      reason: fc.string({ maxLength: 200 }),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 4 }), move, (earlier, last) => {
        const edit = (plan: Plan, { windowId, ...to }: typeof last) =>
          moveWindow(plan, windowId, to);
        const before = earlier.reduce(edit, sample);
        const after = edit(before, last);
        const { added, removed } = changedLines(
          formatPlan(before, hashOf),
          formatPlan(after, hashOf),
        );
        expect(added + removed).toBeLessThanOrEqual(5);
      }),
      { numRuns: 30 },
    );
  });

  it('changes one line when a series is renamed, however long the name', () => {
    const renamed = renameSeries(sample, 'hrp-northwind-prod', 'N'.repeat(400));
    const { added, removed } = changedLines(formatPlan(sample), formatPlan(renamed));
    expect([added, removed]).toEqual([1, 1]);
  });

  it('does not count layout as an alteration', () => {
    const text = formatPlan(sample, hashOf);
    const relaid = [
      text.replaceAll('\n', '\r\n'),
      `\uFEFF${text}`,
      JSON.stringify(JSON.parse(text), null, 4),
    ];
    for (const other of relaid) {
      expect(parse(other)).toMatchObject({ ok: true, value: { altered: false } });
    }
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

  it('names what it was before, newest first and never itself, and says so when it is read', () => {
    const [own] = [formatPlan(aPlan(), hashOf)].map((text) => {
      const read = parse(text);
      return read.ok ? read.value.sha256 : '';
    });
    const hashes = Array.from({ length: 40 }, (_, at) => hashOf(String(at)));
    const text = formatPlan(aPlan(), hashOf, [own ?? '', ...hashes]);
    expect(parse(text)).toMatchObject({
      value: { altered: false, sha256: own, earlier: hashes.slice(0, 30) },
    });
    const edited = parse(text.replace('"22:00"', '"21:00"'));
    expect(edited.ok && edited.value.earlier.slice(0, 2)).toEqual([own, hashes[0]]);
    const odd = parse(text.replace(/"earlier": .*/, '"earlier": [7, "../x", {}]'));
    expect(odd).toMatchObject({ ok: true, value: { altered: false, earlier: [] } });
  });

  it('notices that it was altered by hand', () => {
    const read = parse(formatPlan(aPlan(), hashOf).replace('"22:00"', '"21:00"'));
    expect(read).toMatchObject({ ok: true, value: { altered: true } });
  });

  it.each<[string, string, object]>([
    ['nothing', '', { kind: 'not-a-plan' }],
    ['a list', '[]', { kind: 'not-a-plan' }],
    ['null', 'null', { kind: 'not-a-plan' }],
    ['another format', '{"format":"other"}', { kind: 'not-a-plan' }],
    ['brackets without end', '['.repeat(100_000), { kind: 'not-a-plan' }],
    ['a deep nest', `{"format":"pwplan","x":${nest(5_000)}}`, { kind: 'not-a-plan' }],
    [
      'a word out of place',
      '{\n\n  "format": "pwplan",\n  oops\n}',
      { kind: 'damaged', line: 4, path: null },
    ],
    ['a file cut off', small.slice(0, 300), { kind: 'damaged', path: null }],
    [
      'an unresolved merge',
      small.replace('    "series"', '<<<<<<< HEAD\n    "series"'),
      { reason: `an unresolved merge is left in it (line ${lineOf('"series"')}).` },
    ],
    ['no version', '{"format":"pwplan"}', { kind: 'damaged', path: 'version' }],
    [
      'a version in words',
      '{"format":"pwplan","version":"one"}',
      { kind: 'damaged', line: 1, path: 'version' },
    ],
    ['a newer one', '{"format":"pwplan","version":2}', { kind: 'newer-plan', version: 2 }],
    [
      'an id too short',
      '{"format":"pwplan","version":1,"plan":{"id":"a"}}',
      { kind: 'damaged', path: 'id' },
    ],
    [
      'a time in words',
      small.replace('"22:00"', '"10 pm"'),
      { kind: 'damaged', path: 'series[0].startTime', line: lineOf('"startTime"') },
    ],
    [
      'a day that does not exist',
      small.replace('"2027-03-20"', '"2027-02-30"'),
      { kind: 'damaged', path: 'series[0].rule.dates[0]', line: lineOf('"rule"') },
    ],
    [
      'a zone that does not exist',
      small.replace('"America/New_York"', '"Mars/Olympus"'),
      { kind: 'damaged', path: 'organization.customers[0].zone' },
    ],
    [
      'an id used twice',
      formatPlan(aPlan({ series: [aSeries(), aSeries({ name: 'Twin' })] })),
      { kind: 'damaged', path: 'series[1].id' },
    ],
    [
      'two environments of one id, of which one would never be looked at',
      small.replace('"id": "nonprod"', '"id": "prod"'),
      { kind: 'damaged', path: 'organization.customers[0].environments[1].id' },
    ],
    [
      'an end before its start',
      formatPlan(aPlan({ freezes: [{ ...aFreeze, endMs: aFreeze.startMs }] })),
      { kind: 'damaged', path: 'freezes[0].endMs' },
    ],
  ])('refuses %s and says where', (_what, text, error) => {
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
