/**
 * Patch deployments of Google's OS Config (VM Manager), as
 * `gcloud compute os-config patch-deployments describe|list --format=json` tells them:
 * https://cloud.google.com/compute/docs/osconfig/rest/v1/projects.patchDeployments
 */
import { err, ok, type Result } from '../kernel/result.ts';
import type { SeriesRule, WeekOrdinal, Weekday } from '../model/series.ts';
import type { TreeNode } from '../model/tree-node.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import { isZone, toLocal } from '../time/zone.ts';
import { chooseTarget, chosenTarget, draftedSeries, firstDayOf } from './drafted-series.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { parseIsoDuration } from './iso-duration.ts';
import { entriesOf, fieldOf, numberIn, readJson, textIn } from './read-json.ts';
import { dayOf, instantOf, readMoment } from './read-moment.ts';
import { nothingUnderstood, ReadingDraft } from './reading-draft.ts';

const weekdayOfWord: ReadonlyMap<string, Weekday> = new Map([
  ['MONDAY', 'MO'],
  ['TUESDAY', 'TU'],
  ['WEDNESDAY', 'WE'],
  ['THURSDAY', 'TH'],
  ['FRIDAY', 'FR'],
  ['SATURDAY', 'SA'],
  ['SUNDAY', 'SU'],
]);

/** Whether the text looks like patch deployments. */
export const looksLikePatchDeployments = (text: string): boolean =>
  /patchDeployments/.test(text) || /"(?:recurringSchedule|oneTimeSchedule)"\s*:/.test(text);

/** Each deployment as a series of installs; the line of an item is its place in the file. */
export function readPatchDeployments(text: string, context: ImportContext): ImportReading {
  const target = chosenTarget(context);
  if (target === null) return nothingUnderstood({ line: 1, text, why: chooseTarget });
  const json = readJson(text);
  if (!json.ok) return nothingUnderstood(json.error);
  const draft = new ReadingDraft();
  for (const [index, entry] of entriesOf(json.value, 'patchDeployments').entries()) {
    readDeployment(draft, { line: index + 1, entry, target }, context);
  }
  return draft.finish();
}

interface FoundDeployment {
  readonly line: number;
  readonly entry: unknown;
  readonly target: TreeNode;
}

function readDeployment(
  draft: ReadingDraft,
  { line, entry, target }: FoundDeployment,
  context: ImportContext,
): void {
  const path = textIn(entry, 'name');
  const name = path.slice(path.lastIndexOf('/') + 1) || 'patch deployment';
  const { customerId, environmentId } = target;
  const key = [path || name, customerId, environmentId].filter((part) => part).join(' ');
  const quoted = `${name}: ${JSON.stringify(fieldOf(entry, 'recurringSchedule') ?? null)}`;
  if (textIn(entry, 'state') === 'PAUSED') {
    draft.refuse(line, quoted, 'It is paused, so it patches nothing: resume it first.');
    return;
  }
  const schedule = readSchedule(entry, { key, context });
  if (!schedule.ok) {
    draft.refuse(line, quoted, schedule.error);
    return;
  }
  const said = parseIsoDuration(textIn(entry, 'duration'));
  const unit = context.plan.organization.businessUnits.find(
    ({ id }) => id === target.businessUnitId,
  );
  const durationMinutes = said ?? unit?.defaultDurationMinutes ?? 60;
  if (said === null) {
    draft.note(`${name} has no duration: ${durationMinutes} min are taken, as usual in its unit.`);
  }
  for (const [field, words] of leftOut) {
    if (fieldOf(entry, field) !== undefined) draft.note(words);
  }
  const series = draftedSeries({
    name,
    target,
    kind: 'install',
    durationMinutes,
    ...schedule.value,
  });
  draft.add({ line, key, kind: 'series', series }, quoted);
}

const leftOut: readonly (readonly [string, string])[] = [
  [
    'instanceFilter',
    'Which instances a deployment picks is not taken: it is for the chosen target.',
  ],
  ['patchConfig', 'Patch settings and scripts of deployments are not taken.'],
  ['rollout', 'Rollout by zone and disruption budgets of deployments are not taken.'],
];

interface FoundSchedule {
  readonly zone: Zone;
  readonly startTime: string;
  readonly rule: SeriesRule;
}

