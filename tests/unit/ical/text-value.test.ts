import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, findUnwritable, unescapeText } from '../../../shared/ical/text-value.ts';
import { anyText } from './a-calendar.ts';

describe('escapeText', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b; c', 'a\\, b\\; c'],
    ['C:\\new', 'C:\\\\new'],
    ['one\ntwo\r\nthree\rfour', 'one\\ntwo\\nthree\\nfour'],
    ['"quoted": yes', '"quoted": yes'],
  ])('writes %j as %j', (text, raw) => {
    expect(escapeText(text)).toBe(raw);
  });

  it('is undone by unescapeText, line breaks made one kind', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeText(escapeText(text))).toBe(text.replace(/\r\n?/g, '\n'));
      }),
    );
  });
});

describe('unescapeText', () => {
  it.each([
    ['\\n\\N', '\n\n'],
    ['\\\\n', '\\n'],
    ['\\x\\', '\\x\\'],
    ['\\,\\;', ',;'],
  ])('reads %j as %j', (raw, text) => {
    expect(unescapeText(raw)).toBe(text);
  });
});

describe('findUnwritable', () => {
  it.each([
    ['', -1],
    ['tab\t line\nbreak\r\n 日本 😀 é', -1],
    ['a\0', 1],
    ['😀\u0007', 2],
    ['\ud83d', 0],
    ['ab\u009f', 2],
  ])('of %j is %i', (text, at) => {
    expect(findUnwritable(text)).toBe(at);
  });
});
