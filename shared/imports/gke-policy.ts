/**
 * Maintenance policies of GKE clusters, as `gcloud container clusters describe --format=json` (or
 * `list`) tells them: https://cloud.google.com/kubernetes-engine/docs/how-to/maintenance-windows-and-exclusions
 * and `MaintenancePolicy` of https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters
 */
import { err, ok, type Result } from '../kernel/result.ts';
import type { GkeExclusion, GkePolicy } from '../model/policy.ts';
import type { Freeze } from '../model/release.ts';
import type { TreeNode } from '../model/tree-node.ts';
import { expandRecurrence } from '../schedule/expand-recurrence.ts';
import { parseRecurrenceRule } from '../schedule/recurrence-rule.ts';
import { isoDateOf } from '../time/iso-date.ts';
import { minutesIn, type TimeRange } from '../time/time-range.ts';
import { localOf } from '../time/wall-ms.ts';
import { zoneTablesOf } from '../time/zone-table.ts';
import { chooseTarget, chosenTarget, draftedSeries, firstDayOf } from './drafted-series.ts';
import type { ImportContext, ImportedItem, ImportReading } from './import-reading.ts';
import { parseIsoDuration } from './iso-duration.ts';
import { entriesIn, entriesOf, fieldOf, readJson, textIn } from './read-json.ts';
import { instantOf, readMoment } from './read-moment.ts';
import { nameFrom, nothingUnderstood, ReadingDraft } from './reading-draft.ts';
import { ruleOfRecurrence } from './rule-of-recurrence.ts';

const dayMs = 86_400_000;

/** GKE's own length of a daily window. */
const dailyMinutes = 240;

/** Whether the text looks like clusters with a maintenance policy. */
export const looksLikeClusters = (text: string): boolean =>
  /"maintenancePolicy"\s*:/.test(text) || /"(?:dailyMaintenanceWindow|recurringWindow)"/.test(text);

/**
 * Of each cluster its policy, for C23, its windows as a series, its exclusions as freezes. The line of
 * an item is the cluster's place in the file.
 */
export function readGkePolicies(text: string, context: ImportContext): ImportReading {
  const target = chosenTarget(context);
  if (target === null) return nothingUnderstood({ line: 1, text, why: chooseTarget });
  const json = readJson(text);
  if (!json.ok) return nothingUnderstood(json.error);
  const draft = new ReadingDraft();
  for (const [index, cluster] of entriesOf(json.value, 'clusters').entries()) {
    readCluster(draft, { line: index + 1, cluster, target }, context);
  }
  return draft.finish();
}

interface FoundCluster {
  readonly line: number;
  readonly cluster: unknown;
  readonly target: TreeNode;
}

function readCluster(draft: ReadingDraft, found: FoundCluster, context: ImportContext): void {
  const { line, cluster, target } = found;
  const { plain, name, key } = namesOf(cluster, context);
  const quoted = `${name}: ${JSON.stringify(fieldOf(cluster, 'maintenancePolicy') ?? null).slice(0, 300)}`;
  const exclusions = readExclusions(draft, found, { name: plain, key });
  if (!draft.hasRoomFor(line, quoted)) return;
  const window = readWindow(cluster, { context, key });
  if (!window.ok) {
    draft.refuse(line, quoted, window.error);
    return;
  }
  const { recurrence, startMs, endMs } = window.value;
  const policy = { name, target, startMs, endMs, recurrence, exclusions };
  draft.add({ line, key, kind: 'gke-policy', policy }, quoted);
  const item = seriesItem(policy, { line, key, context });
  if (item === null) draft.refuse(line, quoted, 'Its recurrence never comes: correct it in GKE.');
  else draft.add(item, quoted);
}

/** A cluster is told apart by its place; its release channel is a label in its name. */
function namesOf(cluster: unknown, { options }: ImportContext) {
  const plain = textIn(cluster, 'name') || 'GKE cluster';
  const place = textIn(cluster, 'location') || textIn(cluster, 'zone');
  const project = /\/projects\/([^/]+)\//.exec(textIn(cluster, 'selfLink'))?.[1] ?? '';
  const channel = textIn(cluster, 'releaseChannel', 'channel').toLowerCase();
  const label = channel === '' || channel === 'unspecified' ? '' : ` (${channel} channel)`;
  const own = [project, place, plain].filter((part) => part !== '').join('/');
  return {
    plain,
    name: nameFrom(`${plain}${label}`),
    // The same cluster may serve several customers, once for each target that was chosen.
    key: [own, options.target?.customerId, options.target?.environmentId].filter(Boolean).join(' '),
  };
}

interface FoundWindow extends TimeRange {
  readonly recurrence: string;
}

