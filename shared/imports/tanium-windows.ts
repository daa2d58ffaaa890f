/**
 * Maintenance windows of Tanium Patch as CSV, a row each, with the settings that its page names:
 * https://docs.tanium.com/patch/patch/setting_maintenance_windows.html
 */
import type { SeriesRule, WeekOrdinal, Weekday } from '../model/series.ts';
import type { TreeNode } from '../model/tree-node.ts';
import { weekdayOf } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import { parseIsoDuration } from './iso-duration.ts';
import { chooseTarget, chosenTarget, draftedSeries } from './drafted-series.ts';
import { readHeadTable, type HeadRow, type TableShape } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { dayOrderOf, readMoment, type DayOrder } from './read-moment.ts';
import { nothingUnderstood, ReadingDraft } from './reading-draft.ts';

type TaniumColumn =
  'Id' | 'Name' | 'Repeat' | 'Start' | 'Time' | 'Duration' | 'End' | 'Zone' | 'Days' | 'Enabled';

/** Heads by the names of the settings. */
export const taniumWindowColumns: TableShape<TaniumColumn> = {
  heads: {
    Id: ['ID', 'Window ID'],
    Name: ['Name', 'Maintenance window', 'Window name'],
    Repeat: ['Window repeats', 'Repeat', 'Repeats', 'Recurrence', 'Frequency'],
    Start: ['Start date', 'Date of first window', 'Start'],
    Time: ['Start time'],
    Duration: ['Duration', 'Duration (hours)', 'Window duration'],
    End: ['End date', 'Ends on'],
    Zone: ['Time zone', 'Timezone', 'Window time zone'],
    Days: ['Days', 'Repeat on', 'On'],
    Enabled: ['Enabled', 'Enforced', 'Status'],
  },
  required: ['Name', 'Repeat', 'Start', 'Duration'],
};

/** Tanium advises at least four hours, once a month. */
const advisedMinutes = 240;

/** Each window as a series. Windows in local time of the endpoint hang in the planner's zone. */
export function readTaniumWindows(text: string, context: ImportContext): ImportReading {
  const target = chosenTarget(context);
  if (target === null) return nothingUnderstood({ line: 1, text, why: chooseTarget });
  const table = readHeadTable(text, taniumWindowColumns, context);
  if (!('rows' in table)) return table;
  const draft = new ReadingDraft();
  const order = dayOrderOf([...table.column('Start'), ...table.column('End')]);
  draft.note('Tanium patches machines without any window at any time: look at what has none.');
  for (const row of table.rows) addWindow(draft, { row, target, order }, context);
  return draft.finish();
}

interface FoundRow {
  readonly row: HeadRow<TaniumColumn>;
  readonly target: TreeNode;
  readonly order: DayOrder;
}

function addWindow(draft: ReadingDraft, found: FoundRow, context: ImportContext): void {
  const { row, target } = found;
  const read = readWindow(found);
  if (typeof read === 'string') {
    draft.refuse(row.line, row.text, read);
    return;
  }
  const isUtc = /utc|gmt|server/i.test(row.cell('Zone'));
  if (!isUtc) {
    draft.note(
      `Windows in the local time of each machine are taken as those of ${context.zone}: import those of other zones apart.`,
    );
  }
  const name = row.cell('Name');
  if (read.durationMinutes < advisedMinutes) {
    draft.note(`${name} is shorter than the 4 h that Tanium advises.`);
  }
  if (isRarerThanMonthly(read.rule)) {
    draft.note(`${name} comes less than once a month, which Tanium advises at least.`);
  }
  const series = draftedSeries({
    ...{ name, target, kind: 'install', zone: isUtc ? 'UTC' : context.zone },
    ...read,
  });
  draft.add({ line: row.line, key: row.cell('Id') || name, kind: 'series', series }, row.text);
}

const isRarerThanMonthly = (rule: SeriesRule): boolean =>
  (rule.kind === 'weekly' && rule.everyWeeks > 4) || (rule.kind === 'every-days' && rule.days > 31);

interface ReadWindow {
  readonly startTime: string;
  readonly durationMinutes: number;
  readonly rule: SeriesRule;
}

