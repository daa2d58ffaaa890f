/** What is done in one night or several: in which order, where, by whom, and whom to call after. */
import type { OnCallShift } from '../../../shared/model/people.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { areRelated, cellsOf, type Organization } from '../../../shared/model/target.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import type { IsoDate } from '../../../shared/time/local-date-time.ts';
import { intersect, uncoveredBy, type TimeRange } from '../../../shared/time/time-range.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { counted } from '../counted.ts';
import { escalationOf, serviceOwnerOf } from '../escalation-words.ts';
import { formatDateSpan, formatDuration, formatRange, formatUtcRange } from '../format-time.ts';
import { kindWord, stateWord } from '../state-words.ts';
import { workLines } from '../work-words.ts';
import { contactsById, contactWords } from './contact-words.ts';
import { noteCell } from './customer-sheets.ts';
import type { PrintCell, PrintDocument, PrintFacts, PrintTable } from './print-document.ts';
import { stampOf } from './print-stamp.ts';
import { isoOf, windowSheet } from './window-data.ts';
import { shortZoned, unbroken } from './zoned-words.ts';
import { scopeMeets } from './windows-in-scope.ts';

/** Which nights: from noon of the first day, so many. */
export interface Nights {
  readonly firstDate: IsoDate;
  readonly count: number;
}

/** Somebody is to be reached so long after a window, where its unit says nothing else. */
const defaultOnCallHours = 24;
const hourMs = 3_600_000;

/** Windows that go on in these nights, by start; noon to noon on the reader's wall. */
export function nightSheet(facts: PrintFacts, { firstDate, count }: Nights): PrintDocument {
  const { plan, zone, paper, scope } = facts;
  const noonOf = (date: IsoDate): number => toInstant(`${date}T12:00`, zone).epochMs;
  const range = { startMs: noonOf(firstDate), endMs: noonOf(addDays(firstDate, count)) };
  const isMeant = scopeMeets(plan, scope);
  const windows = expandPlan(plan, range).filter(
    ({ state, target }) => state !== 'cancelled' && isMeant(target),
  );
  const span = formatDateSpan(firstDate, addDays(firstDate, count));
  return {
    title: `Night sheet ${span}`,
    paper,
    stamp: stampOf(facts),
    pages: [],
    parts: [
      {
        heading: `Night sheet ${span}`,
        lead: `${counted(windows.length, '# window', '# windows')} in order of start, ${formatRange(range, zone)} in ${zone}.`,
        facts: [],
        tables: [
          {
            caption: 'Order of work',
            columns: [
              '#',
              'When',
              'Work',
              'Targets',
              'By',
              'Contacts',
              'On call after',
              'Began',
              'Ended',
            ],
            rows: windows.map((window, index) => rowOf(window, index, facts)),
            empty: 'No window lies in these nights.',
          },
          ...escalationTables(windows, plan.organization),
        ],
      },
    ],
    details: [],
    sheets: [windowSheet(windows, plan.organization, 'Night'), onCallSheet(windows, facts)],
  };
}

function rowOf(window: PatchWindow, index: number, facts: PrintFacts): readonly PrintCell[] {
  const note = noteCell(window);
  const work = [window.name, `${kindWord(window.kind)}, ${stateWord(window.state).toLowerCase()}`];
  const more = typeof note === 'string' ? note : note.text;
  const text = [
    ...work,
    ...databaseWords(window),
    ...workLines(window),
    ...(more === '' ? [] : [more]),
  ].join('\n');
  return [
    String(index + 1),
    whenWords(window, facts.zone),
    typeof note === 'string' ? text : { text, tone: 'bad' },
    targetWords(window, facts),
    byWords(window, facts),
    customersOf(window, facts)
      .flatMap(({ contacts = [] }) => contacts.map(contactWords))
      .join('\n') || 'none is named',
    onCallCell(window, facts),
    '☐',
    '☐',
  ];
}

/** Whom to call when something goes wrong, for each business unit that works in these nights. */
function escalationTables(
  windows: readonly PatchWindow[],
  organization: Organization,
): readonly PrintTable[] {
  const working = new Set(windows.map(({ target }) => target.businessUnitId));
  const rows = organization.businessUnits
    .filter(({ id }) => working.has(id))
    .flatMap(({ id, name }) =>
      escalationOf({ businessUnitId: id }, organization).map((step, index) => [
        name,
        String(index + 1),
        contactWords(step),
        step.afterMinutes === undefined ? 'at once' : `after ${formatDuration(step.afterMinutes)}`,
      ]),
    );
  if (rows.length === 0) return [];
  return [
    {
      caption: 'If something goes wrong',
      columns: ['Business unit', 'Step', 'Call', 'When'],
      rows,
      empty: '',
    },
  ];
}

