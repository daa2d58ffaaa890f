import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ourUid, readOurUid } from '../../../shared/ical/our-uid.ts';
import { anyText } from './a-calendar.ts';

const localStarts = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19).replace(/:00$/, ''));

describe('ourUid', () => {
  it.each([
    [['p1', 's1', '2027-03-13T22:00'], 'pwp-p1-s1-20270313T2200@patch-window-planner'],
    [['p1', 's1', '2027-03-13T22:00:30'], 'pwp-p1-s1-20270313T220030@patch-window-planner'],
    [['a-b', 'c', '2027-03-13T22:00'], 'pwp-a_b-c-20270313T2200@patch-window-planner'],
    [['a', 'b-c', '2027-03-13T22:00'], 'pwp-a-b_c-20270313T2200@patch-window-planner'],
    [['a_b', 'c.d', '2027-03-13T22:00'], 'pwp-a.5f.b-c.2e.d-20270313T2200@patch-window-planner'],
    [
      ['é', '日 本', '2027-03-13T22:00'],
      'pwp-.e9.-.65e5..20..672c.-20270313T2200@patch-window-planner',
    ],
  ] as const)('of %j is %s', ([planId, seriesId, originalStart], uid) => {
    expect(ourUid(planId, seriesId, originalStart)).toBe(uid);
    expect(readOurUid(uid)).toEqual({ planId, seriesId, originalStart });
  });

  it('is one for a start whose seconds are 0, written or not', () => {
    expect(ourUid('p', 's', '2027-03-13T22:00:00')).toBe(ourUid('p', 's', '2027-03-13T22:00'));
  });

  it('reads back for any ids, and differs for different ones', () => {
    const parts = fc.tuple(
      anyText.filter((id) => id !== ''),
      fc.string({ minLength: 1, maxLength: 200 }),
      localStarts,
    );
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const uid = ourUid(...a);
        expect(readOurUid(uid)).toEqual({ planId: a[0], seriesId: a[1], originalStart: a[2] });
        expect(uid === ourUid(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(uid).toMatch(/^[A-Za-z0-9_.@-]+$/);
      }),
    );
  });
});

describe('readOurUid', () => {
  it.each([
    ['a UUID of the console', '5d2f5c7a-3b0e-4b5f-8a6e-1c9a7e4f0a01'],
    ['nothing', ''],
    ['another domain', 'pwp-p1-s1-20270313T2200@example.com'],
    ['more behind it', 'pwp-p1-s1-20270313T2200@patch-window-planner.example.com'],
    ['more before it', 'xpwp-p1-s1-20270313T2200@patch-window-planner'],
    ['a line break behind it', 'pwp-p1-s1-20270313T2200@patch-window-planner\n'],
    ['no series', 'pwp-p1--20270313T2200@patch-window-planner'],
    ['a part too many', 'pwp-p1-s1-x-20270313T2200@patch-window-planner'],
    ['another case', 'PWP-p1-s1-20270313T2200@patch-window-planner'],
    ['no time', 'pwp-p1-s1-20270313@patch-window-planner'],
    ['seconds that are not written', 'pwp-p1-s1-20270313T220000@patch-window-planner'],
    ['an escape of a plain letter', 'pwp-.61.-s1-20270313T2200@patch-window-planner'],
    ['an escape that is none', 'pwp-.zz.-s1-20270313T2200@patch-window-planner'],
    ['a length no id has', `pwp-${'a'.repeat(5_000)}-s1-20270313T2200@patch-window-planner`],
  ])('finds %s not ours', (_what, uid) => {
    expect(readOurUid(uid)).toBeNull();
  });
});
