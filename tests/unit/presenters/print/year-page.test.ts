import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperPt, type Paper } from '../../../../renderer/presenters/print/print-document.ts';
import { paginate, yearLines } from '../../../../renderer/presenters/print/year-lines.ts';
import { yearDocument } from '../../../../renderer/presenters/print/year-document.ts';
import { placeMarks } from '../../../../renderer/presenters/print/year-marks.ts';
import { windowShapes } from '../../../../renderer/presenters/print/year-shapes.ts';
import { windowStates } from '../../../../renderer/presenters/state-words.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import { aPlan } from '../../../support/a-plan.ts';
import { withManyCustomers } from '../../../support/many-customers.ts';
import { printFacts } from '../../../support/print-facts.ts';

/** Four business units with so many customers. */
function manyCustomers(count: number): Plan {
  const plan = aPlan();
  const [unit] = plan.organization.businessUnits;
  if (unit === undefined) throw new Error('The plan has no business unit.');
  const businessUnits = ['hrp', 'source', 'care', 'wellframe'].map((id) => ({
    ...unit,
    id,
    name: id,
  }));
  return withManyCustomers(
    { ...plan, organization: { ...plan.organization, businessUnits } },
    count,
  );
}

const made = new Map<string, readonly string[]>();

function pagesOf(count: number, paper: Paper): readonly string[] {
  const key = `${count} ${paper}`;
  const pages =
    made.get(key) ?? yearDocument(printFacts({ plan: manyCustomers(count), paper })).pages;
  made.set(key, pages);
  return pages;
}

const numbersOf = (page: string, attribute: string): readonly number[] =>
  [...page.matchAll(new RegExp(` ${attribute}="(-?[\\d.]+)"`, 'g'))].map(([, value]) =>
    Number(value),
  );

describe('the annual page', () => {
  it.each(['A3', 'Letter'] as const)('is one sheet of %s at 40 customers in 4 units', (paper) => {
    expect(pagesOf(40, paper)).toHaveLength(1);
  });

  it.each(['A3', 'Letter'] as const)(
    'has no text below 7 points on %s, at 40 and at 400',
    (paper) => {
      for (const page of [...pagesOf(40, paper), ...pagesOf(400, paper)])
        expect(Math.min(...numbersOf(page, 'font-size'))).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(['A3', 'Letter'] as const)('draws nothing beyond the edges of %s', (paper) => {
    const [height, width] = paperPt[paper];
    for (const page of pagesOf(400, paper)) {
      expect(Math.min(...numbersOf(page, 'x'), ...numbersOf(page, 'y'))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbersOf(page, 'x'))).toBeLessThanOrEqual(width);
      expect(Math.max(...numbersOf(page, 'y'), ...numbersOf(page, 'y2'))).toBeLessThanOrEqual(
        height,
      );
    }
  });

  it('has every customer once at 400, numbers its pages, and has stamp and legend on each', () => {
    const pages = pagesOf(400, 'Letter');
    const all = pages.join('');
    for (let index = 0; index < 400; index += 1)
      expect(all.split(`>Customer ${String(index).padStart(3, '0')}<`)).toHaveLength(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Hash of 2027: 3f9a 01bc 77de');
      expect(page).toContain('(Asia/Kolkata)');
      expect(page).toContain('>in AWS<');
    }
  });

  it('says that findings may be missing while the check runs, and calls no row clean', () => {
    const [page = ''] = yearDocument(printFacts({ checked: false })).pages;
    expect(page).toContain('The check was still running');
    expect(page).not.toContain('no gaps');
  });

  it('keeps what people typed as text', () => {
    const plan = aPlan({ name: '<script>alert("1")</script> & Co' });
    const [page = ''] = yearDocument(printFacts({ plan })).pages;
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Co');
  });

  it('writes no number as long as an account’s, which redaction would take out', () => {
    for (const page of pagesOf(400, 'A3')) expect(page.replaceAll('.', '')).not.toMatch(/\d{12}/);
    const box = { x: 100 / 3, y: 10 / 3, width: 9.8, height: 29 / 3 };
    const missed = windowShapes([{ box, state: 'missed', day: null }]);
    expect(missed).not.toMatch(/\d{4}/);
  });

  it('gives every state a shape of its own, without its colours', () => {
    const box = { x: 10, y: 10, width: 9.8, height: 9.6 };
    const grey = (state: (typeof windowStates)[number]): string =>
      windowShapes([{ box, state, day: null }]).replaceAll(/#(?!fff)[0-9a-f]{6}/g, 'ink');
    // Agreed and notified are one: told or not, the time stands.
    const shapes = windowStates.filter((state) => state !== 'notified').map(grey);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

describe('lines of the annual page', () => {
  it('end no page with the head of a unit, and begin each with one', () => {
    const lines = yearLines(manyCustomers(400), {});
    for (let room = 200; room < 700; room += 13) {
      const { pages, linePt } = paginate(lines, room);
      expect(pages.flat().filter(({ kind }) => kind === 'customer')).toHaveLength(400);
      for (const page of pages) {
        expect(page[0]?.kind).toBe('unit');
        expect(page.at(-1)?.kind).toBe('customer');
        expect(page.length * linePt).toBeLessThanOrEqual(room + 1e-6);
      }
    }
  });
});

describe('marks on a line', () => {
  const day = fc.record({
    at: fc.double({ min: 100, max: 660, noNaN: true }),
    numbered: fc.boolean(),
  });

  it('never cover a number, and no number stands far beside its day', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), (days) => {
        const marks = days.toSorted((a, b) => a.at - b.at);
        const placed = placeMarks(marks, { x: 100, width: 560 });
        for (const [index, { x, width, numbered }] of placed.entries()) {
          const next = placed[index + 1];
          if (next !== undefined) expect(next.x).toBeGreaterThanOrEqual(x + width);
          const wanted = (marks[index]?.at ?? 0) - width / 2;
          if (numbered) expect(x - wanted).toBeLessThanOrEqual(6 + 4.9 + 1e-9);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
