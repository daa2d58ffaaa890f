/** Tables of what came of windows: a row for each window that is over, found by whose it is and its day. */
import type { PatchWindow } from '../model/series.ts';
import { areRelated, type Target } from '../model/target.ts';
import {
  longestNote,
  longestTicket,
  resultOutcomes,
  type ResultOutcome,
  type WindowResult,
} from '../model/window-result.ts';
import { expandPlan } from '../schedule/expand-series.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { readHeadTable, type HeadRow } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { dayOrderOf, readMoment, type DayOrder, type Moment } from './read-moment.ts';
import { nameFrom, ReadingDraft } from './reading-draft.ts';
import { rowTarget } from './table-windows.ts';

/** Columns of a table of results. The evidence that is saved as CSV has them too. */
export const resultColumns = {
  heads: {
    outcome: ['Result', 'Outcome', 'Patch result'],
    date: ['Date', 'Start', 'Start (local)', 'Start date', 'Planned start', 'Day'],
    customer: ['Customer', 'Client', 'Account name'],
    environment: ['Environment', 'Env', 'Tier'],
    unit: ['Business unit', 'BU'],
    name: ['Window', 'Name', 'Title', 'Summary'],
    ticket: ['Failure ticket', 'Incident', 'Ticket', 'Case', 'Reference'],
    note: ['Note', 'Notes', 'Comment', 'Details'],
  },
  required: ['outcome', 'date'],
} as const;

type Column = keyof (typeof resultColumns)['heads'];

/** Windows that ended longer ago are not looked for. */
const mostYearsBack = 5;

/**
 * Results by window. A window that has not ended has none yet, and one that was called off none at
 * all: such rows are refused, as are those that may mean several windows.
 */
export function readResultTable(text: string, context: ImportContext): ImportReading {
  const table = readHeadTable<Column>(text, resultColumns, context);
  if ('items' in table) return table;
  const draft = new ReadingDraft();
  const order = dayOrderOf(table.column('date'));
  const ended = windowsByDay(context);
  let withoutResult = 0;
  for (const row of table.rows) {
    const outcome = outcomeOf(row.cell('outcome'));
    if (outcome === 'none yet') withoutResult += 1;
    else takeRow(row, { context, order, draft, ended, outcome });
  }
  if (withoutResult > 0) draft.note('Rows that tell no result yet are left out.');
  return draft.finish();
}

interface Around {
  readonly context: ImportContext;
  readonly order: DayOrder;
  readonly draft: ReadingDraft;
  readonly ended: WindowsByDay;
  readonly outcome: ResultOutcome | null;
}

function takeRow(row: HeadRow<Column>, around: Around): void {
  const { cell, line, text } = row;
  const { draft, outcome } = around;
  if (outcome === null) {
    return draft.refuse(line, text, `Result: ${quoted(cell('outcome'))} is none. ${outcomesKnown}`);
  }
  const found = windowOf(row, around);
  if (typeof found === 'string') return draft.refuse(line, text, found);
  const [ticket, note] = [cell('ticket').trim(), cell('note').trim()];
  const result: WindowResult = {
    outcome,
    ...(ticket !== '' && { ticket: ticket.slice(0, longestTicket) }),
    ...(note !== '' && { note: note.slice(0, longestNote) }),
  };
  const { id: windowId, name, localStart } = found;
  const item = { windowId, name: `${name}, ${isoDateOf(localStart)}`, result };
  draft.add({ kind: 'window-result', line, key: windowId, ...item }, text);
}

/** The one window that a row means; else a sentence on why there is none. */
function windowOf(row: HeadRow<Column>, { context, order, ended }: Around): PatchWindow | string {
  const name = nameFrom(row.cell('name')).toLowerCase();
  const target = targetOf(row, context, name);
  if (typeof target === 'string') return `Customer: ${target}`;
  const moment = readMoment(row.cell('date'), order);
  if (moment === null) {
    return `Date: ${quoted(row.cell('date'))} is not understood. Write it like 2027-03-13.`;
  }
  const meant = ended
    .on(moment)
    .filter((window) => target === null || areRelated(window.target, target))
    .filter((window) => name === '' || window.name.toLowerCase() === name);
  const over = meant.filter(({ endMs }) => endMs <= context.todayMs);
  const [only, ...others] = over.filter(({ state }) => state !== 'cancelled');
  if (only === undefined) {
    if (over.length > 0) return 'The window was cancelled: nothing came of it.';
    return meant.length > 0
      ? 'The window has not ended yet: its result can be told when it has.'
      : 'No window of the plan begins on that day. Correct the day, or plan the window first.';
  }
  if (others.length > 0) {
    return `It may be ${[only, ...others].map((each) => each.name).join(' or ')}. Name one in a column Window.`;
  }
  return only;
}

/** Whose the window is; null where a row has its name alone. */
function targetOf(
  row: HeadRow<Column>,
  context: ImportContext,
  name: string,
): Target | string | null {
  const isNamed = row.cell('customer') !== '' || row.cell('unit') !== '';
  if (!isNamed && name !== '') return null;
  return rowTarget(row, context);
}

interface WindowsByDay {
  /** Windows that begin then: on that day or at that time on their own wall, or at that instant. */
  readonly on: (moment: Moment) => readonly PatchWindow[];
}

function windowsByDay({ plan, todayMs }: ImportContext): WindowsByDay {
  const windows = expandPlan(plan, {
    startMs: todayMs - mostYearsBack * 366 * dayMs,
    endMs: todayMs + 62 * dayMs,
  });
  const byDate = Map.groupBy(windows, ({ localStart }) => isoDateOf(localStart));
  const byInstant = Map.groupBy(windows, ({ startMs }): EpochMs => startMs);
  return {
    on: (moment) => {
      if (moment.kind === 'instant') return byInstant.get(moment.epochMs) ?? [];
      if (moment.kind === 'day') return byDate.get(moment.date) ?? [];
      const local = moment.local.slice(0, 16);
      return (byDate.get(isoDateOf(local)) ?? []).filter((each) => each.localStart === local);
    },
  };
}

const outcomeWords: readonly (readonly [RegExp, ResultOutcome | 'none yet'])[] = [
  [/^(|planned|no result|cancell?ed|pending|open|n\/?a|-|–)$/i, 'none yet'],
  [/^(held|done|ok|success(ful)?|succeeded|complete[d]?|implemented)$/i, 'held'],
  [/^(part(ly|ial|ially)?|in part|partial success|held in part|incomplete)$/i, 'partly'],
  [/^(fail(ed|ure)?|unsuccessful|error|backed out|rolled back)$/i, 'failed'],
  [/^(missed|not held|not done|did not happen|skipped)$/i, 'missed'],
];
const outcomesKnown = `Write ${resultOutcomes.slice(0, -1).join(', ')} or ${resultOutcomes.at(-1) ?? ''}.`;

const outcomeOf = (text: string): ResultOutcome | 'none yet' | null =>
  outcomeWords.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;

const quoted = (text: string): string => `“${text.slice(0, 40)}”`;
