import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../renderer/presenters/item-days.ts';
import { describeOverflow, layoutMonth } from '../../../renderer/presenters/month-layout.ts';
import { anItem } from '../../support/an-item.ts';

const march = { first: '2027-02-28', last: '2027-04-03', zone: 'UTC', rows: 4 };
const at = (start: string, end: string, differs = {}) =>
  anItem({ startMs: Date.parse(start), endMs: Date.parse(end), name: start, ...differs });
const hour = (day: string, of: number) => `${day}T${String(of).padStart(2, '0')}:00Z`;
const onDay = (day: string, from: number, differs = {}) =>
  at(hour(day, from), hour(day, from + 1), differs);
const background = { layer: 'maintenance', look: 'maintenance' } as const;

describe('the days of an item', () => {
  it.each([
    [
      'a window overnight counts to its first day',
      '2027-03-13T22:00Z',
      '2027-03-14T04:00Z',
      '2027-03-13',
      '2027-03-13',
    ],
    [
      'work until midnight ends on its own day',
      '2027-03-13T20:00Z',
      '2027-03-14T00:00Z',
      '2027-03-13',
      '2027-03-13',
    ],
    [
      'a day and a night is two days',
      '2027-03-13T10:00Z',
      '2027-03-14T12:00Z',
      '2027-03-13',
      '2027-03-14',
    ],
    [
      'a freeze is every day it touches',
      '2027-03-12T00:00Z',
      '2027-03-15T05:00Z',
      '2027-03-12',
      '2027-03-15',
    ],
  ])('%s', (...[, start, end, first, last]) => {
    expect(daysOf(at(start, end), 'UTC')).toEqual({ first, last });
  });

  it('follow the zone that is shown', () => {
    const item = at('2027-03-14T03:00Z', '2027-03-14T09:00Z');
    expect(daysOf(item, 'America/New_York').first).toBe('2027-03-13');
    expect(daysOf(item, 'Asia/Kolkata').first).toBe('2027-03-14');
  });

  it('are no matter of zones for a holiday', () => {
    const holiday = at('2027-03-22T00:00Z', '2027-03-23T00:00Z', { date: '2027-03-22' });
    expect(daysOf(holiday, 'Pacific/Apia')).toEqual({ first: '2027-03-22', last: '2027-03-22' });
  });
});

describe('the layout of a month', () => {
  it('shows everything where there is room, in order of time', () => {
    const { segments, overflows } = layoutMonth(
      [onDay('2027-03-10', 20), onDay('2027-03-10', 9)],
      march,
    );
    expect(segments.map(({ item }) => item.name)).toEqual([
      '2027-03-10T09:00Z',
      '2027-03-10T20:00Z',
    ]);
    expect(overflows).toEqual([]);
  });

  it('keeps windows and counts the background where there is not', () => {
    const windows = [10, 11, 12].map((from) => onDay('2027-03-10', from));
    const runs = [1, 2, 3].map((from) => onDay('2027-03-10', from, background));
    const { segments, overflows } = layoutMonth([...runs, ...windows], march);
    expect(segments.map(({ item }) => item)).toEqual(windows);
    expect(overflows).toEqual([{ date: '2027-03-10', items: runs }]);
  });

  it('puts a window with a conflict before all others', () => {
    const calm = [10, 11, 12, 13].map((from) => onDay('2027-03-10', from));
    const troubled = onDay('2027-03-10', 22, { conflictCount: 1 });
    const { segments } = layoutMonth([...calm, troubled], march);
    expect(segments.map(({ item }) => item)).toContain(troubled);
  });

  it('cuts a long bar at the end of the week and says that it goes on', () => {
    const freeze = at('2027-03-12T00:00Z', '2027-03-16T00:00Z', { layer: 'freezes' });
    const parts = layoutMonth([freeze], march).segments.map(({ first, last, isFirst, isLast }) => ({
      first,
      last,
      isFirst,
      isLast,
    }));
    expect(parts).toEqual([
      { first: '2027-03-12', last: '2027-03-13', isFirst: true, isLast: false },
      { first: '2027-03-14', last: '2027-03-15', isFirst: false, isLast: true },
    ]);
  });

  it('never gives a day more rows than it has, and never loses an item', () => {
    const item = fc
      .tuple(fc.integer({ min: 0, max: 34 }), fc.integer({ min: 1, max: 200 }), fc.nat(1_000_000))
      .map(([day, hours, id]) => {
        const startMs = Date.parse('2027-02-28T00:00Z') + day * 86_400_000;
        return anItem({ name: `i${id}`, startMs, endMs: startMs + hours * 3_600_000 });
      });
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: ({ key }) => key, maxLength: 60 }), (items) => {
        const { segments, overflows } = layoutMonth(items, march);
        const shown = new Set(segments.map(({ item: { key } }) => key));
        const counted = new Set(overflows.flatMap((day) => day.items.map(({ key }) => key)));
        for (const { key } of items) expect(shown.has(key) || counted.has(key)).toBe(true);
        for (let day = 0; day < 35; day += 1) {
          const date = new Date(Date.parse('2027-02-28') + day * 86_400_000)
            .toISOString()
            .slice(0, 10);
          const rows = segments.filter(({ first, last }) => first <= date && date <= last).length;
          const more = overflows.some((overflow) => overflow.date === date) ? 1 : 0;
          expect(rows + more).toBeLessThanOrEqual(march.rows);
        }
      }),
    );
  });

  it('says how many are hidden and whose they are', () => {
    const items = [anItem(), anItem(), anItem({ group: 'Source' })];
    expect(describeOverflow(items)).toBe('3 more · HRP 2, Source 1');
  });
});
