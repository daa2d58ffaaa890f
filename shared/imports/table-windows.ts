/** Tables of windows, as planners keep them in spreadsheets: a row for each date. */
import type { OccurrenceChange, Series, WindowKind, WindowState } from '../model/series.ts';
import { targetPath, type Target } from '../model/target.ts';
import { targetName } from '../planning/default-series.ts';
import { longestWindowMinutes } from '../planning/edit-plan.ts';
import { isoDateOf } from '../time/iso-date.ts';
import { toLocal } from '../time/zone.ts';
import { datedStarts } from './dated-starts.ts';
import { readHeadTable, type HeadRow } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { targetOfCells } from './named-target.ts';
import { dayOrderOf, type DayOrder } from './read-moment.ts';
import { nameFrom, ReadingDraft } from './reading-draft.ts';
import { readSpan, spanHeads, type RowSpan } from './row-span.ts';

/** Columns of a table of windows. */
export const windowColumns = {
  heads: {
    customer: ['Customer', 'Client', 'Account name'],
    environment: ['Environment', 'Env', 'Tier'],
    unit: ['Business unit', 'BU'],
    name: ['Name', 'Window', 'Title', 'Summary', 'Description'],
    kind: ['Kind', 'Type', 'Activity'],
    ...spanHeads,
    state: ['State', 'Status'],
    id: ['Id', 'Ticket', 'Change', 'Number', 'Reference'],
  },
  required: ['start'],
} as const;

type Column = keyof (typeof windowColumns)['heads'];

/** One row that was understood. */
interface WindowRow {
  readonly row: HeadRow<Column>;
  readonly key: string;
  readonly hasId: boolean;
  readonly name: string;
  readonly target: Target;
  readonly kind: WindowKind;
  readonly state: WindowState;
  readonly span: RowSpan;
}

/**
 * Rows with one id, or without ids of one target, name, kind and zone, become a series of single
 * dates: at its usual time, with what differs as changes of dates. What the app alone can know, that
 * a window was pushed or held, is taken as agreed, and noted.
 */
export function readWindowTable(text: string, context: ImportContext): ImportReading {
  const table = readHeadTable<Column>(text, windowColumns, context);
  if ('items' in table) return table;
  const draft = new ReadingDraft();
  const order = dayOrderOf([...table.column('start'), ...table.column('date')]);
  const rows = table.rows.flatMap((row) => takeRow(row, { context, order, draft }));
  for (const [key, group] of groupRows(withoutTwins(rows, draft))) {
    const [first] = group;
    if (first === undefined) continue;
    const series = seriesOf(first, group);
    if (series === null)
      draft.refuse(first.row.line, first.row.text, 'It begins twice on one day.');
    else {
      const item = { kind: 'series', line: first.row.line, key, series } as const;
      draft.add({ ...item, ...(!first.hasId && { keepsOtherDates: true }) }, first.row.text);
    }
  }
  return draft.finish();
}

interface Around {
  readonly context: ImportContext;
  readonly order: DayOrder;
  readonly draft: ReadingDraft;
}

function takeRow(row: HeadRow<Column>, { context, order, draft }: Around): readonly WindowRow[] {
  const { cell, line, text } = row;
  const { organization } = context.plan;
  const refuse = (field: string, why: string): readonly WindowRow[] => {
    draft.refuse(line, text, `${field}: ${why}`);
    return [];
  };
  const target = rowTarget(row, context);
  if (typeof target === 'string') return refuse('Customer', target);
  const kind = kindOf(cell('kind'));
  if (kind === null)
    return refuse('Kind', `${quoted(cell('kind'))} is no kind of work. ${kindsKnown}`);
  const state = stateOf(cell('state'));
  if (state === null)
    return refuse('State', `${quoted(cell('state'))} is no state of a window. ${statesKnown}`);
  if (saidByPushes.has(cell('state').toLowerCase())) {
    draft.note(
      'Windows that are pushed, held or missed in the table are taken as agreed: only a push says so.',
    );
  }
  const customer = organization.customers.find(({ id }) => id === target.customerId);
  const unit = organization.businessUnits.find(({ id }) => id === target.businessUnitId);
  const span = readSpan(spanCells(row), {
    zone: customer?.zone ?? context.zone,
    order,
    durationMinutes: unit?.defaultDurationMinutes ?? null,
    wholeDays: false,
  });
  if ('why' in span) return refuse(span.field, span.why);
  if (span.durationMinutes > longestWindowMinutes)
    return refuse('End', 'It is longer than 60 days.');
  const name = nameFrom(cell('name')) || targetName(target, organization);
  const id = cell('id').slice(0, 500);
  const key = id === '' ? [targetPath(target), name, kind, span.zone].join(' | ') : id;
  return [{ row, key, hasId: id !== '', name, target, kind, state, span }];
}