interface ScheduleOf {
  readonly key: string;
  readonly context: ImportContext;
}

function readSchedule(entry: unknown, of: ScheduleOf): Result<FoundSchedule, string> {
  const once = fieldOf(entry, 'oneTimeSchedule');
  if (once !== undefined) return readOnce(once, of);
  const recurring = fieldOf(entry, 'recurringSchedule');
  const zone = textIn(recurring, 'timeZone', 'id');
  if (!isZone(zone)) return err('Its time zone is none of IANA: correct it in Google Cloud.');
  const hours = numberIn(recurring, 'timeOfDay', 'hours') || 0;
  const minutes = numberIn(recurring, 'timeOfDay', 'minutes') || 0;
  if (![hours, minutes].every(Number.isInteger) || hours < 0 || hours > 23 || minutes > 59) {
    return err('Its time of day is none: correct it in Google Cloud.');
  }
  const key = of.key;
  const start = readMoment(textIn(recurring, 'startTime'));
  const end = readMoment(textIn(recurring, 'endTime'));
  const fromDate =
    start === null
      ? firstDayOf({ system: 'os-config', key, zone }, of.context)
      : dayOf(start, zone);
  const span = { fromDate, ...(end !== null && { untilDate: dayOf(end, zone) }) };
  const rule = ruleOf(recurring, span);
  if (!rule.ok) return rule;
  const startTime = `${two(hours)}:${two(Math.max(0, minutes))}`;
  return ok({ zone, startTime, rule: rule.value });
}

/** One instant, shown in the planner's zone. */
function readOnce(once: unknown, { context }: ScheduleOf): Result<FoundSchedule, string> {
  const moment = readMoment(textIn(once, 'executeTime'));
  if (moment?.kind !== 'instant') return err('Its executeTime is no moment: describe it again.');
  const local = toLocal(instantOf(moment, context.zone), context.zone);
  const rule = { kind: 'dates', dates: [isoDateOf(local)] } as const;
  return ok({ zone: context.zone, startTime: local.slice(11, 16), rule });
}

interface Span {
  readonly fromDate: IsoDate;
  readonly untilDate?: IsoDate;
}

function ruleOf(recurring: unknown, span: Span): Result<SeriesRule, string> {
  const frequency = textIn(recurring, 'frequency');
  const weekly = weekdayOfWord.get(textIn(recurring, 'weekly', 'dayOfWeek'));
  if (weekly !== undefined) {
    return ok({ kind: 'weekly', weekdays: [weekly], everyWeeks: 1, ...span });
  }
  if (frequency === 'DAILY') return ok({ kind: 'every-days', days: 1, ...span });
  const day = numberIn(recurring, 'monthly', 'monthDay');
  if (day === -1 || (Number.isInteger(day) && day >= 1 && day <= 31)) {
    return ok({ kind: 'month-day', day, ...span });
  }
  return nthWeekday(fieldOf(recurring, 'monthly', 'weekDayOfMonth'), span);
}

const ordinals: readonly WeekOrdinal[] = [1, 2, 3, 4, -1];

/** Week 1…4 or -1 for the last, a weekday, and −30…30 days from there: one to one our own rule. */
function nthWeekday(monthly: unknown, span: Span): Result<SeriesRule, string> {
  const ordinal = ordinals.find((each) => each === numberIn(monthly, 'weekOrdinal'));
  const weekday = weekdayOfWord.get(textIn(monthly, 'dayOfWeek'));
  const offsetDays = numberIn(monthly, 'dayOffset') || 0;
  const isOffset = Number.isInteger(offsetDays) && Math.abs(offsetDays) <= 30;
  if (ordinal === undefined || weekday === undefined || !isOffset) {
    return err('Its days are none that Google documents: describe the deployment again.');
  }
  if (ordinal === 2 && weekday === 'TU' && offsetDays >= -14 && offsetDays <= 27) {
    return ok({ kind: 'patch-tuesday', offsetDays, ...span });
  }
  return ok({
    kind: 'nth-weekday',
    ...{ ordinal, weekday, ...span },
    ...(offsetDays !== 0 && { offsetDays }),
  });
}

const two = (value: number): string => String(value).padStart(2, '0');
