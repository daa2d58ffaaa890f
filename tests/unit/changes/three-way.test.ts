import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threeWay } from '../../../shared/changes/three-way.ts';
import { eventDifferences, partsOfText } from '../../../shared/changes/event-differences.ts';
import { editCalendar } from '../../../shared/ical/edit-calendar.ts';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { moveWindow } from '../../../shared/planning/edit-plan.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import {
  aCalendar,
  calendarText,
  foreignEvent,
  nowMs,
  prepare,
  prepareAt,
  pushed,
  pushTo,
  year,
} from './builders.ts';

const plan = aPlan({
  series: [
    aSeries({
      rule: {
        kind: 'weekly',
        weekdays: ['SA'],
        everyWeeks: 2,
        fromDate: '2027-03-13',
        untilDate: '2027-09-30',
      },
    }),
  ],
});
const windows = expandPlan(plan, year);
const ids = windows.map(({ id }) => id);
const uidOf = (id: string): string => {
  const [seriesId = '', start = ''] = id.split('@');
  return ourUid(plan.id, seriesId, start);
};

const first = foreignEvent('first', '20270306T100000', '20270306T110000');
const second = foreignEvent('second', '20270601T000000', '20270602T000000');
const base = calendarText([...first, ...second]);
const kinds = (before: string, after: string) =>
  eventDifferences(partsOfText(before), partsOfText(after), plan.id).map(
    ({ kind, uid, owner }) => `${kind} ${uid} ${owner}`,
  );

describe('differences between two texts', () => {
  it.each([
    ['nothing', base, base, []],
    ['an event of others added', calendarText(first), base, ['added second foreign']],
    ['an event of others removed', base, calendarText(second), ['removed first foreign']],
    [
      'an event of others moved',
      base,
      base.replace('20270306T100000', '20270306T093000'),
      ['moved first foreign'],
    ],
    [
      'a line changed',
      base,
      base.replace('SUMMARY:first', 'SUMMARY:1st'),
      ['changed first foreign'],
    ],
    [
      'line ends alone',
      base,
      base.replaceAll('\r\n', '\n'),
      ['changed first foreign', 'changed second foreign'],
    ],
  ])('%s', (...[, before, after, expected]) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  it('tells an occurrence that stands in for another from its series', () => {
    const instead = ['BEGIN:VEVENT', 'UID:first', 'RECURRENCE-ID:20270313T100000Z'];
    const times = ['DTSTART:20270314T100000Z', 'DTEND:20270314T110000Z', 'END:VEVENT'];
    const after = calendarText([...first, ...second, ...instead, ...times]);
    const [only, ...rest] = eventDifferences(partsOfText(base), partsOfText(after), plan.id);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ kind: 'added', key: 'first|2027-03-13T10:00:00.000Z|1' });
  });

  it('names whose event it is by its UID, never by its title', () => {
    const mine = ourUid(plan.id, 'northwind-prod', '2027-03-13T22:00');
    const other = ourUid('other', 'northwind-prod', '2027-03-13T22:00');
    const both = [
      ...foreignEvent(mine, '20270314T020000', '20270314T060000'),
      ...foreignEvent(other, '20270314T030000', '20270314T060000'),
    ];
    expect(kinds(base, calendarText([...first, ...second, ...both]))).toEqual([
      `added ${mine} this-plan`,
      `added ${other} other-plan`,
    ]);
  });
});

describe('three texts', () => {
  const before = pushTo(plan, ids.slice(0, 3), aCalendar(base));
  const wanted = moveWindow(plan, ids[0] ?? '', { startMs: Date.UTC(2027, 2, 15, 3) });
  const [change] = prepare(wanted, ids.slice(0, 4), [before]).calendars;
  const ours = change?.textAfter ?? '';

  it('says what each side did, and that they meet nowhere', () => {
    const theirs = before.text.replace('20270306T100000', '20270306T093000');
    const compared = threeWay({ base: before.text, ours, theirs }, plan.id);
    expect(compared.theirs.map(({ kind, uid }) => `${kind} ${uid}`)).toEqual(['moved first']);
    expect(compared.ours.map(({ kind }) => kind).sort()).toEqual(['added', 'moved']);
    expect([...compared.bothKeys]).toEqual([]);
    expect(compared.theirsAround).toBe(false);
  });

  it('names the event that both changed otherwise, and none that both changed alike', () => {
    const uid = uidOf(ids[0] ?? '');
    const removed = editCalendar(parseCalendarDocument(before.text), {
      put: [],
      removeUids: [uid],
    });
    const theirs = removed.ok ? removed.value : '';
    const texts = { base: before.text, ours, theirs };
    expect([...threeWay(texts, plan.id).bothKeys]).toEqual([`${uid}||1`]);
    expect([...threeWay({ ...texts, theirs: ours }, plan.id).bothKeys]).toEqual([]);
  });

  it('notices that lines between the events changed', () => {
    const theirs = before.text.replace('X-WR-CALDESC:windows', 'X-WR-CALDESC:nights');
    const compared = threeWay({ base: before.text, ours, theirs }, plan.id);
    expect(compared.theirs).toEqual([]);
    expect(compared.theirsAround).toBe(true);
  });
});

