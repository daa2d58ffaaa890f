import { describe, expect, it } from 'vitest';
import { preparePush, type PreparePushPorts } from '../../../electron/services/prepare-push.ts';
import type { ChangeCalendar } from '../../../shared/model/snapshot.ts';
import { aCell } from '../../support/a-cell.ts';
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

const ports: PreparePushPorts = {
  nowMs: () => nowMs,
  sha256: (hashed) => `hash of ${hashed.length}`,
  newId: () => 'c1',
  calendars: () => [calendar],
  occurrencesIn: () => [],
  receipts: () => [],
  cells: () => [],
};
const prepare = preparePush(ports);

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

  const dayMs = 86_400_000;
  const current = aCell({ cell, status: 'fresh', readAtMs: nowMs });
  const notKnown = [
    ['is denied', [aCell({ cell, status: 'denied', readAtMs: null })]],
    ['was read a day ago', [{ ...current, readAtMs: nowMs - dayMs }]],
    ['was read ahead of the clock', [{ ...current, readAtMs: nowMs + dayMs }]],
  ] as const;

  it.each([...notKnown, ['is not connected', []] as const])(
    'does not call a calendar missing where its cell %s',
    (_why, cells) => {
      const nowhere = { ...ports, calendars: () => [], cells: () => cells };
      const [window] = preparePush(nowhere)(twins, ['a@2027-03-20T22:00']).unplaced;
      expect(window).toMatchObject({ reason: 'calendar-not-found' });
      expect(window?.missing).toBeUndefined();
    },
  );

  it('calls a calendar missing where its cell was read', () => {
    const nowhere = { ...ports, calendars: () => [], cells: () => [current] };
    const [window] = preparePush(nowhere)(twins, ['a@2027-03-20T22:00']).unplaced;
    expect(window?.missing).toMatchObject({ calendarName: 'hrp-patching' });
  });

  it.each(notKnown)('does not say that there are no conflicts where a cell %s', (_why, cells) => {
    const alone = aPlan({ series: [aSeries({ id: 'a' })] });
    const checkOf = (known: typeof cells | readonly [typeof current]) =>
      preparePush({ ...ports, cells: () => known })(alone, [
        'a@2027-03-20T22:00',
      ]).calendars[0]?.preflight.find(({ kind }) => kind === 'conflicts');
    expect(checkOf([current])).toMatchObject({ level: 'ok' });
    expect(checkOf(cells)).toMatchObject({ level: 'warn', facts: { unread: 1 } });
  });

  it('has another hash when another text would be written', () => {
    const [one, other] = [prepare(twins, ['a@2027-03-20T22:00']), prepare(twins, [])];
    expect(one.hash).not.toBe(other.hash);
  });
});
