import { describe, expect, it } from 'vitest';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import {
  changeZone,
  moveWindow,
  removeSeries,
  removeWindow,
  renameSeries,
  resizeWindow,
  retargetSeries,
  setWindowState,
} from '../../../shared/planning/edit-plan.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import {
  aCalendar,
  calendarText,
  foreignEvent,
  kindsOf,
  nowMs,
  prepare,
  prepareAt,
  pushTo,
  pushed,
} from './builders.ts';

const plan = aPlan();
const id = 'northwind-prod@2027-03-20T22:00';
const uid = ourUid('plan1', 'northwind-prod', '2027-03-20T22:00');
const empty = aCalendar(calendarText());
const theirs = foreignEvent('board-meeting', '20270320T100000', '20270320T110000');
const shared = aCalendar(calendarText(theirs));
const changeOf = (of: Plan, calendar = withOurs, chosen: readonly string[] = [id]) =>
  prepare(of, chosen, [calendar]).calendars[0];
const withOurs = pushTo(plan, [id], shared);
const eventOf = (text: string | undefined) =>
  parseCalendarDocument(text ?? '').events.find((event) => event.uid === uid);

describe('preparing a push', () => {
  it('adds the event of a window, in its zone, and keeps everything else byte for byte', () => {
    const [change] = prepare(plan, [id], [shared]).calendars;
    expect(kindsOf(change)).toEqual([`added ${id}`]);
    expect(change?.textAfter).toBe(
      calendarText([
        ...theirs,
        'BEGIN:VEVENT',
        'DTSTAMP:20270310T090000Z',
        'UID:pwp-plan1-northwind_prod-20270320T2200@patch-window-planner',
        'SEQUENCE:0',
        'SUMMARY:patch-northwind-prod-2027-03-20',
        'DESCRIPTION:Northwind prod: install window\\, pushed by Patch Window Planner',
        ' .',
        'DTSTART;TZID=America/New_York:20270320T220000',
        'DTEND;TZID=America/New_York:20270321T040000',
        'END:VEVENT',
      ]),
    );
    expect(change).toMatchObject({
      calendarKey: shared.key,
      calendarName: 'hrp-patching',
      polarity: 'DEFAULT_CLOSED',
      production: true,
      foreignCount: 1,
      baseVersion: 7,
      defaultVersion: 7,
      textBefore: shared.text,
    });
  });

  it('changes nothing where nothing is chosen', () => {
    expect(prepare(plan, [], [shared, withOurs])).toEqual({ calendars: [], unplaced: [] });
  });

  it('changes nothing where the event is as planned, whenever it is asked', () => {
    const [change] = prepareAt(nowMs + 3_600_000, {
      plan,
      chosenWindowIds: [id],
      calendars: [withOurs],
    }).calendars;
    expect(kindsOf(change)).toEqual([`untouched ${id}`]);
    expect(change?.textAfter).toBe(withOurs.text);
  });

  it('does not write again because a window went on from agreed to pushed', () => {
    expect(kindsOf(changeOf(setWindowState(plan, id, { state: 'pushed', atMs: 0 })))).toEqual([
      `untouched ${id}`,
    ]);
  });

  it('moves the event in place, with a higher sequence and a new stamp', () => {
    const change = changeOf(moveWindow(plan, id, { startMs: Date.UTC(2027, 2, 22, 2) }));
    expect(kindsOf(change)).toEqual([`moved ${id}`]);
    expect(change?.events[0]?.before?.startMs).toBe(Date.UTC(2027, 2, 21, 2));
    expect(change?.events[0]?.after?.startMs).toBe(Date.UTC(2027, 2, 22, 2));
    expect(eventOf(change?.textAfter)).toMatchObject({
      sequence: 1,
      summary: 'patch-northwind-prod-2027-03-21',
      startMs: Date.UTC(2027, 2, 22, 2),
    });
  });

  it('takes another duration for a move, and another name for a change', () => {
    expect(kindsOf(changeOf(resizeWindow(plan, id, 240)))).toEqual([`moved ${id}`]);
    expect(kindsOf(changeOf(renameSeries(plan, 'northwind-prod', 'Tailspin')))).toEqual([
      `changed ${id}`,
    ]);
  });

  it('does not write again for a zone in which the instants are the same', () => {
    expect(kindsOf(changeOf(changeZone(plan, 'northwind-prod', 'America/Detroit')))).toEqual([
      `untouched ${id}`,
    ]);
  });

  it.each([
    ['cancelled', setWindowState(plan, id, { state: 'cancelled', atMs: 0 })],
    ['skipped', removeWindow(setWindowState(plan, id, { state: 'pushed', atMs: 0 }), id)],
    ['deleted with its series', removeSeries(plan, 'northwind-prod')],
  ])('removes the event of a window that was %s, once it is chosen', (_how, without) => {
    const change = changeOf(without);
    expect(kindsOf(change)).toEqual([`removed ${id}`]);
    expect(change?.textAfter).toBe(shared.text);
    expect(prepare(without, [], [withOurs]).calendars).toEqual([]);
  });

  it('takes a window that was retargeted out of the calendar it was in', () => {
    const nonprod = { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'nonprod' };
    const west = aCalendar(calendarText(), {
      cell: { accountId: '111122223333', region: 'us-west-2' },
    });
    const retargeted = retargetSeries(plan, 'northwind-prod', nonprod);
    const [out, into] = prepare(retargeted, [id], [west, withOurs]).calendars;
    expect(kindsOf(out)).toEqual([`removed ${id}`]);
    expect(kindsOf(into)).toEqual([`added ${id}`]);
    // The account is a production one, even where the environment is not.
    expect(into?.production).toBe(true);
  });

  it.each(['held', 'missed'] as const)('leaves a %s window where it happened', (state) => {
    expect(
      prepare(setWindowState(plan, id, { state, atMs: 0 }), [id], [withOurs, empty]).calendars,
    ).toEqual([]);
  });

  it('leaves events of this plan that were not chosen, even where the plan moved on', () => {
    const weekly = aPlan({
      series: [aSeries({ rule: { kind: 'dates', dates: ['2027-03-20', '2027-03-27'] } })],
    });
    const later = 'northwind-prod@2027-03-27T22:00';
    const both = pushTo(weekly, [id, later], empty);
    const moved = moveWindow(weekly, id, { startMs: Date.UTC(2027, 2, 22, 2) });
    const change = changeOf(resizeWindow(moved, later, 60), both, [id]);
    expect(kindsOf(change)).toEqual([`moved ${id}`, `untouched ${later}`]);
    expect(change?.events[1]?.after?.endMs).toBe(Date.UTC(2027, 2, 28, 8));
  });

  it('takes the events of another plan for foreign, however alike', () => {
    const other = pushTo(aPlan({ id: 'plan2' }), [id], shared);
    const [change] = prepare(plan, [id], [other]).calendars;
    expect(kindsOf(change)).toEqual([`added ${id}`]);
    expect(change?.foreignCount).toBe(2);
    expect(change?.textAfter.startsWith(other.text.split('END:VCALENDAR')[0] ?? '')).toBe(true);
  });

  it('never goes by title', () => {
    const twin = foreignEvent('board', '20270321T020000', '20270321T080000').map((line) =>
      line.startsWith('SUMMARY') ? 'SUMMARY:patch-northwind-prod-2027-03-20' : line,
    );
    expect(kindsOf(changeOf(plan, aCalendar(calendarText(twin))))).toEqual([`added ${id}`]);
  });

  it('looks a window up in the plan before its event counts as left over', () => {
    const far = moveWindow(plan, id, { startMs: Date.UTC(2031, 2, 22, 2) });
    const there = pushTo(far, [id], empty);
    expect(kindsOf(changeOf(far, there))).toEqual([`untouched ${id}`]);
    expect(eventOf(there.text)?.startMs).toBe(Date.UTC(2031, 2, 22, 2));
  });

  it('mends an event of ours that somebody made repeat, or advisory', () => {
    const harmed = ['RRULE:FREQ=WEEKLY;BYDAY=SA', 'X-EVENT-TYPE:ADVISORY'].map((line) =>
      withOurs.text.replace(/(DTEND;TZID=America[^\r]*\r\n)/, `$1${line}\r\n`),
    );
    for (const text of harmed) {
      expect(text).not.toBe(withOurs.text);
      const change = changeOf(plan, { ...withOurs, text });
      expect(kindsOf(change)).toEqual([`changed ${id}`]);
      expect(eventOf(change?.textAfter)).toMatchObject({ rrule: null, enforcing: true });
    }
  });

  it('writes a window of a repeated hour so that it reads back as the same instants', () => {
    const series = aSeries({
      startTime: '01:30',
      durationMinutes: 60,
      rule: { kind: 'dates', dates: ['2027-11-07'] },
    });
    const folded = aPlan({ series: [series] });
    const there = pushTo(folded, ['northwind-prod@2027-11-07T01:30'], empty);
    expect(there.text).toContain('DTSTART;TZID=Etc/UTC:20271107T053000');
    const [change] = prepare(folded, ['northwind-prod@2027-11-07T01:30'], [there]).calendars;
    expect(change?.textAfter).toBe(there.text);
  });

  it('puts a customer-wide window into each of its calendars, each once', () => {
    const wide = aPlan({
      series: [aSeries({ target: { businessUnitId: 'hrp', customerId: 'northwind' } })],
    });
    const west = aCalendar(calendarText(), {
      cell: { accountId: '111122223333', region: 'us-west-2' },
    });
    const { calendars, unplaced } = prepare(wide, [id], [west, empty]);
    expect(calendars.map(({ calendarKey }) => calendarKey)).toEqual([empty.key, west.key]);
    expect(calendars.flatMap(kindsOf)).toEqual([`added ${id}`, `added ${id}`]);
    expect(unplaced).toEqual([]);
  });
});

