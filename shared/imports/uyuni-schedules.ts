/**
 * Maintenance schedules of Uyuni and SUSE Manager: a calendar file in which events of one SUMMARY are
 * one schedule ("Multi"): https://www.uyuni-project.org/uyuni-docs/en/uyuni/administration/maintenance-windows.html
 */
import type { Series } from '../model/series.ts';
import { targetPath } from '../model/target.ts';
import { datedStarts } from './dated-starts.ts';
import { readIcsWindows } from './ics-windows.ts';
import type { ImportContext, ImportedItem, ImportReading } from './import-reading.ts';
import { ReadingDraft } from './reading-draft.ts';

/** Whether the calendar file looks like schedules: titles come again, in events of their own. */
export function looksLikeSchedules(text: string): boolean {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return false;
  const titles = text.match(/^SUMMARY[^\r\n]*/gim) ?? [];
  return titles.length > 1 && new Set(titles).size < titles.length;
}

/** Each schedule as one series: its name stays its identity when Uyuni writes new UIDs. */
export function readUyuniSchedules(text: string, context: ImportContext): ImportReading {
  const reading = readIcsWindows(text, context);
  const draft = new ReadingDraft();
  for (const each of reading.notUnderstood) draft.refuse(each.line, each.text, each.why);
  for (const note of reading.notes) draft.note(note);
  const schedules = Map.groupBy(
    reading.items.flatMap((item) => (item.kind === 'series' ? [item] : [])),
    ({ series }) => `${series.name} ${series.zone} ${targetPath(series.target)}`,
  );
  for (const items of schedules.values()) {
    for (const item of oneOf(items)) draft.add(item, item.series.name);
  }
  return draft.finish();
}

type SeriesItem = Extract<ImportedItem, { kind: 'series' }>;

/** A schedule of single dates is one series; where it has rules as well, they stay apart. */
function oneOf(items: readonly SeriesItem[]): readonly SeriesItem[] {
  const [first, second] = items;
  if (first === undefined) return [];
  const { name } = first.series;
  if (second === undefined) return [{ ...first, key: name }];
  const starts = items.flatMap(({ series }) => startsOf(series));
  const isListed = items.every(({ series }) => series.rule.kind === 'dates');
  const dated = isListed ? datedStarts(starts) : null;
  if (dated === null) {
    return items.map((item, index) => ({ ...item, key: `${name} ${index + 1}` }));
  }
  const series = { ...first.series, ...dated };
  return [{ kind: 'series', line: first.line, key: name, series, keepsOtherDates: true }];
}

function startsOf({ rule, startTime, durationMinutes, changes }: Omit<Series, 'id'>) {
  if (rule.kind !== 'dates') return [];
  const byStart = new Map(changes.map((change) => [change.originalStart, change]));
  return rule.dates
    .map((date) => `${date}T${startTime}`)
    .filter((start) => byStart.get(start)?.skipped !== true)
    .map((start) => ({
      local: byStart.get(start)?.movedTo ?? start,
      durationMinutes: byStart.get(start)?.durationMinutes ?? durationMinutes,
    }));
}