/** On the reader's wall, on the window's, in UTC. */
const whenWords = (window: PatchWindow, zone: string): string =>
  [
    ...new Set([
      shortZoned(window, zone),
      shortZoned(window, window.zone),
      unbroken(formatUtcRange(window)),
    ]),
  ].join('\n');

const databaseWords = ({ facts }: PatchWindow): readonly string[] =>
  facts?.databaseAnswer === undefined ? [] : [`Database team: ${facts.databaseAnswer}`];

function targetWords({ target }: PatchWindow, { plan: { organization } }: PrintFacts): string {
  const aliases = new Map(organization.accounts.map(({ id, alias }) => [id, alias]));
  const cells = cellsOf(target, organization).map(({ accountId, region }) =>
    [aliases.get(accountId), accountId, region].filter((part) => part !== undefined).join(' '),
  );
  return cells.join('\n') || 'no accounts';
}

function byWords(window: PatchWindow, { plan: { organization } }: PrintFacts): string {
  const { target, facts } = window;
  const unit = organization.businessUnits.find(({ id }) => id === target.businessUnitId);
  const teamId = facts?.teamId ?? unit?.teamId;
  const team = organization.teams.find(({ id }) => id === teamId)?.name ?? teamId ?? 'nobody named';
  const contacts = contactsById(organization);
  const people = (facts?.assignees ?? []).map((who) => contacts.get(who)?.name ?? who);
  const owner = serviceOwnerOf(window, organization);
  const service = owner === undefined ? [] : [`${owner.tag}: ${contactWords(owner)}`];
  return [team, ...people, ...service].join('\n');
}

const customersOf = ({ target }: PatchWindow, { plan: { organization } }: PrintFacts) =>
  organization.customers.filter(({ id }) => id === target.customerId);

/** Until when somebody is to be reached: as the unit says, else for a day. */
function watchOf(
  { endMs, target }: PatchWindow,
  { plan: { organization } }: PrintFacts,
): TimeRange {
  const unit = organization.businessUnits.find(({ id }) => id === target.businessUnitId);
  return { startMs: endMs, endMs: endMs + (unit?.onCallHours ?? defaultOnCallHours) * hourMs };
}

const shiftsOf = (
  window: PatchWindow,
  watch: TimeRange,
  { plan }: PrintFacts,
): readonly OnCallShift[] =>
  (plan.onCall ?? [])
    .filter((shift) => areRelated(shift.target, window.target) && intersect(shift, watch) !== null)
    .sort((a, b) => a.startMs - b.startMs);

function onCallCell(window: PatchWindow, facts: PrintFacts): PrintCell {
  const { zone, plan } = facts;
  const watch = watchOf(window, facts);
  const shifts = shiftsOf(window, watch, facts);
  const contacts = contactsById(plan.organization);
  const nameOf = (id: string): string => {
    const contact = contacts.get(id);
    return contact === undefined ? id : contactWords(contact);
  };
  const named = (window.facts?.onCallContactIds ?? []).map(nameOf);
  const onShift = shifts.map((shift) => {
    const part = intersect(shift, watch) ?? shift;
    return `${nameOf(shift.contactId)}\n${shortZoned(part, zone)}`;
  });
  const gaps = named.length > 0 ? [] : uncoveredBy(watch, shifts);
  const lines = [...named, ...onShift];
  if (gaps.length === 0) return lines.join('\n');
  const missing = gaps.map((gap) => `NOBODY\n${shortZoned(gap, zone)}`);
  return { text: [...lines, ...missing].join('\n'), tone: 'bad' };
}

const onCallSheet = (windows: readonly PatchWindow[], facts: PrintFacts) => ({
  name: 'On call',
  columns: ['Window', 'Contact', 'From (UTC, ISO 8601)', 'Until (UTC, ISO 8601)'].map((title) => ({
    title,
    width: 28,
  })),
  rows: windows.flatMap((window) => {
    const watch = watchOf(window, facts);
    const named = (window.facts?.onCallContactIds ?? []).map((id) => ({ id, part: watch }));
    const onShift = shiftsOf(window, watch, facts).map((shift) => ({
      id: shift.contactId,
      part: intersect(shift, watch) ?? watch,
    }));
    const contacts = contactsById(facts.plan.organization);
    return [...named, ...onShift].map(({ id, part }) => [
      window.name,
      contacts.get(id)?.name ?? id,
      isoOf(part.startMs),
      isoOf(part.endMs),
    ]);
  }),
});
