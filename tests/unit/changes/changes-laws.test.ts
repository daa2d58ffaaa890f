import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseCalendarDocument,
  type CalendarEvent,
} from '../../../shared/ical/calendar-document.ts';
import { readOurUid } from '../../../shared/ical/our-uid.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import {
  moveWindow,
  removeWindow,
  renameSeries,
  resizeWindow,
  setWindowState,
} from '../../../shared/planning/edit-plan.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import {
  aCalendar,
  calendarText,
  foreignEvent,
  nowMs,
  prepare,
  prepareAt,
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
        fromDate: '2027-03-06',
        untilDate: '2027-12-31',
      },
    }),
  ],
});
const ids = expandPlan(plan, year).map(({ id }) => id);
const anId = fc.constantFrom(...ids);
const someIds = fc.subarray(ids);

const anEdit = fc.oneof(
  fc.tuple(anId, fc.integer({ min: 30_050_000, max: 30_500_000 })).map(
    ([id, minute]) =>
      (of: Plan) =>
        moveWindow(of, id, { startMs: minute * 60_000 }),
  ),
  fc.tuple(anId, fc.integer({ min: 15, max: 1_000 })).map(
    ([id, minutes]) =>
      (of: Plan) =>
        resizeWindow(of, id, minutes),
  ),
  fc.tuple(anId, fc.constantFrom('cancelled', 'pushed', 'held')).map(
    ([id, state]) =>
      (of: Plan) =>
        setWindowState(of, id, { state, atMs: 0 }),
  ),
  anId.map((id) => (of: Plan) => removeWindow(of, id)),
  fc.string().map((name) => (of: Plan) => renameSeries(of, 'northwind-prod', name)),
);
const edits = fc.array(anEdit, { maxLength: 6 });
const edited = (list: readonly ((of: Plan) => Plan)[]): Plan =>
  list.reduce((of, edit) => edit(of), plan);

const foreign = [
  ...foreignEvent('first', '20270306T100000', '20270306T110000'),
  ...foreignEvent('second', '20270601T000000', '20270602T000000'),
];
const start = aCalendar(calendarText(foreign));

/** Everything of a text that is not an event of this plan. */
function withoutOurs(text: string): string {
  const ours = parseCalendarDocument(text).events.filter(({ uid }) => readOurUid(uid) !== null);
  const isOurs = (line: number): boolean =>
    ours.some(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  return text
    .split('\r\n')
    .filter((_, index) => !isOurs(index + 1))
    .join('\r\n');
}

describe('a prepared push', () => {
  it('leaves nothing to do once it is carried out', () => {
    fc.assert(
      fc.property(someIds, edits, someIds, (first, list, second) => {
        const before = pushTo(plan, first, start);
        const after = pushTo(edited(list), second, before);
        const input = { plan: edited(list), chosenWindowIds: second, calendars: [after] };
        for (const change of prepareAt(nowMs + 1_000, input).calendars) {
          expect(change.textAfter).toBe(after.text);
          expect(change.events.filter(({ kind }) => kind !== 'untouched')).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every byte that is not ours, and every event of ours that was not chosen', () => {
    fc.assert(
      fc.property(someIds, edits, someIds, (first, list, second) => {
        const before = pushTo(plan, first, start);
        const after = pushTo(edited(list), second, before);
        expect(withoutOurs(after.text)).toBe(start.text);
        const linesOf = (text: string, firstLine: number, lastLine: number) =>
          text.split('\r\n').slice(firstLine - 1, lastLine);
        const afterEvents = parseCalendarDocument(after.text).events;
        for (const event of parseCalendarDocument(before.text).events) {
          const ours = readOurUid(event.uid);
          if (ours === null || second.includes(`${ours.seriesId}@${ours.originalStart}`)) continue;
          const kept = afterEvents.find(({ uid }) => uid === event.uid);
          expect(linesOf(after.text, kept?.firstLine ?? 0, kept?.lastLine ?? 0)).toEqual(
            linesOf(before.text, event.firstLine, event.lastLine),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('brings every chosen window to the instants of the plan, and removes what is called off', () => {
    fc.assert(
      fc.property(someIds, edits, someIds, (first, list, second) => {
        const wanted = edited(list);
        const after = pushTo(wanted, second, pushTo(plan, first, start));
        const events = new Map<string, CalendarEvent>(
          parseCalendarDocument(after.text).events.map((event) => {
            const ours = readOurUid(event.uid);
            return [`${ours?.seriesId}@${ours?.originalStart}`, event] as const;
          }),
        );
        const windows = new Map(
          expandPlan(wanted, { ...year, endMs: year.endMs * 2 }).map((w) => [w.id, w]),
        );
        for (const id of second) {
          const window = windows.get(id);
          if (window?.state === 'held') continue;
          const isOn = window !== undefined && window.state !== 'cancelled';
          expect(events.get(id)?.startMs).toBe(isOn ? window.startMs : undefined);
          expect(events.get(id)?.endMs).toBe(isOn ? window.endMs : undefined);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of what is chosen', () => {
    fc.assert(
      fc.property(someIds, edits, (chosen, list) => {
        const turned = prepare(edited(list), chosen.toReversed(), [start]);
        expect(turned).toEqual(prepare(edited(list), chosen, [start]));
      }),
      { numRuns: 30 },
    );
  });
});
