/**
 * Windows as patch deployments of Google OS Config (VM Manager), in JSON as the API lists them. A series
 * whose dates follow its rule is one recurring deployment that ends with the last of them; every other
 * date is one of its own. Source: OS Config API v1, projects.patchDeployments.
 */
import { assertNever } from '../kernel/assert-never.ts';
import type { PatchWindow, Series, SeriesRule, Weekday } from '../model/series.ts';
import { targetPath, type Organization } from '../model/target.ts';
import { daysAfterPatchTuesday } from '../schedule/days-after-patch-tuesday.ts';
import { expandSeries } from '../schedule/expand-series.ts';
import {
  bySeries,
  type ExportedText,
  type ExportQuestion,
  type NotCarried,
} from './exported-text.ts';
import { freshName, oneLine, shortened, slugOf } from './one-line.ts';
import { targetNameOf } from './target-names.ts';

/** Label by which machines of a target are found; nothing is patched before somebody sets it. */
const targetLabel = 'patch-target';

const hourMs = 3_600_000;

/** The deployments, as `{"patchDeployments": […]}`. */
export function osConfigDeployments({ plan, windows }: ExportQuestion): ExportedText {
  const taken = new Set<string>();
  const carried = windows.filter(({ kind }) => kind === 'install');
  const made = bySeries(carried).map(([seriesId, its]) => {
    const series = plan.series.find(({ id }) => id === seriesId);
    return deploymentsOf(its, { series, organization: plan.organization, taken });
  });
  const patchDeployments = made.flatMap(({ deployments }) => deployments);
  return {
    text: `${JSON.stringify({ patchDeployments }, null, 2)}\n`,
    notCarried: windows
      .filter(({ kind }) => kind !== 'install')
      .map((window): NotCarried => ({
        window,
        kind: 'left-out',
        why: `a patch deployment installs patches, and this window is for ${window.kind}`,
      })),
    notes: [
      `Deployments find machines by the label ${targetLabel}; until it is set on machines, they patch none.`,
      'gcloud compute os-config patch-deployments create ID --file=FILE takes one at a time, out of the list.',
      ...singleNote(made.flatMap(({ single }) => single ?? [])),
      'Who agreed, and how a window stands, is not in it.',
    ],
  };
}

interface Context {
  readonly series: Series | undefined;
  readonly organization: Organization;
  readonly taken: Set<string>;
}

interface Made {
  readonly deployments: readonly object[];
  /** Name of a series whose dates are deployments of their own. */
  readonly single?: string;
}

function deploymentsOf(windows: readonly PatchWindow[], context: Context): Made {
  const [first] = windows;
  const { series } = context;
  if (first === undefined) return { deployments: [] };
  const slug = slugOf(first.name, 48);
  const schedule = series === undefined ? null : recurringOf(series, windows);
  if (schedule !== null && windows.length > 1) {
    const id = freshName(slug, context.taken);
    return {
      deployments: [deployment(first, context, { id, schedule: { recurringSchedule: schedule } })],
    };
  }
  const deployments = windows.map((window) => {
    const id = freshName(`${slug}-${window.localStart.slice(0, 10)}`, context.taken);
    const executeTime = isoOf(window.startMs);
    return deployment(window, context, { id, schedule: { oneTimeSchedule: { executeTime } } });
  });
  return windows.length === 1 ? { deployments } : { deployments, single: oneLine(first.name) };
}

const singleNote = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [
        `Their dates follow no rule that Google knows, so each is a deployment of its own: ${names.join(', ')}.`,
      ];

function deployment(
  window: PatchWindow,
  { organization }: Context,
  { id, schedule }: { readonly id: string; readonly schedule: object },
): object {
  const { target, name, kind, startMs, endMs, facts } = window;
  const description = `${oneLine(name)}: ${kind} window of ${targetNameOf(target, organization)}`;
  return {
    name: `projects/PROJECT/patchDeployments/${id}`,
    description: shortened(description, 1_024),
    instanceFilter: { groupLabels: [{ labels: { [targetLabel]: labelOf(targetPath(target)) } }] },
    patchConfig: { rebootConfig: rebootOf(facts?.reboots) },
    duration: `${Math.round((endMs - startMs) / 1_000)}s`,
    ...schedule,
  };
}

/** Labels hold lower-case letters, digits, `_` and `-`, 63 at most. */
const labelOf = (path: string): string =>
  path
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '_')
    .slice(0, 63);

function rebootOf(reboots: 'yes' | 'no' | 'if needed' | undefined): string {
  if (reboots === undefined || reboots === 'if needed') return 'DEFAULT';
  return reboots === 'yes' ? 'ALWAYS' : 'NEVER';
}

const weekdayNames: Readonly<Record<Weekday, string>> = {
  MO: 'MONDAY',
  TU: 'TUESDAY',
  WE: 'WEDNESDAY',
  TH: 'THURSDAY',
  FR: 'FRIDAY',
  SA: 'SATURDAY',
  SU: 'SUNDAY',
};

/**
 * The schedule; null unless it yields these windows and no others between the first and the last of
 * them. A night on which a clock shows the start twice or never is left to single dates: Google does
 * not say what it does then.
 */
function recurringOf(series: Series, windows: readonly PatchWindow[]): object | null {
  const days = daysOf(series.rule);
  const [first, last] = [windows[0], windows.at(-1)];
  if (days === null || first === undefined || last === undefined) return null;
  const bare = { ...series, changes: [] };
  const range = { startMs: first.startMs, endMs: last.startMs + 1 };
  const ruled = expandSeries(bare, range, []).windows.filter(
    ({ startMs }) => startMs >= range.startMs,
  );
  const isSame =
    ruled.length === windows.length &&
    ruled.every(({ startMs, endMs, anomaly }, index) => {
      const window = windows[index];
      return anomaly === 'none' && window?.startMs === startMs && window.endMs === endMs;
    });
  if (!isSame) return null;
  const [hours, minutes] = series.startTime.split(':').map(Number);
  return {
    timeZone: { id: series.zone },
    startTime: isoOf(first.startMs - hourMs),
    endTime: isoOf(last.startMs + hourMs),
    timeOfDay: { hours, minutes },
    ...days,
  };
}

/** What Google has a word for; null for the rest. */
function daysOf(rule: SeriesRule): object | null {
  switch (rule.kind) {
    case 'weekly': {
      const [only, second] = rule.weekdays;
      if (only === undefined || second !== undefined || rule.everyWeeks !== 1) return null;
      return { frequency: 'WEEKLY', weekly: { dayOfWeek: weekdayNames[only] } };
    }
    case 'nth-weekday':
      return rule.ordinal === 5 ? null : weekDay(rule.ordinal, rule.weekday, rule.offsetDays ?? 0);
    case 'month-day':
      return { frequency: 'MONTHLY', monthly: { monthDay: rule.day } };
    case 'patch-tuesday':
      return weekDay(2, 'TU', rule.offsetDays);
    case 'weekday-after-patch-tuesday':
      return weekDay(2, 'TU', daysAfterPatchTuesday[rule.weekday]);
    case 'dates':
    case 'every-days':
    case 'release':
      return null;
    default:
      return assertNever(rule);
  }
}

const weekDay = (weekOrdinal: number, weekday: Weekday, dayOffset: number): object => ({
  frequency: 'MONTHLY',
  monthly: {
    weekDayOfMonth: {
      weekOrdinal,
      dayOfWeek: weekdayNames[weekday],
      ...(dayOffset !== 0 && { dayOffset }),
    },
  },
});

const isoOf = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
