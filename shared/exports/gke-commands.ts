/**
 * Windows as gcloud commands that set the maintenance policy of GKE clusters. Where the plan has a
 * cluster's policy, that is written; for other targets one is made of their weekly windows. Sources: as
 * `gke-clusters.ts`; gcloud container clusters update.
 */
import type { GkeExclusion } from '../model/policy.ts';
import type { PatchWindow, WindowKind } from '../model/series.ts';
import { targetPath, type Organization, type Target } from '../model/target.ts';
import { uncoveredBy } from '../time/time-range.ts';
import {
  bySeries,
  type ExportedText,
  type ExportQuestion,
  type NotCarried,
} from './exported-text.ts';
import {
  clusterOfPolicy,
  clusterOfWindows,
  maintenanceTimes,
  type GkeCluster,
  type GkeStretch,
} from './gke-clusters.ts';
import { freshName, oneLine, slugOf } from './one-line.ts';
import { shellWord } from './shell-word.ts';
import { targetNameOf } from './target-names.ts';
import { utcOf } from './window-times.ts';

/** What GKE does in its maintenance: new nodes and images, and their patches. */
const kindsOfGke: ReadonlySet<WindowKind> = new Set(['install', 'infrastructure', 'image']);

/** The commands; they change nothing until somebody fills in the clusters and runs them. */
export function gkeCommands(
  question: ExportQuestion,
  concerns: (target: Target) => boolean,
): ExportedText {
  const { plan, windows, range } = question;
  const freezes = plan.freezes.filter(
    ({ startMs, endMs }) => startMs < range.endMs && endMs > range.startMs,
  );
  const clusters = new Map<string, GkeCluster>();
  for (const policy of plan.organization.gkePolicies ?? []) {
    const path = targetPath(policy.target);
    if (concerns(policy.target) && !clusters.has(path))
      clusters.set(path, clusterOfPolicy(policy, freezes));
  }
  const refusals = new Map<string, string>();
  for (const [seriesId, its] of bySeries(windows.filter(({ kind }) => kindsOfGke.has(kind)))) {
    const path = targetPath(its[0]?.target ?? { businessUnitId: '' });
    if (clusters.has(path)) continue;
    const cluster = clusterOfWindows(its, freezes);
    if (cluster.ok) clusters.set(path, cluster.value);
    else refusals.set(seriesId, cluster.error);
  }
  return {
    text: textOf([...clusters.values()], plan.organization, oneLine(plan.name)),
    notCarried: windows.flatMap((window) => {
      const cluster = clusters.get(targetPath(window.target));
      return notCarriedBy(cluster, window, refusals.get(window.seriesId));
    }),
    notes: [
      'A cluster has one maintenance window: these commands put theirs in its place. It repeats until somebody changes it, after the last date of this export too.',
      'Weekdays and times are UTC, as GKE reads them. Which cluster a target is has to be filled in.',
      ...[...clusters.values()].flatMap((cluster) => freezeNotes(cluster, plan.organization)),
    ],
    ...(clusters.size === 0 && {
      fault: 'None of these windows can be the maintenance window of a cluster.',
    }),
  };
}

function notCarriedBy(
  cluster: GkeCluster | undefined,
  window: PatchWindow,
  refusal: string | undefined,
): readonly NotCarried[] {
  const leftOut = (why: string): readonly NotCarried[] => [{ window, kind: 'left-out', why }];
  if (!kindsOfGke.has(window.kind))
    return leftOut(`a cluster’s maintenance is not for ${window.kind}`);
  if (cluster === undefined) return leftOut(refusal ?? 'its target has no cluster');
  const open = cluster.stretches.flatMap((stretch, index) => {
    const untilMs = cluster.stretches[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY;
    if (window.startMs < stretch.fromMs || window.startMs >= untilMs) return [];
    return maintenanceTimes(stretch, cluster.exclusions, window);
  });
  const [outside] = uncoveredBy(window, open);
  return outside === undefined
    ? []
    : leftOut('the cluster has one window, and this is not within it');
}

const freezeNotes = (cluster: GkeCluster, organization: Organization): readonly string[] =>
  cluster.notExcluded.map(
    ({ name }) =>
      `${targetNameOf(cluster.target, organization)}: the freeze ${oneLine(name)} is not written. GKE takes 3 exclusions of all upgrades, 30 days each at most.`,
  );

function textOf(
  clusters: readonly GkeCluster[],
  organization: Organization,
  planName: string,
): string {
  const taken = new Set<string>();
  return [
    '#!/bin/sh',
    `# Maintenance windows of GKE clusters, from ${planName}. Times are UTC.`,
    'set -eu',
    ...clusters.flatMap((cluster) => {
      const name = targetNameOf(cluster.target, organization);
      const variable = freshName(slugOf(name).replaceAll('-', '_').toUpperCase(), taken).replace(
        '-',
        '_',
      );
      return ['', ...commandsOf(cluster, name, variable)];
    }),
    '',
  ].join('\n');
}

function commandsOf(cluster: GkeCluster, name: string, variable: string): readonly string[] {
  const [first, ...later] = cluster.stretches;
  const update = [
    `gcloud container clusters update "$CLUSTER_${variable}"`,
    `--location "$LOCATION_${variable}"`,
  ];
  const taken = new Set<string>();
  return [
    `# ${name}`,
    `: "\${CLUSTER_${variable}:?set it to the cluster of ${plainWords(name)}}"`,
    `: "\${LOCATION_${variable}:?set it to the region or zone of that cluster}"`,
    ...(first === undefined ? [] : [command([...update, ...windowFlags(first)])]),
    ...later.flatMap((stretch, index) => [
      `# Clocks or hours are others then. Between ${utcOf(cluster.stretches[index]?.untilMs ?? 0)} and ${utcOf(stretch.fromMs)} run this:`,
      command([...update, ...windowFlags(stretch)]).replace(/^/gm, '# '),
    ]),
    ...cluster.exclusions.map((exclusion) =>
      command([...update, ...exclusionFlags(exclusion, taken)]),
    ),
  ];
}

const command = (parts: readonly string[]): string => parts.join(' \\\n  ');

const windowFlags = ({ startMs, endMs, recurrence }: GkeStretch): readonly string[] => [
  `--maintenance-window-start ${isoOf(startMs)}`,
  `--maintenance-window-end ${isoOf(endMs)}`,
  `--maintenance-window-recurrence ${shellWord(recurrence)}`,
];

const exclusionFlags = (
  { name, startMs, endMs }: GkeExclusion,
  taken: Set<string>,
): readonly string[] => [
  `--add-maintenance-exclusion-name ${freshName(slugOf(name, 40), taken)}`,
  `--add-maintenance-exclusion-start ${isoOf(startMs)}`,
  `--add-maintenance-exclusion-end ${isoOf(endMs)}`,
  '--add-maintenance-exclusion-scope no_upgrades',
];

/** Words that mean nothing to a shell within double quotes and braces. */
const plainWords = (text: string): string => text.replace(/[^\p{L}\p{N} ._-]+/gu, ' ');

const isoOf = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