function readWindow(
  cluster: unknown,
  from: { readonly context: ImportContext; readonly key: string },
): Result<FoundWindow, string> {
  const window = fieldOf(cluster, 'maintenancePolicy', 'window');
  const daily = fieldOf(window, 'dailyMaintenanceWindow');
  if (daily !== undefined) return readDaily(daily, from);
  const recurring = fieldOf(window, 'recurringWindow');
  if (recurring === undefined) {
    return err('It has no maintenance window, so GKE works on it at any time: set one first.');
  }
  const start = readInstant(textIn(recurring, 'window', 'startTime'));
  const end = readInstant(textIn(recurring, 'window', 'endTime'));
  if (start === null || end === null || end <= start) {
    return err('Its first window has no startTime before an endTime: describe the cluster again.');
  }
  const recurrence = textIn(recurring, 'recurrence').replace(/^RRULE:/i, '');
  const rule = parseRecurrenceRule(recurrence);
  return rule.ok
    ? ok({ recurrence, startMs: start, endMs: end })
    : err(`Its recurrence is not understood, ${rule.error.reason}: correct it in GKE.`);
}

/** `HH:MM` in GMT, for four hours where no duration is said. */
function readDaily(
  daily: unknown,
  { context, key }: { readonly context: ImportContext; readonly key: string },
): Result<FoundWindow, string> {
  const time = textIn(daily, 'startTime');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    return err('The startTime of its daily window is no HH:MM: describe the cluster again.');
  }
  const minutes = parseIsoDuration(textIn(daily, 'duration')) ?? dailyMinutes;
  const date = firstDayOf({ system: 'gke', key, zone: 'UTC' }, context);
  const startMs = Date.parse(`${date}T${time}Z`);
  return ok({ recurrence: 'FREQ=DAILY', startMs, endMs: startMs + minutes * 60_000 });
}

function readInstant(text: string): number | null {
  const moment = readMoment(text);
  // GKE writes "Z"; a bare time could only be UTC, as the policy is.
  return moment === null ? null : instantOf(moment, 'UTC');
}

/** The windows in UTC, as GKE reads its rule: they do not follow the clocks of a zone. */
function seriesItem(
  policy: Omit<GkePolicy, 'id'>,
  { line, key, context }: { line: number; key: string; context: ImportContext },
): ImportedItem | null {
  const rule = parseRecurrenceRule(policy.recurrence);
  if (!rule.ok) return null;
  const tables = zoneTablesOf('UTC');
  const local = localOf(policy.startMs);
  const plain = ruleOfRecurrence(rule.value, { local, tables });
  // What no rule of ours says is listed, from a month ago to two years ahead.
  const { startsMs } = expandRecurrence(
    rule.value,
    { wallMs: policy.startMs, tables },
    { startMs: context.todayMs - 31 * dayMs, endMs: context.todayMs + 731 * dayMs, limit: 800 },
  );
  if (plain === null && startsMs.length === 0) return null;
  const dates = [...new Set(startsMs.map((ms) => isoDateOf(localOf(ms))))];
  const series = draftedSeries({
    name: `${policy.name} maintenance`,
    target: policy.target,
    kind: 'infrastructure',
    zone: 'UTC',
    startTime: local.slice(11, 16),
    durationMinutes: minutesIn(policy),
    rule: plain ?? { kind: 'dates', dates },
  });
  return { line, key, kind: 'series', series, keepsOtherDates: plain === null };
}

/** What an exclusion forbids, by its scope. Without one it is NO_UPGRADES. */
const scopes: Readonly<Record<string, Pick<Freeze, 'hardness' | 'guards'>>> = {
  NO_UPGRADES: { hardness: 'hard', guards: ['infrastructure', 'image'] },
  NO_MINOR_UPGRADES: { hardness: 'soft', guards: ['infrastructure'] },
  NO_MINOR_OR_NODE_UPGRADES: { hardness: 'soft', guards: ['infrastructure', 'image'] },
};

function readExclusions(
  draft: ReadingDraft,
  { line, cluster, target }: FoundCluster,
  names: { readonly name: string; readonly key: string },
): readonly GkeExclusion[] {
  const found: GkeExclusion[] = [];
  const all = entriesIn(cluster, 'maintenancePolicy', 'window', 'maintenanceExclusions');
  for (const [title, exclusion] of all.slice(0, 1_000)) {
    const startMs = readInstant(textIn(exclusion, 'startTime'));
    const endMs = readInstant(textIn(exclusion, 'endTime'));
    const scope = textIn(exclusion, 'maintenanceExclusionOptions', 'scope') || 'NO_UPGRADES';
    const guards = Object.hasOwn(scopes, scope) ? scopes[scope] : undefined;
    if (startMs === null || endMs === null || endMs <= startMs || guards === undefined) {
      const why = 'This exclusion has no times or no scope that GKE documents: correct it in GKE.';
      draft.refuse(line, `${title}: ${JSON.stringify(exclusion)}`, why);
      continue;
    }
    const name = nameFrom(`${title} (${names.name})`);
    const freeze = { name, ...guards, targets: [target], startMs, endMs };
    draft.add({ line, key: `${names.key} ${title}`, kind: 'freeze', freeze }, title);
    // Minor upgrades wait, patches of the same version go on: only the first kind takes time away.
    if (scope === 'NO_UPGRADES') found.push({ name: nameFrom(title), startMs, endMs });
    else draft.note(`${title} keeps back some upgrades only (${scope}): it is a soft freeze.`);
  }
  return found;
}
