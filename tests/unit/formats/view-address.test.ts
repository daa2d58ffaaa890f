import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseViewAddress } from '../../../shared/formats/view-address.ts';
import { isViewAddress } from '../../../shared/kernel/view-scheme.ts';
import {
  formatViewAddress,
  longestViewAddress,
  type ViewAddress,
} from '../../../shared/model/view-address.ts';

const view: ViewAddress = {
  plan: 'plan1',
  date: '2027-03-20',
  view: 'week',
  zone: 'America/New_York',
  filter: 'customer:"North & Söhne" state:draft',
  window: 'northwind-prod@2027-03-20T22:00',
};
const address = formatViewAddress(view);
const reasonOf = (typed: string): string | null => {
  const read = parseViewAddress(typed);
  return read.ok ? null : read.error.reason;
};
const seen = (longest: number, minLength = 0) =>
  fc
    .string({ unit: 'grapheme', minLength, maxLength: longest })
    .filter((text) => text.length <= longest && !/[\p{Cc}\p{Cs}]/u.test(text));

describe('the address of a view', () => {
  it('is of letters that mails, chats and shells leave alone', () => {
    expect(address).toBe(
      'patch-window-planner://view?plan=plan1&date=2027-03-20&view=week&zone=America%2FNew_York' +
        '&filter=customer%3A%22North%20%26%20S%C3%B6hne%22%20state%3Adraft' +
        '&window=northwind-prod%402027-03-20T22%3A00',
    );
  });

  it('leads back to what it was made of, whatever that is called', () => {
    const anyView = fc.record(
      {
        plan: seen(200, 1),
        date: fc
          .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
          .map((day) => day.toISOString().slice(0, 10)),
        view: fc.constantFrom('month', 'week', 'day', 'list' as const),
        list: fc.constantFrom('day', 'week', 'month', 'year' as const),
        zone: fc.constantFrom('Etc/UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires'),
        filter: seen(500, 1),
        window: seen(250, 1),
      },
      { requiredKeys: ['plan', 'date', 'view', 'zone'] },
    );
    fc.assert(
      fc.property(anyView, (any) => {
        const made = formatViewAddress(any);
        expect(made).toMatch(/^[\w:/?&=%.~-]+$/);
        expect(made.length).toBeLessThanOrEqual(longestViewAddress);
        expect(parseViewAddress(made)).toEqual({ ok: true, value: any });
      }),
    );
  });

  it('is read as systems and people hand it over, too', () => {
    for (const typed of [
      ` ${address}\n`,
      address.replace('view?', 'view/?'),
      address.replace('patch-window-planner', 'Patch-Window-Planner'),
    ]) {
      expect(parseViewAddress(typed)).toEqual({ ok: true, value: view });
    }
  });

  it('has no characters that nobody sees, though they were typed', () => {
    const read = parseViewAddress(formatViewAddress({ ...view, filter: 'a\tb\uD800c' }));
    expect(read).toMatchObject({ value: { filter: 'a b c' } });
  });

  it('needs no more room than is allowed, at its longest', () => {
    const long = { plan: 200, filter: 500, window: 250 };
    const wide = Object.entries(long).map(([name, length]) => [name, '窓'.repeat(length)] as const);
    const made = formatViewAddress({ ...view, ...Object.fromEntries<string>(wide) });
    expect(made.length).toBeLessThanOrEqual(longestViewAddress);
    expect(reasonOf(made)).toBeNull();
  });
});

describe('an address that leads nowhere', () => {
  const harmed = 'It was harmed on its way.';
  const foreign = 'It is not as this app writes them, or was cut off.';
  it.each([
    ['', foreign],
    ['patch-window-planner:', foreign],
    ['patch-window-planner://view?', foreign],
    ['https://view?plan=a', foreign],
    ['javascript:alert(1)', foreign],
    [address.replace('//view', '//somebody@view'), foreign],
    [address.replace('//view', '//view:80'), foreign],
    [address.replace('//view', '//push'), foreign],
    [address.replace('view?', 'view/../push?'), foreign],
    [`${address}#else`, foreign],
    [`${address} --no-sandbox`, foreign],
    [`${address}\n&view=day`, foreign],
    [`${address}é`, foreign],
    [`${address}&view=day`, harmed],
    [`${address}&`, harmed],
    [`${address}&list`, harmed],
    [`${address}&list=day=week`, harmed],
    [`${address}&list=%E0%A4`, harmed],
    [`${address}&list=century`, 'Its list is none of day, week, month and year.'],
    [`${address}&run=1`, 'It is of a later version of the app.'],
    [`${address}&__proto__=1`, 'It is of a later version of the app.'],
    [address.replace('plan=plan1', 'plan='), 'Its plan is missing or no id.'],
    [address.replace('plan=plan1&', ''), 'Its plan is missing or no id.'],
    [address.replace('plan1', 'a%00b'), 'Its plan is missing or no id.'],
    [address.replace('plan1', 'p'.repeat(201)), 'Its plan is missing or no id.'],
    [address.replace('2027-03-20', '2027-02-29'), 'Its date is no day from 2000 to 2100.'],
    [address.replace('2027-03-20', '1999-12-31'), 'Its date is no day from 2000 to 2100.'],
    [address.replace('2027-03-20', '9999-12-31'), 'Its date is no day from 2000 to 2100.'],
    [address.replace('2027-03-20', '+275760-09-13'), 'Its date is no day from 2000 to 2100.'],
    [address.replace('view=week', 'view=push'), 'Its view is none of month, week, day and list.'],
    [address.replace('America%2FNew_York', 'IST'), 'Its time zone is not known here.'],
    [address.replace('America%2FNew_York', '..%2F..%2Fetc'), 'Its time zone is not known here.'],
    [
      address.replace('state', 'x'.repeat(500)),
      'Its filter is too long, or holds characters that cannot be seen.',
    ],
    [
      address.replace('state', '%0A'),
      'Its filter is too long, or holds characters that cannot be seen.',
    ],
    [`${address}${'w'.repeat(250)}`, 'Its window is no id.'],
    [`${address}${'w'.repeat(longestViewAddress)}`, 'It is too long.'],
  ])('%j', (typed, reason) => {
    expect(reasonOf(typed)).toBe(reason);
  });

  it('is never anything but a sentence, whatever is in it', () => {
    const pieces = fc.constantFrom('=', '&', '%', '?', '//', 'plan', 'view', 'zone', '%00', '\0');
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (parts) => {
        expect(reasonOf(`patch-window-planner://view?${parts.join('')}`)).toMatch(/^It.+\.$/);
      }),
    );
  });

  it('is told from what else is typed by its scheme alone', () => {
    expect(
      [address, ' Patch-Window-Planner:x', 'patch-window', 'patch'].map(isViewAddress),
    ).toEqual([true, true, false, false]);
  });
});
