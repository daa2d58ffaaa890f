/** What a person reads when main does not take what a screen sent: no word of the schema library. */
import { describe, expect, it } from 'vitest';
import { refusedInput } from '../../shared/ipc/refused-input.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { Channel } from '../../shared/ipc/types.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';

function said(channel: Channel, input: unknown): string {
  const read = contract[channel].input.safeParse(input);
  if (read.success) throw new Error('It was taken.');
  return refusedInput(read.error, input);
}

const calendar = {
  cell: { accountId: '111122223333', region: 'us-east-1' },
  name: 'hrp-patching',
  polarity: 'DEFAULT_CLOSED',
  description: '',
  tags: [],
  reason: 'a new account',
};
const mail = { to: ['ana@northwind.example'], subject: 'Patching', body: 'When?' };
const series = aSeries({ name: 'Northwind prod' });
const planWith = (more: object) => ({
  plan: aPlan({ series: [{ ...series, ...more }] }),
  saveAs: false,
});

describe('what main refuses', () => {
  it.each<[Channel, unknown, string]>([
    [
      'calendar:create',
      { ...calendar, reason: 'x'.repeat(2_001) },
      'The reason is longer than 2,000 characters. ',
    ],
    [
      'calendar:create',
      { ...calendar, tags: [{ key: 'a<b', value: '' }] },
      'The key of a tag has characters that AWS takes in no tag. ',
    ],
    [
      'calendar:create',
      { ...calendar, cell: { accountId: '12', region: 'us-east-1' } },
      'The account number is no account number of 12 digits. ',
    ],
    ['mail:compose', { ...mail, to: ['ana'] }, 'The address to write to is no address of mail. '],
    [
      'mail:compose',
      { ...mail, body: 'x'.repeat(20_001) },
      'The text of the message is longer than 20,000 characters. ',
    ],
    ['link:open', { url: 'file:///etc/passwd' }, 'The link is no address of the web. '],
    [
      'plan:save',
      planWith({ durationMinutes: 0 }),
      'The length of “Northwind prod” is less than 1. ',
    ],
    [
      'plan:save',
      planWith({ startTime: '25:00' }),
      'The start of “Northwind prod” is no time of day, such as 22:00. ',
    ],
    [
      'plan:save',
      planWith({ rule: { kind: 'dates', dates: ['2027-02-30'] } }),
      'A date of “Northwind prod” is no day of the calendar. ',
    ],
    [
      'plan:save',
      planWith({ rule: { kind: 'moon' } }),
      '“kind” of “Northwind prod” does not fit. ',
    ],
    ['plan:save', planWith({ zone: undefined }), 'The zone of “Northwind prod” is missing. '],
    ['settings:write', 7, 'What was asked is no group of fields. '],
    ['plan:close', { extra: 1 }, 'What was asked has a field that is not known here, extra. '],
    ['push:steer', { command: 'x' }, '“command” is none of '],
    [
      'push:start',
      { changeSetId: 'c', hash: 'h', calendarKeys: [], reason: '' },
      'The list of calendars has fewer than 1 entry. ',
    ],
  ])('on %s is said by its field and its thing: %#', (channel, input, words) => {
    const message = said(channel, input);
    expect(message.slice(0, words.length)).toBe(words);
    expect(message).toMatch(/Nothing was done: correct it, and try again\.$/);
    expect(message).not.toMatch(/expected|received|invalid|pattern|Too (big|small)/i);
  });
});
