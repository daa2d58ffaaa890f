import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { sealOfText } from '../../../shared/formats/sealed-text.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const sealed = formatPlan(aPlan(), hashOf);
const sealIn = (text: string): string => /"sha256": "([0-9a-f]+)"/.exec(text)?.[1] ?? '';

describe('the seal of a plan, by the text of its file', () => {
  it('is found where the file is as it was saved, whatever it says of itself before', () => {
    expect(sealOfText(sealed, hashOf)).toBe(sealIn(sealed));
    const later = formatPlan(aPlan(), hashOf, ['a'.repeat(64), 'b'.repeat(64)]);
    expect(sealOfText(later, hashOf)).toBe(sealIn(sealed));
  });

  it.each([
    ['another word', sealed.replace('"name": "', '"name": "x')],
    ['another seal', sealed.replace(sealIn(sealed), 'a'.repeat(64))],
    ['no seal', formatPlan(aPlan())],
    ['another layout', JSON.stringify(JSON.parse(sealed))],
    ['other line breaks', sealed.replaceAll('\n', '\r\n')],
    ['something after it', `${sealed}{}`],
    ['a second plan after the seal', sealed.replace(/\n\}\n$/, ',\n  "plan": {}\n}\n')],
    ['nothing in it', ''],
  ])('is not told of a file with %s', (_what, text) => {
    expect(sealOfText(text, hashOf)).toBeNull();
  });

  it('says of any plan what writing it anew would say', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 })), (names) => {
        const series = names.map((name, at) => aSeries({ id: `s${at}`, name: `n${name}` }));
        const text = formatPlan(aPlan({ series }), hashOf);
        const [asIs, anew] = [parsePlan(text, hashOf), parsePlan(` ${text}`, hashOf)];
        expect(sealOfText(text, hashOf)).toBe(sealIn(text));
        expect(anew).toEqual(asIs);
        expect(asIs).toMatchObject({ value: { altered: false, sha256: sealIn(text) } });
      }),
    );
  });
});
