/**
 * The conflicts of the plan, as far as the worker has told them, and whether they are those of what
 * is on screen. Old findings stay in view while a check runs, but never as the current ones.
 */
import { create } from 'zustand';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { DayLeft, DaysAsked } from '../../../shared/policy/days-left.ts';
import type { PolicyFinding } from '../../../shared/policy/policy-finding.ts';
import type { SlotWish, Suggestion } from '../../../shared/policy/suggest-slots.ts';
import type { WhatIf } from '../../../shared/policy/what-if.ts';
import type { CheckStatus } from '../../presenters/none-words.ts';
import { useLiveStore } from '../live-store.ts';
import { usePlanStore } from '../plan-store.ts';
import { rememberLast } from '../remember-last.ts';
import { useSessionStore } from '../session-store.ts';
import { startCheckClient, type CheckClient } from './check-client.ts';
import type { CheckFacts } from './check-facts.ts';
import { openCheckThread } from './check-thread.ts';

export interface CheckState {
  /** `checking`: the conflicts are those of earlier facts, or none yet. */
  readonly status: CheckStatus;
  /** By id; all of them, accepted ones included. */
  readonly conflicts: readonly Conflict[];
  /** Why the check does not run, if it does not. */
  readonly failure: string | null;
  /** How long the last check took in its own thread. */
  readonly tookMs: number | null;
  /**
   * Another number once facts were checked that differ in more than the time: what was asked by earlier
   * ones may have another answer now, be the findings the same or not.
   */
  readonly round: number;
}

const idle: CheckState = { status: 'idle', conflicts: [], failure: null, tookMs: null, round: 0 };

export const useCheckStore = create<CheckState>(() => idle);

let client: CheckClient | null = null;
let checked: CheckFacts | null = null;
let roundSent = 0;

/** Follows plan, live data and clock from now on. Called once. */
export function startChecking(): void {
  usePlanStore.subscribe(followFacts);
  useLiveStore.subscribe(followFacts);
  useSessionStore.subscribe(followFacts);
  followFacts();
}

/** Starts over with a new worker, after the last one died. */
export function retryCheck(): void {
  if (useCheckStore.getState().status !== 'failed') return;
  useCheckStore.setState({ status: 'checking', failure: null });
  checked = null;
  followFacts();
}

/** What a window would meet that is not, or not like this, in the plan; null if nobody can tell. */
export async function conflictsOfImagined(
  window: PatchWindow,
): Promise<readonly Conflict[] | null> {
  sendFacts();
  return client === null ? null : client.ask(window);
}

/** Where a window would be clean; null if nobody can tell. */
export async function slotsFor(wish: SlotWish): Promise<Suggestion | null> {
  sendFacts();
  return client === null ? null : client.suggest(wish);
}

/** How some days are for a window at its own time of day; null if nobody can tell. */
export async function daysLeftFor(
  window: PatchWindow,
  days: DaysAsked,
): Promise<readonly DayLeft[] | null> {
  sendFacts();
  return client === null ? null : client.daysLeft(window, days);
}

/** What changed or cancelled windows would do to promises; null if nobody can tell. */
export async function promisesIf(
  windows: readonly PatchWindow[],
): Promise<WhatIf<PolicyFinding> | null> {
  sendFacts();
  return client === null ? null : client.whatIf(windows);
}

const cellsRead = rememberLast((cells: ReturnType<typeof useLiveStore.getState>['cells']) =>
  cells.map(({ cell, status, readAtMs, problems, maintenanceWindowCount }) => ({
    cell,
    status,
    readAtMs,
    problems,
    maintenanceWindowCount,
  })),
);

const factsOf = rememberLast((...facts: readonly [...FactValues]): CheckFacts => {
  const [plan, live, calendars, cells, reading, nowMs] = facts;
  return { plan, live, calendars, cells, reading, nowMs };
});
type FactValues = readonly [
  CheckFacts['plan'],
  CheckFacts['live'],
  CheckFacts['calendars'],
  CheckFacts['cells'],
  CheckFacts['reading'],
  CheckFacts['nowMs'],
];

/** The facts as of now; the same object as long as none changed. Null without a plan. */
export function currentFacts(): CheckFacts | null {
  const { plan } = usePlanStore.getState();
  if (plan === null) return null;
  const { occurrences, calendars, cells, reading } = useLiveStore.getState();
  const { nowMs } = useSessionStore.getState();
  return factsOf(plan, occurrences, calendars, cellsRead(cells), reading, nowMs);
}

let isScheduled = false;

/** Says at once that findings are old, and sends the facts when all that changed together has. */
function followFacts(): void {
  const facts = currentFacts();
  if (facts === checked) return;
  if (facts === null || facts.plan.id !== checked?.plan.id) {
    // Another plan's findings are worth nothing here, not even as old ones.
    useCheckStore.setState(facts === null ? idle : { ...idle, status: 'checking' });
  } else if (useCheckStore.getState().status === 'current') {
    useCheckStore.setState({ status: 'checking' });
  }
  if (isScheduled) return;
  isScheduled = true;
  // A plan that was just opened is drawn first: its check needs the processor as much as the drawing.
  const soon = client === null ? afterDrawing : queueMicrotask;
  soon(() => {
    isScheduled = false;
    sendFacts();
  });
}

/** Out of sight nothing is drawn, and nobody waits for it: then at the latest after so many milliseconds. */
const afterDrawing = (work: () => void): number => requestIdleCallback(work, { timeout: 500 });

function sendFacts(): void {
  const facts = currentFacts();
  if (facts === checked || useCheckStore.getState().status === 'failed') return;
  if (facts === null || (checked !== null && facts.plan.id !== checked.plan.id)) endClient();
  if (!differOnlyInTime(checked, facts)) roundSent += 1;
  checked = facts;
  if (facts === null) return;
  client ??= openClient();
  client.send(facts);
}

const differOnlyInTime = (before: CheckFacts | null, after: CheckFacts | null): boolean =>
  before !== null &&
  after !== null &&
  before.plan === after.plan &&
  before.live === after.live &&
  before.calendars === after.calendars &&
  before.cells === after.cells &&
  before.reading === after.reading;

function endClient(): void {
  client?.end();
  client = null;
}

function openClient(): CheckClient {
  return startCheckClient(openCheckThread(), {
    found: ({ conflicts, isCurrent, tookMs }) => {
      // A change that is not sent yet makes them old, too.
      const status = isCurrent && currentFacts() === checked ? 'current' : 'checking';
      if (conflicts !== useCheckStore.getState().conflicts) roundSent += 1;
      useCheckStore.setState({ status, conflicts, tookMs, failure: null, round: roundSent });
    },
    died: (failure) => {
      client = null;
      useCheckStore.setState({ status: 'failed', failure });
    },
  });
}
