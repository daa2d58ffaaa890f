import { describe, expect, it } from 'vitest';
import { preparePush } from '../../../electron/services/prepare-push.ts';
import type { ChangeCalendar } from '../../../shared/model/snapshot.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { calendarText, foreignEvent, nowMs } from '../../support/a-cloud.ts';

const cell = { accountId: '111122223333', region: 'us-east-1' };
const text = calendarText(foreignEvent('f1', '20270401'));
const calendar: ChangeCalendar = {
  key: '111122223333/us-east-1/hrp-patching',
  cell,
  name: 'hrp-patching',
  shared: false,
  polarity: 'DEFAULT_CLOSED',
  text,
  sizeBytes: text.length,
  defaultVersion: 1,
  latestVersion: 1,
};

const prepare = preparePush({
  nowMs: () => nowMs,
  sha256: (hashed) => `hash of ${hashed.length}`,
  newId: () => 'c1',
  calendars: () => [calendar],
  occurrencesIn: () => [],
  receipts: () => [],
  cells: () => [],
});

const twins = aPlan({ series: [aSeries({ id: 'a' }), aSeries({ id: 'b', startTime: '23:00' })] });

describe('a prepared push', () => {
  // The finding of a clash belongs to one of the two windows: choosing only the other is no all-clear.
  it.each(['a@2027-03-20T22:00', 'b@2027-03-20T23:00'])(
    'counts a clash when only %s is chosen',
    (id) => {
      const [change] = prepare(twins, [id]).calendars;
      expect(change?.preflight.find(({ kind }) => kind === 'conflicts')).toMatchObject({
        level: 'warn',
        facts: { errors: 1 },
      });
    },
  );

  it('has another hash when another text would be written', () => {
    const [one, other] = [prepare(twins, ['a@2027-03-20T22:00']), prepare(twins, [])];
    expect(one.hash).not.toBe(other.hash);
  });
});
