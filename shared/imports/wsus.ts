/**
 * WSUS as CSV: updates and approvals (`Get-WsusUpdate`, `$update.GetUpdateApprovals()`, Export-Csv), or
 * the schedule of its group policies (registry values of "Configure Automatic Updates"):
 * https://learn.microsoft.com/en-us/powershell/module/updateservices/get-wsusupdate
 * https://learn.microsoft.com/en-us/windows-server/administration/windows-server-update-services/deploy/4-configure-group-policy-settings-for-automatic-updates
 */
import type { PatchSeverity } from '../model/policy.ts';
import type { SeriesRule } from '../model/series.ts';
import type { TreeNode } from '../model/tree-node.ts';
import { weekdayAt } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import { toLocal } from '../time/zone.ts';
import { datedStarts } from './dated-starts.ts';
import { chooseTarget, chosenTarget, draftedSeries, firstDayOf } from './drafted-series.ts';
import { readHeadTable, type HeadRow, type TableShape } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { addPatchGroups, type FoundPatch } from './patch-groups.ts';
import { dayOf, dayOrderOf, instantOf, readMoment } from './read-moment.ts';
import { nameFrom, nothingUnderstood, ReadingDraft } from './reading-draft.ts';

type UpdateColumn = 'Title' | 'Severity' | 'Released' | 'Group' | 'Deadline' | 'Action';

/** Heads of updates and of their approvals. */
export const wsusUpdateColumns: TableShape<UpdateColumn> = {
  heads: {
    Title: ['UpdateTitle', 'Title', 'Update'],
    Severity: ['MsrcSeverity', 'Severity'],
    Released: ['CreationDate', 'ArrivalDate', 'Release date'],
    Group: ['TargetGroup', 'ComputerTargetGroup', 'TargetGroupName'],
    Deadline: ['Deadline'],
    Action: ['Action', 'Approved', 'ApprovalAction'],
  },
  required: ['Title', 'Severity', 'Released'],
};

type ScheduleColumn = 'Group' | 'Day' | 'Time' | 'Options';

/** Heads of policies, named as the registry names their values. */
export const wsusScheduleColumns: TableShape<ScheduleColumn> = {
  heads: {
    Group: ['TargetGroup', 'GPO', 'Policy', 'Name'],
    Day: ['ScheduledInstallDay'],
    Time: ['ScheduledInstallTime'],
    Options: ['AUOptions'],
  },
  required: ['Day', 'Time'],
};

/** WSUS does not say how long an installation takes. */
const workMinutes = 60;

/** Updates as patch events by the day of their release; approvals with a deadline also as windows. */
export function readWsusUpdates(text: string, context: ImportContext): ImportReading {
  const table = readHeadTable(text, wsusUpdateColumns, context);
  if (!('rows' in table)) return table;
  const draft = new ReadingDraft();
  const order = dayOrderOf([...table.column('Released'), ...table.column('Deadline')]);
  const zone = context.plan.organization.policy?.zone ?? 'America/Los_Angeles';
  const targets = context.options.target === undefined ? [] : [context.options.target];
  const found: FoundPatch[] = [];
  const deadlines: FoundDeadline[] = [];
  for (const row of table.rows) {
    const released = readMoment(row.cell('Released'), order);
    const title = row.cell('Title');
    if (released === null || title === '') {
      const why =
        'It has no title, or no date that can be read in one way: export dates as 2027-03-09.';
      draft.refuse(row.line, row.text, why);
      continue;
    }
    const id = /\bKB\d{5,8}\b/i.exec(title)?.[0].toUpperCase() ?? nameFrom(title);
    const severity: PatchSeverity =
      row.cell('Severity').toLowerCase() === 'critical' ? 'critical' : 'other';
    found.push({ line: row.line, id, date: dayOf(released, zone), severity, targets });
    const deadline = deadlineOf(row, order);
    if (deadline !== null) deadlines.push(deadline);
  }
  addPatchGroups(draft, found, { tool: 'WSUS', one: 'update', many: 'updates' });
  addDeadlines(draft, deadlines, context);
  return draft.finish();
}

interface FoundDeadline {
  readonly row: HeadRow<UpdateColumn>;
  readonly moment: NonNullable<ReturnType<typeof readMoment>>;
}

