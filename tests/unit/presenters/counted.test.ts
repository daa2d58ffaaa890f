import { describe, expect, it } from 'vitest';
import { counted } from '../../../renderer/presenters/counted.ts';
import { inspectorMessages } from '../../../renderer/presenters/inspector-messages.ts';
import { preflightMessages } from '../../../renderer/presenters/preflight-messages.ts';
import { outcomeMessages } from '../../../renderer/push/push-messages.ts';

describe('a sentence with a count', () => {
  it.each([
    [0, '0 windows are gone'],
    [1, '1 window is gone'],
    [2, '2 windows are gone'],
    [12_345, '12,345 windows are gone'],
  ])('has a form of its own for %i', (count, words) => {
    expect(counted(count, '# window is gone', '# windows are gone')).toBe(words);
  });

  it('leaves the signs in names as they are', () => {
    expect(outcomeMessages.asksApproval('Desk #4', 1)).toBe(
      'Desk #4 asks you to approve 1 calendar',
    );
    expect(preflightMessages.past({ first: 'patch #1 {they} $&', count: 3 })).toBe(
      'patch #1 {they} $& and 2 others would be over before the push: move them or leave them out.',
    );
    expect(preflightMessages.past({ first: 'patch #1 {it} $&', count: 1 })).toBe(
      'patch #1 {it} $& would be over before the push: move it or leave it out.',
    );
  });

  it.each([
    [0, 'No approval delay: it installs what is published by then.'],
    [1, 'Approval delay: it installs what was published 1 day before it or earlier.'],
    [7, 'Approval delay: it installs what was published 7 days before it or earlier.'],
  ])('tells an approval delay of %i days', (days, words) => {
    expect(inspectorMessages.approvalDelay(days)).toBe(words);
  });
});
