import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCalendarBytes } from '../../../shared/ical/decode-calendar-bytes.ts';

const decode = (...parts: readonly (string | readonly number[])[]) =>
  decodeCalendarBytes(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
    ),
  );

describe('decodeCalendarBytes', () => {
  it('gives the text of any UTF-8, byte order mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decode(`\ufeff${text}`)).toEqual({ ok: true, value: `\ufeff${text}` });
      }),
    );
  });

  it('gives a text of several megabytes whole', () => {
    const text = 'BEGIN:日本😀\r\n'.repeat(100_000);

    expect(decode(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['a character cut by a fold', ['a\r\nb', [0xc3], '\r\n ', [0xa9]], 2, 4],
    ['a lone continuation', ['a\n\n', [0x80]], 3, 3],
    ['a cut end', ['a\rb\r', [0xf0, 0x9f, 0x98]], 3, 4],
    ['an over-long slash', [[0xc0, 0xaf]], 1, 0],
    ['an over-long one of three', [[0xe0, 0x80, 0xaf]], 1, 0],
    ['half a surrogate pair', [[0xed, 0xa0, 0xbd]], 1, 0],
    ['beyond Unicode', [[0xf4, 0x90, 0x80, 0x80]], 1, 0],
    ['UTF-16', [[0xff, 0xfe, 0x42, 0x00]], 1, 0],
  ])('refuses %s, and says where', (_what, parts, line, at) => {
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
