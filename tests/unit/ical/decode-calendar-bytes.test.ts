import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCalendarBytes } from '../../../shared/ical/decode-calendar-bytes.ts';
import { anyText } from './a-calendar.ts';

const decode = (...parts: readonly (string | readonly number[])[]) =>
  decodeCalendarBytes(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
    ),
  );

describe('decodeCalendarBytes', () => {
  it('gives the text of any UTF-8, byte order mark included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decode(`\ufeff${text}`)).toEqual({ ok: true, value: `\ufeff${text}` });
      }),
    );
  });

  it('gives a text of several megabytes whole', () => {
    const text = 'BEGIN:日本😀\r\n'.repeat(100_000);

    expect(decode(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    {
      what: 'a character cut by a fold',
      parts: ['a\r\nb', [0xc3], '\r\n ', [0xa9]],
      line: 2,
      at: 4,
    },
    { what: 'a lone continuation', parts: ['a\n\n', [0x80]], line: 3, at: 3 },
    { what: 'a cut end', parts: ['a\rb\r', [0xf0, 0x9f, 0x98]], line: 3, at: 4 },
    { what: 'an over-long slash', parts: [[0xc0, 0xaf]], line: 1, at: 0 },
    { what: 'an over-long one of three', parts: [[0xe0, 0x80, 0xaf]], line: 1, at: 0 },
    { what: 'half a surrogate pair', parts: [[0xed, 0xa0, 0xbd]], line: 1, at: 0 },
    { what: 'beyond Unicode', parts: [[0xf4, 0x90, 0x80, 0x80]], line: 1, at: 0 },
    { what: 'UTF-16', parts: [[0xff, 0xfe, 0x42, 0x00]], line: 1, at: 0 },
  ])('refuses $what, and says where', ({ parts, line, at }) => {
    expect(decode(...parts)).toEqual({ ok: false, error: { kind: 'not-utf8', line, at } });
  });

  it('agrees with the platform on which bytes are UTF-8', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const expected = (bytes: Uint8Array): string | null => {
      try {
        return strict.decode(bytes);
      } catch {
        return null; // Its one way to say that they are none.
      }
    };
    const bytes = fc.array(
      fc.oneof(fc.nat(255), fc.constantFrom(0xc3, 0xa9, 0xe3, 0x81, 0x82, 0xf0, 0x9f, 0x98, 0x80)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(bytes, (raw) => {
        const decoded = decodeCalendarBytes(Uint8Array.from(raw));
        expect(decoded.ok ? decoded.value : null).toBe(expected(Uint8Array.from(raw)));
      }),
      { numRuns: 2_000 },
    );
  });
});