/** The cells that say when, of a row whose table has the columns of `spanHeads`. */
export const spanCells = ({ cell }: Pick<HeadRow<keyof typeof spanHeads>, 'cell'>) => ({
  start: cell('start'),
  date: cell('date'),
  end: cell('end'),
  duration: cell('duration'),
  hours: cell('hours'),
  minutes: cell('minutes'),
  zone: cell('zone'),
});

/** Whom a row names, else the chosen target; a sentence where neither is anybody. */
export function rowTarget(
  { cell }: Pick<HeadRow<'customer' | 'environment' | 'unit'>, 'cell'>,
  { plan, options }: ImportContext,
): Target | string {
  const cells = {
    customer: cell('customer'),
    environment: cell('environment'),
    unit: cell('unit'),
  };
  const namesNobody = cells.customer === '' && cells.unit === '';
  return namesNobody && options.target !== undefined
    ? options.target
    : targetOfCells(cells, plan.organization);
}

/** A row that says what one before it said is refused: it is no second window. */
function withoutTwins(rows: readonly WindowRow[], draft: ReadingDraft): readonly WindowRow[] {
  const seen = new Map<string, number>();
  return rows.filter(({ row, key, name, target, kind, span }) => {
    const said = [key, targetPath(target), name, kind, span.startMs, span.durationMinutes].join(
      '\n',
    );
    const first = seen.get(said);
    if (first === undefined) seen.set(said, row.line);
    else
      draft.refuse(row.line, row.text, `It is there twice, first in ${first}: keep one of them.`);
    return first === undefined;
  });
}

/** A second row of one day goes into a series of its own: no series begins twice on one day. */
function groupRows(rows: readonly WindowRow[]): ReadonlyMap<string, readonly WindowRow[]> {
  const groups = new Map<string, WindowRow[]>();
  const taken = new Map<string, number>();
  for (const row of rows) {
    const day = `${row.key}\n${isoDateOf(row.span.local)}`;
    const nth = (taken.get(day) ?? 0) + 1;
    taken.set(day, nth);
    const key = nth === 1 ? row.key : `${row.key} #${nth}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function seriesOf(first: WindowRow, group: readonly WindowRow[]): Omit<Series, 'id'> | null {
  // Rows of one id may name several zones: the first one's wall is the series'.
  const { name, target, kind, state } = first;
  const { zone } = first.span;
  const own = group.map(({ span }) => ({
    local: span.zone === zone ? span.local : toLocal(span.startMs, zone).slice(0, 16),
    durationMinutes: span.durationMinutes,
  }));
  const dated = datedStarts(own);
  if (dated === null) return null;
  const changes = new Map(dated.changes.map((change) => [change.originalStart, change]));
  for (const [at, row] of group.entries()) {
    if (row.state === state) continue;
    const originalStart = `${isoDateOf(own[at]?.local ?? '')}T${dated.startTime}`;
    const change: OccurrenceChange = {
      ...changes.get(originalStart),
      originalStart,
      state: row.state,
    };
    changes.set(originalStart, change);
  }
  const sorted = [...changes.values()].toSorted((a, b) =>
    a.originalStart < b.originalStart ? -1 : 1,
  );
  return { name, target, kind, zone, ...dated, state, changes: sorted };
}

const kindWords: readonly (readonly [RegExp, WindowKind])[] = [
  [/^$|^(install|patch|update|upgrade)/i, 'install'],
  [/^(scan|assess)/i, 'scan'],
  [/^(infra|network|os)/i, 'infrastructure'],
  [/^(db|database)/i, 'database'],
  [/^(image|ami)/i, 'image'],
];
const kindsKnown = 'Write install, scan, infrastructure, database or image.';

const kindOf = (text: string): WindowKind | null =>
  kindWords.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;

const stateWords: ReadonlyMap<string, WindowState> = new Map([
  ['', 'draft'],
  ['draft', 'draft'],
  ['new', 'draft'],
  ['proposed', 'proposed'],
  ['requested', 'proposed'],
  ['tentative', 'proposed'],
  ['countered', 'countered'],
  ['agreed', 'agreed'],
  ['approved', 'agreed'],
  ['confirmed', 'agreed'],
  ['scheduled', 'agreed'],
  ['notified', 'notified'],
  ['pushed', 'agreed'],
  ['held', 'agreed'],
  ['missed', 'agreed'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
]);
const saidByPushes: ReadonlySet<string> = new Set(['pushed', 'held', 'missed']);
const statesKnown = 'Write draft, proposed, countered, agreed, notified or cancelled.';

const stateOf = (text: string): WindowState | null =>
  stateWords.get(text.trim().toLowerCase()) ?? null;

const quoted = (text: string): string => `“${text.slice(0, 40)}”`;
