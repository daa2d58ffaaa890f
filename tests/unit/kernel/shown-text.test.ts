import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText } from '../../../shared/kernel/shown-text.ts';

const isolated = (text: string): string => `\u2068${text}\u2069`;

describe('a text put before a person', () => {
  it.each([
    ['a name of plain letters', 'Northwind prod → 22:00 (+1)', 'Northwind prod → 22:00 (+1)'],
    ['a name with accents and signs', 'Zürich ½ 東京 🚀', 'Zürich ½ 東京 🚀'],
    ['an override', 'prod\u202edorpnon', 'prod[U+202E]dorpnon'],
    ['an isolate that is never closed', '\u2067prod', '[U+2067]prod'],
    [
      'a name in Hebrew before a time',
      'שרת ראשי 22:00 → 04:00',
      `${isolated('שרת ראשי')} 22:00 → 04:00`,
    ],
    [
      'two names with a time between them',
      'אב 22:00 גד',
      `${isolated('אב')} 22:00 ${isolated('גד')}`,
    ],
    ['a mark without a look', '22:00 \u200f→ 04:00', `22:00 ${isolated('\u200f')}→ 04:00`],
    [
      'letters beyond the first plane',
      '\u{1e900}\u{1e901} 1',
      `${isolated('\u{1e900}\u{1e901}')} 1`,
    ],
  ])('shows %s', (_what, text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  it('turns nothing that stands beside a name, whatever the name is', () => {
    const sign = fc.constantFrom(
      ...[
        'a',
        ' ',
        '1',
        ':',
        '-',
        "'",
        '→',
        '\u05d0',
        '\u0661',
        '\u200e',
        '\u200f',
        '\u202a',
        '\u202e',
        '\u2066',
        '\u2069',
      ],
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), (name) => {
        const shown = shownText(`${name} 22:00 → 04:00`);
        expect(shown).toMatch(/ 22:00 → 04:00$/);
        // Taken with what they hold, the isolates leave nothing that runs from right to left or turns anything.
        expect(shown.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(
          /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069]/,
        );
      }),
    );
  });
});