/** The year 9999 is WSUS's way to say that there is none. */
function deadlineOf(
  row: HeadRow<UpdateColumn>,
  order: ReturnType<typeof dayOrderOf>,
): FoundDeadline | null {
  const moment = readMoment(row.cell('Deadline'), order);
  const isInstall = /^(install|)$/i.test(row.cell('Action'));
  return moment === null || !isInstall || row.cell('Deadline').includes('9999')
    ? null
    : { row, moment };
}

/** At its deadline an update installs itself: a window of each group, on the dates of its deadlines. */
function addDeadlines(
  draft: ReadingDraft,
  deadlines: readonly FoundDeadline[],
  context: ImportContext,
): void {
  const target = chosenTarget(context);
  if (deadlines.length === 0) return;
  if (target === null) {
    draft.note('Deadlines are left out until it is chosen whom they are for.');
    return;
  }
  draft.note(`WSUS does not say how long work takes: ${workMinutes} min are taken for it.`);
  const groups = Map.groupBy(deadlines, ({ row }) => row.cell('Group') || 'all computers');
  for (const [group, all] of groups) {
    const { line } = all[0]?.row ?? { line: 1 };
    const locals = all.map(({ moment }) =>
      toLocal(instantOf(moment, context.zone), context.zone).slice(0, 16),
    );
    const dated = datedStarts(
      [...new Set(locals)].map((local) => ({ local, durationMinutes: workMinutes })),
    );
    if (dated === null) {
      const why = 'Some of its deadlines are on one day at two times: make them one.';
      draft.refuse(line, `deadlines of ${group}`, why);
      continue;
    }
    const { changes, ...schedule } = dated;
    const name = `WSUS deadlines of ${group}`;
    const where = { name, target, kind: 'install' as const, zone: context.zone };
    const series = { ...draftedSeries({ ...where, ...schedule }), changes };
    draft.add({ line, key: name, kind: 'series', series, keepsOtherDates: true }, name);
  }
}

/** Policies as weekly or daily series: 0 is every day, 1 Sunday to 7 Saturday, at a full hour. */
export function readWsusSchedules(text: string, context: ImportContext): ImportReading {
  const target = chosenTarget(context);
  if (target === null) return nothingUnderstood({ line: 1, text, why: chooseTarget });
  const table = readHeadTable(text, wsusScheduleColumns, context);
  if (!('rows' in table)) return table;
  const draft = new ReadingDraft();
  for (const row of table.rows) addSchedule(draft, { row, target }, context);
  return draft.finish();
}

function addSchedule(
  draft: ReadingDraft,
  { row, target }: { readonly row: HeadRow<ScheduleColumn>; readonly target: TreeNode },
  context: ImportContext,
): void {
  const [day, hour] = [row.cell('Day'), row.cell('Time')];
  const name = `WSUS ${row.cell('Group') || `day ${day}, ${hour} h`}`;
  // 4: download and install as scheduled. Others install when somebody says so.
  if (!/^(4|)$/.test(row.cell('Options'))) {
    draft.refuse(row.line, row.text, 'Only AUOptions 4 installs by a schedule: leave the row out.');
    return;
  }
  if (!/^[0-7]$/.test(day) || !/^\d{1,2}$/.test(hour) || Number(hour) > 23) {
    const why = 'The day is none of 0 to 7, or the hour none of 0 to 23: correct it.';
    draft.refuse(row.line, row.text, why);
    return;
  }
  const fromDate = firstDayOf({ system: 'wsus', key: name, zone: context.zone }, context);
  draft.note(
    `WSUS policies mean each machine's own clock: times are taken as those of ${context.zone}.`,
  );
  const series = draftedSeries({
    ...{ name, target, kind: 'install', zone: context.zone, durationMinutes: workMinutes },
    startTime: `${hour.padStart(2, '0')}:00`,
    rule: weeklyRule(Number(day), fromDate),
  });
  draft.add({ line: row.line, key: name, kind: 'series', series }, row.text);
}

function weeklyRule(day: number, fromDate: IsoDate): SeriesRule {
  if (day === 0) return { kind: 'every-days', days: 1, fromDate };
  // Sunday is 1 there, and 6 where weekdays begin on Monday.
  return { kind: 'weekly', weekdays: [weekdayAt((day + 5) % 7)], everyWeeks: 1, fromDate };
}
