import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLine } from '../../../shared/ical/fold-line.ts';
import { unfold } from '../../../shared/ical/line-cursor.ts';
import { sizeInBytes } from '../../../shared/ical/size-in-bytes.ts';
import { anyText } from './a-calendar.ts';

describe('foldLine', () => {
  it.each([
    ['75 octets stay one line', 'x'.repeat(75), ['x'.repeat(75)]],
    ['the 76th begins another', 'x'.repeat(76), ['x'.repeat(75), ' x']],
    [
      'a continuation holds 74 and its blank',
      'x'.repeat(150),
      ['x'.repeat(75), ` ${'x'.repeat(74)}`, ' x'],
    ],
    ['a character of three octets is not cut', `${'x'.repeat(74)}日`, ['x'.repeat(74), ' 日']],
    ['nor one of four', `${'x'.repeat(72)}😀`, ['x'.repeat(72), ' 😀']],
    ['nothing stays nothing', '', ['']],
  ])('%s', (_what, line, expected) => {
    expect(foldLine(line, '\n').split('\n')).toEqual(expected);
  });

  it.each(['\r\n', '\n', '\r'])('unfolds to the same line with line ending %j', (ending) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const folded = foldLine(line, ending);
        expect(unfold(folded, 0, folded.length)).toBe(line);
        for (const part of folded.split(ending)) expect(sizeInBytes(part)).toBeLessThanOrEqual(75);
      }),
    );
  });
});

describe('sizeInBytes', () => {
  it('counts as UTF-8 does, halves of characters as the replacement they become', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', '\ud83d', '\ude00'), (text, half) => {
        expect(sizeInBytes(text + half)).toBe(Buffer.byteLength(text + half));
      }),
    );
  });
});