/** What others do to a calendar meanwhile, none of it to an event of ours. */
const remoteEdit = fc.constantFrom(
  (text: string) => text.replace('SUMMARY:first', 'SUMMARY:renamed'),
  (text: string) => text.replace('20270601T000000', '20270531T220000'),
  (text: string) => text.replace('X-WR-CALDESC:windows', 'X-WR-CALDESC:their words'),
  (text: string) => text.replace(`${second.join('\r\n')}\r\n`, ''),
  (text: string) =>
    text.replace(
      'END:VCALENDAR',
      [...foreignEvent('third', '20270707T100000', '20270707T110000'), 'END:VCALENDAR'].join(
        '\r\n',
      ),
    ),
);
const someIds = fc.subarray(ids, { minLength: 1 });
const moves = fc.array(
  fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 30_050_000, max: 30_400_000 })),
  { maxLength: 4 },
);

describe('laws of pushing on top of others', () => {
  it('a text does not differ from itself', () => {
    fc.assert(
      fc.property(someIds, (some) => {
        const { text } = pushTo(plan, some, aCalendar(base));
        expect(threeWay({ base: text, ours: text, theirs: text }, plan.id)).toEqual({
          theirs: [],
          ours: [],
          bothKeys: new Set(),
          theirsAround: false,
        });
      }),
      { numRuns: 30 },
    );
  });

  it('preparing again after edits of others that are elsewhere holds both', () => {
    fc.assert(
      fc.property(
        someIds,
        moves,
        fc.tuple(someIds, remoteEdit),
        (before, list, [chosen, theirEdit]) => {
          const stands = pushTo(plan, before, aCalendar(base));
          const wanted = list.reduce(
            (of, [id, minute]) => moveWindow(of, id, { startMs: minute * 60_000 }),
            plan,
          );
          const [mine] = prepare(wanted, chosen, [stands]).calendars;
          const remote = {
            ...stands,
            text: theirEdit(stands.text),
            latestVersion: 9,
            defaultVersion: 9,
          };
          const [rebased] = prepare(wanted, chosen, [remote]).calendars;
          const texts = { base: stands.text, theirs: remote.text, ours: rebased?.textAfter ?? '' };
          const { theirs, ours } = threeWay(texts, plan.id);
          const { ours: wishes } = threeWay({ ...texts, ours: mine?.textAfter ?? '' }, plan.id);
          // Both: every change of theirs, every change of ours, and nothing else.
          const saying = (list2: typeof ours) =>
            list2.map(({ key, kind, before: was, after }) => ({ key, kind, was, after }));
          expect(new Set(saying(ours))).toEqual(new Set([...saying(theirs), ...saying(wishes)]));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('what is previewed is what is written: applying it leaves nothing to do', () => {
    fc.assert(
      fc.property(someIds, moves, (chosen, list) => {
        const wanted = list.reduce(
          (of, [id, minute]) => moveWindow(of, id, { startMs: minute * 60_000 }),
          plan,
        );
        const [change] = prepare(wanted, chosen, [aCalendar(base)]).calendars;
        if (change === undefined) throw new Error('It concerns the calendar.');
        const after = pushed(aCalendar(base), change);
        const again = prepareAt(nowMs + 1_000, {
          plan: wanted,
          chosenWindowIds: chosen,
          calendars: [after],
        });
        expect(again.calendars[0]?.textAfter).toBe(after.text);
        const { theirs } = threeWay({ base, ours: base, theirs: after.text }, plan.id);
        const told = change.events.filter(({ kind }) => kind !== 'untouched');
        expect(theirs.map(({ kind, uid }) => `${kind} ${uid}`).sort()).toEqual(
          told.map(({ kind, uid }) => `${kind} ${uid}`).sort(),
        );
      }),
      { numRuns: 30 },
    );
  });
});
