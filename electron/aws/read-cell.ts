/** Reads one cell whole: calendars, maintenance windows, patch policies and the state of its nodes. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CellReading, MaintenanceWindow, Problem } from '../../shared/model/snapshot.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { AwsError } from './aws-error.ts';
import type { CellCaller } from './cell-caller.ts';
import { readCalendars, type CalendarsOfCell } from './read-calendars.ts';
import {
  readMaintenanceWindows,
  type MaintenanceWindowsOfCell,
} from './read-maintenance-windows.ts';
import { readNodes, withWindowRuns, type NodesOfCell } from './read-nodes.ts';
import type { ReadOptions } from './read-options.ts';
import { readPatchPolicies, type PoliciesOfCell } from './read-patch-policies.ts';
import type { SsmDoor } from './ssm-door.ts';

/** A reading, and what of it could not be read. */
export interface CellOutcome extends CellReading {
  readonly unread: {
    /** All of them, or the keys of single ones. */
    readonly calendars: 'all' | readonly string[];
    readonly maintenanceWindows: 'all' | 'none';
  };
  /** Keys of what was listed as it was known, and not read again. */
  readonly unchanged: readonly string[];
}

interface Parts {
  readonly calendars: Result<CalendarsOfCell, AwsError>;
  readonly windows: Result<MaintenanceWindowsOfCell, AwsError>;
  /** Null: known, and not read again. */
  readonly policies: Result<PoliciesOfCell, AwsError> | null;
  readonly nodes: Result<NodesOfCell, AwsError> | null;
}

/** Never throws for AWS's sake: a cell that cannot be read says why, by status and message. */
export async function readCell(
  door: SsmDoor,
  cell: CellRef,
  options: ReadOptions & { readonly abortSignal: AbortSignal },
): Promise<CellOutcome> {
  const reader = door.reader(cell, options.abortSignal);
  try {
    return await readWith(reader, options);
  } finally {
    reader.end();
  }
}

async function readWith(reader: CellCaller, options: ReadOptions): Promise<CellOutcome> {
  const { caller, interruption } = noting(reader);
  const { cell } = reader;
  const isWhole = options.known === null;
  const [calendars, windows, policies, nodes] = await Promise.all([
    readCalendars(caller, options),
    readMaintenanceWindows(caller, options),
    isWhole ? readPatchPolicies(caller) : null,
    isWhole ? readNodes(caller) : null,
  ]);
  const parts = { calendars, windows, policies, nodes };
  const settled = await settleNodes(caller, parts);
  return outcomeOf(parts, { cell, options, nodes: settled, interruption: interruption() });
}

/** Causes that are the whole cell's, whichever call meets them. */
const ofTheCell = new Set<AwsError['kind']>([
  'signed-out',
  'no-access',
  'wrong-account',
  'region-disabled',
  'offline',
  'proxy',
  'certificate',
  'cancelled',
]);
/** Calls without which calendars and windows are not known; the others add to what is known. */
const essential =
  /^ssm:(ListDocuments|DescribeDocument|GetDocument|DescribeMaintenanceWindows|DescribeMaintenanceWindowT\w+|GetMaintenanceWindowTask)$/;

/** Notes the first failure that means that the cell was not read to its end, and must be read again. */
function noting(caller: CellCaller): {
  readonly caller: CellCaller;
  readonly interruption: () => AwsError | null;
} {
  let noted: AwsError | null = null;
  const ask: CellCaller['ask'] = async (action, send) => {
    const answer = await caller.ask(action, send);
    if (!answer.ok) {
      const { kind } = answer.error;
      const isLate = (kind === 'throttled' || kind === 'unreachable') && essential.test(action);
      if (isLate || ofTheCell.has(kind)) noted ??= answer.error;
    }
    return answer;
  };
  return { caller: { ...caller, ask }, interruption: () => noted };
}

async function settleNodes(
  caller: CellCaller,
  { nodes, windows }: Parts,
): Promise<NodesOfCell['nodes'] | undefined> {
  if (nodes === null || !nodes.ok) return undefined;
  const known: readonly MaintenanceWindow[] = windows.ok ? windows.value.maintenanceWindows : [];
  return withWindowRuns(caller, nodes.value.nodes, known);
}

function outcomeOf(
  parts: Parts,
  read: {
    readonly cell: CellRef;
    readonly options: ReadOptions;
    readonly nodes: NodesOfCell['nodes'] | undefined;
    readonly interruption: AwsError | null;
  },
): CellOutcome {
  const { calendars, windows, policies } = parts;
  const failure = failureOf(parts) ?? read.interruption;
  const problems = problemsOf(parts, failure === null);
  const atMs = read.options.nowMs();
  const isWhole = read.options.known === null && failure === null && problems.length === 0;
  return {
    cell: read.cell,
    readAtMs: failure === null ? atMs : null,
    calendars: calendars.ok ? calendars.value.calendars : [],
    maintenanceWindows: windows.ok ? windows.value.maintenanceWindows : [],
    ...(policies?.ok === true && { patchPolicies: policies.value.patchPolicies }),
    ...(read.nodes !== undefined && { nodes: read.nodes }),
    ...(isWhole && { detailsReadAtMs: atMs }),
    problems,
    unread: {
      calendars: calendars.ok ? calendars.value.unreadKeys : 'all',
      maintenanceWindows: windows.ok ? 'none' : 'all',
    },
    unchanged: [
      ...(calendars.ok ? calendars.value.unchanged : []),
      ...(windows.ok ? windows.value.unchanged : []),
    ],
    ...(failure === null ? { status: 'fresh' as const } : statusOf(failure)),
  };
}

const failureOf = ({ calendars, windows }: Parts): AwsError | null => {
  if (!calendars.ok) return calendars.error;
  return windows.ok ? null : windows.error;
};

/** What is missing beside calendars and windows makes no cell unread, but is said. */
function problemsOf(
  { calendars, windows, policies, nodes }: Parts,
  isRead: boolean,
): readonly Problem[] {
  return [
    ...(calendars.ok ? calendars.value.problems : []),
    ...(windows.ok ? windows.value.problems : []),
    // Where the cell itself could not be read, its status says why.
    ...(isRead ? partProblems('patch policies', policies) : []),
    ...(isRead ? partProblems('managed nodes', nodes) : []),
  ];
}

function partProblems(
  source: string,
  part: Result<{ readonly problems: readonly Problem[] }, AwsError> | null,
): readonly Problem[] {
  if (part === null) return [];
  if (part.ok) return part.value.problems;
  return [{ source, reason: `${part.error.action}: ${part.error.message}` }];
}

function statusOf(error: AwsError): Pick<CellReading, 'status' | 'missingAction' | 'message'> {
  const { kind, action, message } = error;
  switch (kind) {
    case 'denied':
      return { status: 'denied', missingAction: action, message };
    case 'cancelled':
      return { status: 'cancelled' };
    case 'refused':
      return { status: 'failed', message: `${action}: ${error.code}: ${message}` };
    case 'throttled':
    case 'signed-out':
    case 'no-access':
    case 'wrong-account':
    case 'region-disabled':
    case 'region-unsupported':
    case 'offline':
    case 'proxy':
    case 'certificate':
    case 'unreachable':
      return { status: kind, message };
    default:
      return assertNever(kind);
  }
}