/** The window, or a sentence on what is wrong with it. */
function readWindow({ row, order }: FoundRow): ReadWindow | string {
  if (/^(no|false|disabled|inactive)$/i.test(row.cell('Enabled'))) {
    return 'It is not enforced, so it opens nothing: enable it in Tanium first.';
  }
  const first = readMoment(`${row.cell('Start')} ${row.cell('Time')}`.trim(), order);
  if (first?.kind !== 'wall') {
    return 'Its start date or time cannot be read in one way: export them as 2027-03-09 and 22:00.';
  }
  const durationMinutes = minutesOf(row.cell('Duration'));
  if (durationMinutes === null) return 'Its duration is none, such as 4 or 4 h: correct it.';
  const end = readMoment(row.cell('End'), order);
  const fromDate = first.local.slice(0, 10);
  const untilDate = end === null ? undefined : end.kind === 'day' ? end.date : null;
  if (untilDate === null) return 'Its end date has a time: export the day alone.';
  const span = { fromDate, ...(untilDate !== undefined && { untilDate }) };
  const rule = ruleOf(row, span);
  if (rule === null)
    return 'How it repeats is not understood: write once, daily, weekly or monthly.';
  return { startTime: first.local.slice(11, 16), durationMinutes, rule };
}

/** Hours where no unit is said, as Tanium's form asks for them. */
function minutesOf(text: string): number | null {
  const [, count, unit = 'h'] =
    /^(\d{1,4}(?:\.\d{1,2})?)\s*(h|hours?|hrs?|m|min|minutes?)?$/i.exec(text.trim()) ?? [];
  if (count === undefined) return parseIsoDuration(text.trim());
  const minutes = Math.round(Number(count) * (unit.toLowerCase().startsWith('m') ? 1 : 60));
  return minutes >= 1 ? minutes : null;
}

interface Span {
  readonly fromDate: IsoDate;
  readonly untilDate?: IsoDate;
}

const weekdays: readonly (readonly [RegExp, Weekday])[] = [
  [/\bmon/i, 'MO'],
  [/\btue/i, 'TU'],
  [/\bwed/i, 'WE'],
  [/\bthu/i, 'TH'],
  [/\bfri/i, 'FR'],
  [/\bsat/i, 'SA'],
  [/\bsun/i, 'SU'],
];

const ordinals: readonly (readonly [RegExp, WeekOrdinal])[] = [
  [/\b(1st|first)\b/i, 1],
  [/\b(2nd|second)\b/i, 2],
  [/\b(3rd|third)\b/i, 3],
  [/\b(4th|fourth)\b/i, 4],
  [/\blast\b/i, -1],
];

/** `Weekly` on `Saturday, Sunday`; `Monthly` on `2nd Saturday` or on `15`; once where it says so. */
function ruleOf(row: HeadRow<TaniumColumn>, span: Span): SeriesRule | null {
  const repeat = row.cell('Repeat').toLowerCase();
  const days = row.cell('Days');
  const named = weekdays.flatMap(([pattern, weekday]) => (pattern.test(days) ? [weekday] : []));
  const [only, second] = named;
  if (/^(once|never|one time|does not repeat|no)\b/.test(repeat)) {
    return { kind: 'dates', dates: [span.fromDate] };
  }
  if (repeat === 'daily') return { kind: 'every-days', days: 1, ...span };
  const [, every] = /^every (\d{1,2}) (?:week|day)s?$/.exec(repeat) ?? [];
  if (every !== undefined && repeat.includes('day')) {
    return Number(every) < 1 ? null : { kind: 'every-days', days: Number(every), ...span };
  }
  if (repeat === 'weekly' || every !== undefined) {
    const listed = only === undefined ? [weekdayOf(span.fromDate)] : named;
    const everyWeeks = Number(every ?? 1);
    return everyWeeks < 1 ? null : { kind: 'weekly', weekdays: listed, everyWeeks, ...span };
  }
  if (repeat !== 'monthly') return null;
  const ordinal = ordinals.find(([pattern]) => pattern.test(days))?.[1];
  if (ordinal !== undefined && only !== undefined && second === undefined) {
    return { kind: 'nth-weekday', ordinal, weekday: only, ...span };
  }
  const day =
    days === ''
      ? Number(span.fromDate.slice(8))
      : Number(/^(?:day )?(\d{1,2})$/i.exec(days)?.[1] ?? 0);
  return day >= 1 && day <= 31 ? { kind: 'month-day', day, ...span } : null;
}