const missingIn = (region: string, production: boolean) => ({
  calendarKey: `111122223333/${region}/hrp-patching`,
  calendarName: 'hrp-patching',
  cell: { accountId: '111122223333', region },
  production,
  role: 'patching',
});

describe('windows without a calendar', () => {
  const withEnvironment = (differs: object): Plan => {
    const { organization } = plan;
    const customers = organization.customers.map((customer) => ({
      ...customer,
      environments: customer.environments.map((each) => ({ ...each, ...differs })),
    }));
    return { ...plan, organization: { ...organization, customers } };
  };
  const bare = { id: 'prod', name: 'prod', production: true, cells: [empty.cell] };

  it.each<[string, Plan, object]>([
    [
      'is not there',
      plan,
      {
        reason: 'calendar-not-found',
        detail: 'hrp-patching in 111122223333 us-east-1',
        missing: missingIn('us-east-1', true),
      },
    ],
    ['would have no cell', withEnvironment({ cells: [] }), { reason: 'no-cells', detail: 'prod' }],
    [
      'is not named',
      {
        ...plan,
        organization: {
          ...plan.organization,
          customers: [{ ...plan.organization.customers[0]!, environments: [bare] }],
        },
      },
      { reason: 'no-push-calendar', detail: 'prod' },
    ],
  ])('are told when it %s', (_why, of, expected) => {
    expect(prepare(of, [id], [])).toEqual({
      calendars: [],
      unplaced: [{ windowId: id, ...expected }],
    });
  });

  it('are placed where there is one, and told where there is none', () => {
    const wide = aPlan({
      series: [aSeries({ target: { businessUnitId: 'hrp', customerId: 'northwind' } })],
    });
    const { calendars, unplaced } = prepare(wide, [id], [empty]);
    expect(calendars).toHaveLength(1);
    expect(unplaced).toEqual([
      {
        windowId: id,
        reason: 'calendar-not-found',
        detail: 'hrp-patching in 111122223333 us-west-2',
        missing: missingIn('us-west-2', false),
      },
    ]);
  });

  it('are not told when they are only to be removed', () => {
    expect(
      prepare(setWindowState(plan, id, { state: 'cancelled', atMs: 0 }), [id], []).unplaced,
    ).toEqual([]);
  });
});

describe('pushing twice', () => {
  it('reaches the same text as pushing once', () => {
    const once = pushTo(plan, [id], shared);
    const change = changeOf(plan, once);
    expect(change === undefined ? '' : pushed(once, change).text).toBe(once.text);
  });
});
