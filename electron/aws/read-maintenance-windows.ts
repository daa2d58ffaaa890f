/** Maintenance windows of one cell, each with its targets, what its tasks mean, and AWS's own next runs. */
import {
  DescribeMaintenanceWindowsCommand,
  type MaintenanceWindowIdentity,
} from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { MaintenanceWindow, Problem } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { rowOf } from '../../shared/model/window-row.ts';
import { parseAwsInstant } from '../../shared/time/aws-instant.ts';
import type { AwsError } from './aws-error.ts';
import type { CellCaller } from './cell-caller.ts';
import { readPages } from './pages.ts';
import { flagOf, numberOf, textOf } from './plain-values.ts';
import type { ReadOptions } from './read-options.ts';
import { readAwsRuns, readWindowParts, type WindowParts } from './read-window-parts.ts';

export interface MaintenanceWindowsOfCell {
  readonly maintenanceWindows: readonly MaintenanceWindow[];
  readonly problems: readonly Problem[];
  /** Keys of windows that are listed as they were known. */
  readonly unchanged: readonly string[];
}

/** Reads all windows; where only the tasks or targets of one fail, it stays, marked unknown. */
export async function readMaintenanceWindows(
  caller: CellCaller,
  { known, nowMs }: ReadOptions,
): Promise<Result<MaintenanceWindowsOfCell, AwsError>> {
  const listed = await listWindows(caller);
  if (!listed.ok) return listed;
  const knownRows = new Map(known?.windowRows.map(({ key, row }) => [key, row]));
  const problems: Problem[] = [];
  const unchanged: string[] = [];
  const unheard = new Map<string, string>();
  const read = async (
    identity: MaintenanceWindowIdentity,
    index: number,
  ): Promise<MaintenanceWindow | null> => {
    const row = windowOfRow(caller.cell, identity, problems);
    if (knownRows.get(row.key) === rowOf(row)) {
      unchanged.push(row.key);
      return null;
    }
    if (index >= lookedInto) return row;
    const [parts, runs] = await Promise.all([
      readWindowParts(caller, row.windowId),
      // AWS foresees no runs of a window that is switched off.
      row.enabled ? readAwsRuns(caller, row.windowId, nowMs()) : null,
    ]);
    if (!parts.ok) problems.push({ source: row.name, reason: reasonOf(parts.error) });
    // Said once for the cell: it concerns every window of it alike.
    if (runs !== null && !runs.ok) unheard.set(runs.error.action, runs.error.message);
    const awsRunsMs = runs?.ok === true ? runs.value : undefined;
    return joined(row, { identity, parts: parts.ok ? parts.value : null, awsRunsMs });
  };
  const windows = await Promise.all(listed.value.map(read));
  if (listed.value.length > lookedInto) problems.push(tooMany(listed.value.length));
  for (const [action, message] of unheard) {
    problems.push({
      source: 'maintenance windows',
      reason: `${action}: ${message} AWS's own next runs could not be compared with ours.`,
    });
  }
  return ok({
    maintenanceWindows: windows.filter((window) => window !== null),
    problems,
    unchanged,
  });
}

/** Ten times what AWS allows at first; each costs four calls or more. */
const lookedInto = 500;

const tooMany = (count: number): Problem => ({
  source: 'maintenance windows',
  reason: `AWS lists ${count} windows; targets and tasks were read of the first ${lookedInto} only.`,
});

const reasonOf = ({ action, message }: AwsError): string => `${action}: ${message}`;

async function listWindows(
  caller: CellCaller,
): Promise<Result<readonly MaintenanceWindowIdentity[], AwsError>> {
  const action = 'ssm:DescribeMaintenanceWindows';
  return readPages(action, async (NextToken) => {
    const page = await caller.ask(action, (client, options) =>
      client.send(new DescribeMaintenanceWindowsCommand({ MaxResults: 100, NextToken }), options),
    );
    if (!page.ok) return page;
    return ok({ rows: page.value.WindowIdentities, nextToken: page.value.NextToken });
  });
}

/** The longest that AWS allows. */
const mostHours = 24;

// A window whose tasks could not be read may patch: it must never look harmless.
const unknownParts = { targetCount: 1, taskMeaning: 'maybe', gated: 'unknown' } as const;

function windowOfRow(
  cell: CellRef,
  identity: MaintenanceWindowIdentity,
  problems: Problem[],
): MaintenanceWindow {
  const windowId = textOf(identity.WindowId) ?? '';
  const name = textOf(identity.Name) ?? windowId;
  const hours = numberOf(identity.Duration) ?? 0;
  if (hours < 1 || hours > mostHours) {
    problems.push({
      source: name,
      reason: 'AWS does not say how long it lasts; 24 h are assumed.',
    });
  }
  return {
    key: `${cellKey(cell)}/${windowId}`,
    cell,
    windowId,
    name,
    enabled: flagOf(identity.Enabled) ?? true,
    // The longest there is: a window must not look shorter than it may be.
    durationHours: hours < 1 || hours > mostHours ? mostHours : hours,
    cutoffHours: Math.min(mostHours, Math.max(0, numberOf(identity.Cutoff) ?? 0)),
    schedule: textOf(identity.Schedule) ?? '',
    ...optionalsOf(identity),
    ...nextRunOf(name, textOf(identity.NextExecutionTime), problems),
    ...unknownParts,
  };
}

function optionalsOf(identity: MaintenanceWindowIdentity) {
  const scheduleTimezone = textOf(identity.ScheduleTimezone);
  const scheduleOffsetDays = numberOf(identity.ScheduleOffset);
  const startDate = textOf(identity.StartDate);
  const endDate = textOf(identity.EndDate);
  return {
    ...(scheduleTimezone && { scheduleTimezone }),
    ...(scheduleOffsetDays && { scheduleOffsetDays }),
    ...(startDate && { startDate }),
    ...(endDate && { endDate }),
  };
}

/** In one form, in UTC: a text without a zone would be read as this machine's time. */
function nextRunOf(
  name: string,
  text: string | undefined,
  problems: Problem[],
): Pick<MaintenanceWindow, 'nextExecutionTime'> {
  if (text === undefined || text.trim() === '') return {};
  const nextMs = parseAwsInstant(text);
  if (nextMs !== null) return { nextExecutionTime: new Date(nextMs).toISOString() };
  problems.push({
    source: name,
    reason: `AWS names its next run as “${text.slice(0, 60)}”, which is not understood.`,
  });
  return {};
}

function joined(
  row: MaintenanceWindow,
  read: {
    readonly identity: MaintenanceWindowIdentity;
    readonly parts: WindowParts | null;
    readonly awsRunsMs: readonly number[] | undefined;
  },
): MaintenanceWindow {
  const { identity, parts, awsRunsMs } = read;
  const runs = awsRunsMs === undefined ? {} : { awsRunsMs };
  if (parts === null) return { ...row, ...runs, raw: JSON.stringify({ window: identity }) };
  const { raw, ...facts } = parts;
  return { ...row, ...facts, ...runs, raw: JSON.stringify({ window: identity, ...raw }) };
}
