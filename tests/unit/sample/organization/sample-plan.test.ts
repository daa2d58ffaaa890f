import { describe, expect, it } from 'vitest';
import type { PatchWindow } from '../../../../shared/model/series.ts';
import { daysBetween, isoDateOf, patchTuesdayOf } from '../../../../shared/time/iso-date.ts';
import { toLocal, transitionsIn } from '../../../../shared/time/zone.ts';
import { dstNights } from './dst-nights.ts';
import { nowMs, plan, windowById, windows } from './sample-year.ts';

const of = (seriesId: string): readonly PatchWindow[] =>
  windows.filter((window) => window.seriesId === seriesId);
const monthOf = ({ localStart }: PatchWindow): string => localStart.slice(0, 7);
const months = Array.from(
  { length: 12 },
  (_, index) => `2027-${String(index + 1).padStart(2, '0')}`,
);

describe('windows of the sample year', () => {
  it.each(['source-claims-prod', 'source-portal-prod'])(
    'gives %s one 6 h window in every calendar month',
    (seriesId) => {
      expect(of(seriesId).map(monthOf)).toEqual(months);
      expect(of(seriesId).every(({ durationMinutes }) => durationMinutes === 360)).toBe(true);
    },
  );

  it('gives every customer of HRP one production window a month, but Tailspin none in March', () => {
    for (const { id } of plan.organization.customers.filter((c) => c.businessUnitId === 'hrp')) {
      const expected = id === 'tailspin' ? months.filter((month) => month !== '2027-03') : months;
      expect([id, of(`hrp-${id}-prod`).map(monthOf)]).toEqual([id, expected]);
    }
  });

  it('gives Guiding Care a production window in the night of each of its 26 releases', () => {
    const releases = plan.releases.filter(({ product }) => product === 'guiding-care');
    expect(releases).toHaveLength(26);
    expect(releases.filter(({ movedFromMs }) => movedFromMs !== undefined)).toHaveLength(3);
    const nights = releases.map(({ startMs }) => isoDateOf(toLocal(startMs, 'America/New_York')));
    expect(of('gc-prod').map(({ localStart }) => isoDateOf(localStart))).toEqual(nights);
  });

  it('brings Wellframe’s images every Wednesday of the year', () => {
    expect(of('wellframe-images')).toHaveLength(52);
  });

  it('leaves 48 h of GKE maintenance in any 32 days outside the year-end exclusion', () => {
    const days = of('wellframe-gke').map(({ localStart }) => isoDateOf(localStart));
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
    expect(gaps.every((gap) => gap === 7)).toBe(true);
    expect(of('wellframe-gke')[0]?.durationMinutes).toBe(12 * 60);
  });

  it('shows a start in every state somewhere, and only history before today', () => {
    const states = new Set(windows.map(({ state }) => state));
    expect([...states].sort()).toEqual(
      [
        'agreed',
        'cancelled',
        'countered',
        'draft',
        'held',
        'missed',
        'notified',
        'proposed',
      ].concat('pushed'),
    );
    const past = windows.filter(({ startMs }) => startMs < nowMs);
    const future = windows.filter(({ startMs }) => startMs >= nowMs);
    expect(new Set(past.map(({ state }) => state))).toEqual(new Set(['held', 'missed']));
    expect(future.filter(({ state }) => state === 'held' || state === 'missed')).toEqual([]);
  });

  it('keeps every change of an occurrence in force: its rule still gives that start', () => {
    const ids = new Set(windows.map(({ id }) => id));
    const lost = plan.series.flatMap(({ id, changes }) =>
      changes
        .filter(({ skipped }) => skipped !== true)
        .map(({ originalStart }) => `${id}@${originalStart}`)
        .filter((windowId) => !ids.has(windowId)),
    );
    expect(lost).toEqual([]);
  });

  it('gives a reason for every occurrence that was moved or skipped', () => {
    const silent = plan.series
      .flatMap(({ changes }) => changes)
      .filter(({ movedTo, skipped, reason }) => (movedTo ?? skipped) !== undefined && !reason);
    expect(silent).toEqual([]);
  });

  it('has nothing unagreed that should have been agreed by its notice period', () => {
    const noticeDaysOf = (customerId = '') =>
      plan.organization.customers.find(({ id }) => id === customerId)?.noticeDays ?? 0;
    const late = windows.filter(
      ({ state, startMs, target }) =>
        ['draft', 'proposed', 'countered'].includes(state) &&
        startMs - noticeDaysOf(target.customerId) * 86_400_000 < nowMs,
    );
    expect(late).toEqual([]);
  });

  it.each(dstNights)('has a window that lasts through the clock change of $date', (night) => {
    const window = windowById(night.windowId);
    const [change] = transitionsIn(window, window.zone);
    expect(change && isoDateOf(toLocal(change.atMs, window.zone))).toBe(night.date);
  });
});

describe('days of the sample year', () => {
  it('knows the twelve Patch Tuesdays, two of them critical and past', () => {
    const expected = Array.from({ length: 12 }, (_, index) => patchTuesdayOf(2027, index + 1));
    expect(plan.patchEvents.map(({ date }) => date)).toEqual(expected);
    const critical = plan.patchEvents.filter(({ severity }) => severity === 'critical');
    expect(critical.map(({ date }) => date)).toEqual(['2027-02-09', '2027-03-09']);
  });

  it('observes the US holidays of a weekend on the nearest weekday too', () => {
    const weekdayOf = (date: string) => new Date(`${date}T00:00Z`).getUTCDay();
    const days = plan.holidays.filter(({ country }) => country === 'US').map(({ date }) => date);
    const shifted = days.flatMap((date) => {
      const weekday = weekdayOf(date);
      if (weekday !== 0 && weekday !== 6) return [];
      const shiftMs = (weekday === 0 ? 1 : -1) * 86_400_000;
      return [new Date(Date.parse(`${date}T00:00Z`) + shiftMs).toISOString().slice(0, 10)];
    });
    expect(shifted).toHaveLength(3);
    expect(days).toEqual(expect.arrayContaining(shifted));
  });

  it.each([
    ['US Mon 18 Jan', 'Martin Luther King Jr. Day'],
    ['US Mon 31 May', 'Memorial Day'],
    ['US Mon 06 Sep', 'Labor Day'],
    ['US Thu 25 Nov', 'Thanksgiving Day'],
    ['IN Tue 26 Jan', 'Republic Day'],
    ['IN Fri 26 Mar', 'Good Friday'],
    ['IN Sun 15 Aug', 'Independence Day'],
    ['IN Sat 02 Oct', 'Gandhi Jayanti'],
    ['IN Fri 29 Oct', 'Diwali'],
  ])('keeps %s as %s', (day, name) => {
    const kept = plan.holidays.map(
      ({ country, date, name: holiday }) => `${country} ${dayOf(date)} ${holiday}`,
    );
    expect(kept).toContain(`${day} ${name}`);
  });

  /** `Mon 18 Jan` of an ISO date. */
  const dayOf = (date: string) =>
    new Date(`${date}T00:00Z`).toUTCString().slice(0, 11).replace(',', '');
});
