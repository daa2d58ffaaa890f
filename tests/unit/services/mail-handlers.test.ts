import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailHandlers, mailtoOf } from '../../../electron/services/mail-handlers.ts';
import { mailContract } from '../../../shared/ipc/mail-contract.ts';

const message = { to: ['ana@northwind.example'], subject: 'Patching', body: 'Hello' };
const { input } = mailContract['mail:compose'];

describe('a mail to be composed', () => {
  it('is an address with recipients, subject and lines', () => {
    const mailto = mailtoOf({
      to: ['ana+patch@northwind.example', 'bo@northwind.example'],
      subject: 'Sat & Sun?',
      body: 'One\nTwo → three',
    });
    expect(mailto).toBe(
      'mailto:ana%2Bpatch@northwind.example,bo@northwind.example?subject=Sat%20%26%20Sun%3F&body=One%0D%0ATwo%20%E2%86%92%20three',
    );
  });

  it('says exactly what it was told, and has no other field, whatever the text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const url = new URL(mailtoOf({ ...message, subject, body }));
        expect(url.protocol).toBe('mailto:');
        expect(url.pathname).toBe('ana@northwind.example');
        const fields = new URLSearchParams(url.search.replaceAll('+', '%2B'));
        expect([...fields.keys()]).toEqual(['subject', 'body']);
        expect(fields.get('subject')).toBe(subject.toWellFormed());
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['several addresses in one', 'a@b.example,c@d.example'],
    ['a header after it', 'a@b.example?bcc=c@d.example'],
    ['an encoded line break', 'a%0D%0A@b.example'],
    ['a line break', 'a@b.example\nBcc: c'],
    ['a name around it', 'Ana <a@b.example>'],
    ['no address', 'Ana'],
  ])('is refused at the door with %s', (_name, to) => {
    expect(input.safeParse({ ...message, to: [to] }).success).toBe(false);
  });

  it('is refused at the door with a subject of two lines', () => {
    expect(input.safeParse({ ...message, subject: 'a\r\nBcc: b' }).success).toBe(false);
  });

  it('is opened once, by the system', async () => {
    const opened: string[] = [];
    const handlers = mailHandlers({ openMail: async (mailto) => void opened.push(mailto) });
    expect(await handlers['mail:compose'](message)).toEqual({ ok: true, value: {} });
    expect(opened).toEqual([mailtoOf(message)]);
  });

  it('is refused in words where it is too long to arrive whole, or nothing takes it', async () => {
    const nobody = mailHandlers({ openMail: () => Promise.reject(new Error('no handler')) });
    expect(await nobody['mail:compose'](message)).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await nobody['mail:compose']({ ...message, body: 'x'.repeat(2_000) })).toMatchObject({
      ok: false,
      error: { kind: 'bad-request' },
    });
  });
});
