import { describe, expect, it } from 'vitest';
import type { Alternative } from '../../../shared/model/negotiation.ts';
import type { Customer } from '../../../shared/model/target.ts';
import { usualTemplate } from '../../../shared/negotiation/message-template.ts';
import {
  calendarFile,
  contactOf,
  mailsOf,
  writeMessage,
  type MessageFacts,
} from '../../../renderer/presenters/negotiation-message.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { organization } = aPlan();
const [unit] = organization.businessUnits;
const [team] = organization.teams;
const [northwind] = organization.customers as readonly [Customer];
const customer: Customer = {
  ...northwind,
  contacts: [
    { id: 'c1', name: 'No Mail' },
    { id: 'c2', name: 'Ana Reyes', mail: 'ana@northwind.example' },
    { id: 'c3', mail: 'ana@northwind.example' },
  ],
};
const alternatives: readonly Alternative[] = ['2027-03-13', '2027-11-06'].map((date, index) => ({
  id: `o${index}`,
  localStart: `${date}T22:00`,
  zone: 'America/New_York',
  durationMinutes: 360,
}));
const facts = (differs: Partial<MessageFacts> = {}): MessageFacts => ({
  plan: aPlan(),
  window: aWindow({ state: 'proposed' }),
  negotiation: { alternatives, steps: [] },
  customer,
  unit,
  team,
  nowMs: Date.UTC(2027, 2, 1, 9),
  ...differs,
});

describe('a message to a customer', () => {
  it('tells every alternative in three zones, on the nights when clocks change too', () => {
    const message = writeMessage(usualTemplate('proposal'), facts());
    const body = message.ok ? message.value.body : '';
    expect(body).toContain(
      [
        'A. Sat 13 Mar 2027 22:00 → Sun 05:00, America/New_York (6 h)',
        '   Sun 14 Mar 2027 08:30 → 14:30, Asia/Kolkata',
        '   Sun 14 Mar 2027 03:00 → 09:00, UTC',
        'B. Sat 6 Nov 2027 22:00 → Sun 03:00, America/New_York (6 h)',
        '   Sun 7 Nov 2027 07:30 → 13:30, Asia/Kolkata',
        '   Sun 7 Nov 2027 02:00 → 08:00, UTC',
      ].join('\n'),
    );
    expect(body).toContain('Hello Ana Reyes,');
    expect(body).toContain(
      'Please answer by Wed 10 Mar 2027: we have promised you 10 days of notice.',
    );
  });

  it('tells the one time that was agreed without a number', () => {
    const agreed = facts({
      window: aWindow({ state: 'agreed' }),
      negotiation: { alternatives: [], steps: [] },
    });
    const message = writeMessage(usualTemplate('confirmation'), agreed);
    expect(message.ok && message.value.body).toContain('\nSat 20 Mar 2027 22:00 → Sun 04:00,');
  });

  it('asks for an answer as soon as can be where the notice has passed', () => {
    const late = writeMessage(usualTemplate('proposal'), facts({ nowMs: Date.UTC(2027, 2, 19) }));
    expect(late.ok && late.value.body).toContain('Please answer as soon as you can:');
  });

  it.each<[string, Customer, string | undefined, readonly string[]]>([
    ['the first with an address', customer, 'Ana Reyes', ['ana@northwind.example']],
    [
      'the first with a name',
      { ...northwind, contacts: [{ id: 'c0' }, { id: 'c1', name: 'Bo' }] },
      'Bo',
      [],
    ],
    ['nobody', northwind, undefined, []],
  ])('goes to %s', (...[, whose, name, mails]) => {
    expect(contactOf(whose)?.name).toBe(name);
    expect(mailsOf(whose)).toEqual(mails);
  });
});

describe('a file for calendars', () => {
  it.each([
    ['America/New_York', 'DTSTART;TZID=America/New_York:20270313T220000'],
    ['Asia/Kolkata', 'DTSTART;TZID=Asia/Kolkata:20270314T083000'],
  ])('has times of %s, and tells all zones in its text', (zone, start) => {
    const text = calendarFile(facts(), zone);
    expect(text).toContain(start);
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).toContain('Sun 14 Mar 2027 08:30 → 14:30\\, Asia/Kolkata');
    expect(unfolded).toContain('Sun 14 Mar 2027 03:00 → 09:00\\, UTC');
  });
});
