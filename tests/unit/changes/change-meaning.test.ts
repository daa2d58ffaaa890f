import { describe, expect, it } from 'vitest';
import { approvalOf, changeMeaning } from '../../../shared/changes/change-meaning.ts';
import type { PushApproval } from '../../../shared/model/approval.ts';
import { moveWindow } from '../../../shared/planning/edit-plan.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { aCalendar, calendarText, foreignEvent, nowMs, prepareAt, year } from './builders.ts';

const plan = aPlan({ series: [aSeries()] });
const ids = expandPlan(plan, year).map(({ id }) => id);
const start = aCalendar(calendarText(foreignEvent('a', '20270306T100000', '20270306T110000')));
const meaningOf = (atMs: number, of = plan, calendar = start): string => {
  const input = { plan: of, chosenWindowIds: ids, calendars: [calendar] };
  const [change] = prepareAt(atMs, input).calendars;
  if (change === undefined) throw new Error('It concerns the calendar.');
  return changeMeaning(change);
};

describe('the meaning of a change', () => {
  it('is the same whenever, and wherever, it is prepared', () => {
    expect(meaningOf(nowMs + 86_400_000)).toBe(meaningOf(nowMs));
  });

  it.each([
    [
      'a window is moved',
      moveWindow(plan, ids[0] ?? '', { startMs: Date.UTC(2027, 2, 14) }),
      start,
    ],
    ['the calendar has a new version', plan, { ...start, latestVersion: 8, defaultVersion: 8 }],
    ['somebody changed a byte of it', plan, { ...start, text: `${start.text}\r\n` }],
  ])('is another where %s', (_name, of, calendar) => {
    expect(meaningOf(nowMs, of, calendar)).not.toBe(meaningOf(nowMs));
  });
});

const asked: PushApproval = { id: 'a', hashes: ['h1', 'h2'], askedBy: 'Meera', askedAtMs: nowMs };

describe('an approval', () => {
  it.each([
    ['none', [], 'none'],
    ['one of something else', [{ ...asked, hashes: ['h3'] }], 'none'],
    ['only asked for', [asked], 'asked'],
    ['by the one who asked', [{ ...asked, approvedBy: 'Meera' }], 'asked'],
    ['by somebody else', [{ ...asked, approvedBy: 'Jonas' }], 'approved'],
    [
      'asked again after a yes',
      [
        { ...asked, approvedBy: 'Jonas' },
        { ...asked, id: 'b' },
      ],
      'approved',
    ],
  ] as const)('%s', (_name, approvals, expected) => {
    expect(approvalOf('h1', approvals).kind).toBe(expected);
  });
});
