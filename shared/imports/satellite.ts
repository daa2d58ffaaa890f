/**
 * Recurring jobs of Red Hat Satellite and Foreman as `hammer --csv recurring-logic list` or
 * `hammer --csv sync-plan list` prints them, and crontabs:
 * https://docs.redhat.com/en/documentation/red_hat_satellite/6.16/html/managing_hosts (remote jobs),
 * https://github.com/theforeman/hammer_cli_foreman_tasks, crontab(5).
 */
import type { WindowKind } from '../model/series.ts';
import type { TreeNode } from '../model/tree-node.ts';
import { chooseTarget, chosenTarget } from './drafted-series.ts';
import { readHeadTable, type TableShape } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { nameFrom, nothingUnderstood, ReadingDraft } from './reading-draft.ts';
import { addTimer } from './timed-series.ts';
import { parseUnixCron } from './unix-cron.ts';

type CronColumn = 'Id' | 'Name' | 'Cron' | 'State';

/** Heads of both lists. */
export const satelliteColumns: TableShape<CronColumn> = {
  heads: {
    Id: ['ID', 'Id'],
    Name: ['Name', 'Purpose', 'Job', 'Task', 'Description'],
    Cron: ['Cron line', 'Cron expression', 'Cron'],
    State: ['State', 'Status', 'Enabled'],
  },
  required: ['Id', 'Cron'],
};

/** Neither says how long a job takes. */
const workMinutes = 60;

const cronLine = /^\s*(?:@[a-z]+|(?:[\d*][\d*,/-]*\s+){2}[^\s=]+\s+[^\s=]+\s+[^\s=]+)\s+\S/im;
const patches = /\b(dnf|yum|apt|apt-get|zypper|unattended-upgrade|tdnf|patch|update|upgrade)\b/i;

/** Whether the text is a crontab with a job that patches. */
export const looksLikeCrontab = (text: string): boolean =>
  cronLine.test(text) && patches.test(text) && !/^\s*[[{<]/.test(text);

/** Each active job of a list as series. */
export function readSatellite(text: string, context: ImportContext): ImportReading {
  const target = chosenTarget(context);
  if (target === null) return nothingUnderstood({ line: 1, text, why: chooseTarget });
  const table = readHeadTable(text, satelliteColumns, context);
  if (!('rows' in table)) return table;
  const draft = new ReadingDraft();
  for (const row of table.rows) {
    const [id, cron] = [row.cell('Id'), row.cell('Cron')];
    if (/^(cancelled|finished|disabled|no|false)$/i.test(row.cell('State'))) {
      draft.refuse(row.line, row.text, 'It does not run any more: leave it out, or enable it.');
      continue;
    }
    const name = row.cell('Name') || `Satellite job ${id}`;
    const { line } = row;
    const job = { line, text: row.text, name, key: `${id} ${cron}`, system: 'satellite' };
    addJob(draft, { ...job, cron, target, kind: 'install' }, context);
  }
  return draft.finish();
}

/** Each job of a crontab that patches; the others are counted. */
export function readCrontab(text: string, context: ImportContext): ImportReading {
  const target = chosenTarget(context);
  if (target === null) return nothingUnderstood({ line: 1, text, why: chooseTarget });
  const draft = new ReadingDraft();
  let others = 0;
  for (const [index, raw] of text.split(/\r\n|\r|\n/, 200_000).entries()) {
    const row = raw.trim();
    if (row === '' || row.startsWith('#') || /^[A-Za-z_]+\s*=/.test(row)) continue;
    const [, cron, command] = splitLine(row);
    if (cron === undefined || command === undefined) {
      draft.refuse(index + 1, row, 'It is no line of five fields and a command: correct it.');
    } else if (!patches.test(command)) others += 1;
    else {
      const kind = /check-update|--downloadonly|--download-only/.test(command) ? 'scan' : 'install';
      const job = { line: index + 1, text: row, name: nameFrom(withoutUser(command)), key: row };
      addJob(draft, { ...job, system: 'cron', cron, target, kind }, context);
    }
  }
  if (others > 0) draft.note(`Jobs that do not patch are left out: ${others}.`);
  return draft.finish();
}

/** The schedule, and the command with the user that /etc/crontab has before it. */
const splitLine = (row: string): readonly (string | undefined)[] =>
  /^(@\w+|(?:\S+\s+){4}\S+)\s+(\S.*)$/.exec(row.slice(0, 2_000)) ?? [];

/** `/etc/crontab` names whose job it is before the command, which then begins with a slash. */
const withoutUser = (command: string): string => command.replace(/^[a-z_][\w-]{0,31}\s+(?=\/)/, '');

interface FoundJob {
  readonly line: number;
  readonly text: string;
  readonly name: string;
  readonly key: string;
  readonly system: string;
  readonly cron: string;
  readonly kind: WindowKind;
  readonly target: TreeNode;
}

function addJob(draft: ReadingDraft, job: FoundJob, context: ImportContext): void {
  const parsed = parseUnixCron(job.cron);
  if (!parsed.ok) {
    draft.refuse(job.line, job.text, `Not understood, ${parsed.error}: correct the cron line.`);
    return;
  }
  draft.note(`No zone is in it: times are taken as those of ${context.zone}.`);
  draft.note(`Cron does not say how long work takes: ${workMinutes} min are taken for it.`);
  const timer = { ...job, ...parsed.value, zone: context.zone };
  addTimer(draft, { ...timer, durationMinutes: workMinutes, startSpreadMinutes: 0 }, context);
}
