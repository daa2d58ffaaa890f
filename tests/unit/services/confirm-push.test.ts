import { describe, expect, it } from 'vitest';
import { pushQuestion, takeBackQuestion } from '../../../electron/services/confirm-push.ts';
import { aCalendarChange, aReceipt } from '../../support/a-push.ts';

describe('the native question before a push', () => {
  it('names the fingerprint of the preview', () => {
    const { detail } = pushQuestion([aCalendarChange()], {
      hash: 'abcdef0123456789',
      sample: true,
    });
    expect(detail).toContain('Fingerprint of what the preview showed: abcdef012345');
  });

  it('says of a push that broke off whose it is, and names no fingerprint that nobody saw', () => {
    const begun = { atMs: Date.UTC(2027, 2, 10, 9, 5), by: 'maria' };
    const { message, detail } = pushQuestion([aCalendarChange()], { begun, sample: false });
    expect(message).toBe('Write 1 calendar in 1 account of AWS?');
    expect(detail).toContain('the push that maria began on 2027-03-10 09:05 UTC');
    expect(detail).not.toContain('Fingerprint');
  });
});

describe('the native question before taking back', () => {
  it('names the calendar, or counts several', () => {
    const one = aReceipt();
    const other = aReceipt({ cell: { accountId: '222222222222', region: 'us-east-1' } });
    expect(takeBackQuestion([one], { sample: false })).toMatchObject({
      message: 'Take back the push to hrp-patching of AWS?',
      yes: 'Take back',
    });
    expect(takeBackQuestion([one], { sample: false }).detail).toContain('Account 111111111111');
    expect(takeBackQuestion([one, other], { sample: true }).message).toBe(
      'Take back the push to 2 calendars in 2 accounts of the sample organization?',
    );
  });
});
