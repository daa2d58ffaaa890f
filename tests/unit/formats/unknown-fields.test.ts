/** R8 of the fault plan: files of newer versions, and with fields that nobody here knows. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan, withBeside } from '../../../shared/formats/plan-file.ts';
import { documentText, type JsonObject } from '../../../shared/formats/plan-text.ts';
import { newestVersion } from '../../../shared/formats/plan-versions.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { withClocks } from '../../../shared/planning/kept-clocks.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Something of nearly everything that a plan can hold. */
const plan: Plan = withClocks(
  aPlan({
    series: [
      aSeries({
        changes: [
          { originalStart: '2027-03-20T22:00', movedTo: '2027-03-21T22:00', reason: 'release' },
        ],
        facts: { reboots: 'yes', assignees: ['Asha'] },
        holidays: { strategy: 'skip', country: 'US' },
      }),
      aSeries({
        id: 'other',
        rule: { kind: 'patch-tuesday', offsetDays: 4, fromDate: '2027-01-01' },
      }),
    ],
    freezes: [
      {
        ...{ id: 'f', name: 'Freeze', hardness: 'hard', guards: ['install'] },
        ...{ targets: [{ businessUnitId: 'hrp' }], startMs: 1, endMs: 2 },
      },
    ],
    holidays: [{ id: 'h', name: 'Holiday', country: 'US', date: '2027-07-04' }],
    scenarios: [{ id: 'b', name: 'B', series: [aSeries({ id: 'b1' })] }],
    onCall: [{ id: 'o', contactId: 'c', target: { businessUnitId: 'hrp' }, startMs: 1, endMs: 2 }],
  }),
  Date.UTC(2027, 0, 5),
);

interface Place {
  readonly object: Record<string, unknown>;
  readonly depth: number;
}

/** Every object of a document, with how deep it lies. */
function placesOf(value: unknown, depth = 0): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((each) => placesOf(each, depth + 1));
  // Checked above: an object that is no list.
  return Array.isArray(value) ? inner : [{ object: value as Place['object'], depth }, ...inner];
}

const aDocument = (version: number) => ({
  format: 'pwplan',
  version,
  plan: structuredClone(plan) as unknown as JsonObject,
  earlier: [sha256('before')],
});

const deepest = Math.max(...placesOf(aDocument(1)).map(({ depth }) => depth));

const aField = fc.tuple(
  fc.constantFrom('later', 'aLaterField', 'constructor', 'toString', 'größe, "neu"', 'zz', '0'),
  fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
);
const someFields = fc.array(fc.tuple(fc.nat(), aField), { minLength: 1, maxLength: 8 });

/** A file as another version of the app writes it: sealed, with its fields wherever it wants them. */
function aFile(
  version: number,
  at: number,
  fields: readonly [number, [string, unknown]][],
): string {
  const document = aDocument(version);
  const places = placesOf(document);
  const here = places.filter(({ depth }) => depth === at % (deepest + 1));
  fields.forEach(([index, [key, value]], each) => {
    const among = each === 0 && here.length > 0 ? here : places;
    among[index % among.length]!.object[key] = value;
  });
  return documentText({ ...document, sha256: sha256(documentText(document.plan)) });
}

const files = fc.sample(someFields, { seed: 8, numRuns: 50 }).map((fields, at) => ({ at, fields }));

describe('R8: files of other versions of the app', () => {
  it.each(files)('%$: comes back byte for byte, with fields that are not known here', (file) => {
    const text = aFile(newestVersion, file.at, file.fields);
    const read = parsePlan(text, sha256);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { plan: opened, earlier, beside, altered } = read.value;
    expect(altered).toBe(false);
    expect(withBeside(formatPlan(opened, sha256, earlier), beside)).toBe(text);
  });

  it.each(files)('%$: of a newer version is only shown, or refused with the version', (file) => {
    const version = newestVersion + 1 + file.at;
    const text = aFile(version, file.at, file.fields);
    const refused = { ok: false, error: { kind: 'newer-plan', version } };
    expect(parsePlan(text, sha256)).toEqual(refused);
    const shown = parsePlan(text, sha256, { newerToo: true });
    expect(shown).toMatchObject({ ok: true, value: { newerVersion: version } });
    const without = text.replace('"startTime"', '"beginsAt"');
    expect(parsePlan(without, sha256, { newerToo: true })).toEqual(refused);
  });
});
