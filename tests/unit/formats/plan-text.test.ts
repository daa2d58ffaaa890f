import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText, type JsonObject } from '../../../shared/formats/plan-text.ts';

// Whatever fast-check makes of JSON is JSON; its type is only wider.
const aDocument = fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<JsonObject>;

describe('documentText', () => {
  it('gives entities a block, everything below them a line, and open lists room to grow', () => {
    const document = {
      series: [
        { changes: [], id: 's', target: { environmentId: 'prod', businessUnitId: 'hrp' } },
        {
          id: 't',
          changes: [{ movedTo: 'then', originalStart: 'now' }],
          guards: ['scan', 'image'],
        },
      ],
      name: 'A plan',
      freezes: [],
      odd: undefined,
    };
    expect(documentText(document)).toBe(`{
  "name": "A plan",
  "series": [
    {
      "id": "s",
      "target": { "businessUnitId": "hrp", "environmentId": "prod" },
      "changes": [
      ]
    },
    {
      "id": "t",
      "guards": ["scan", "image"],
      "changes": [
        { "originalStart": "now", "movedTo": "then" }
      ]
    }
  ],
  "freezes": []
}
`);
  });

  it('is JSON of the same value, for any value', () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        expect(JSON.parse(documentText(document))).toEqual(JSON.parse(JSON.stringify(document)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        const turned = Object.fromEntries(Object.entries(document).reverse());
        expect(documentText(turned)).toBe(documentText(document));
      }),
    );
  });
});
