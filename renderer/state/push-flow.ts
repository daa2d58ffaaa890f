/** Where the push screen stands, and how it gets from one step to the next. Pure. */
import type { CalendarChange, ChangeSet } from '../../shared/changes/change-set.ts';
import type { PushStep, Receipt } from '../../shared/changes/receipt.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { CellRef } from '../../shared/model/target.ts';

/** How far the push to one calendar has come. */
export interface CalendarProgress {
  readonly step: PushStep;
  readonly receipt: Receipt | null;
}

/** Something that has begun and is not over: nothing else may begin meanwhile. */
type PushWork = 'none' | 'preparing' | 'pushing' | 'taking-back';

export interface PushFlow {
  readonly tab: 'push' | 'history' | 'audit';
  /** Confirming is a dialog over the preview. */
  readonly step: 'choose' | 'preview' | 'confirm' | 'push' | 'receipts';
  readonly work: PushWork;
  /** Ids of the chosen windows; null until the reader has changed the first choice. */
  readonly chosenIds: ReadonlySet<string> | null;
  readonly changeSet: ChangeSet | null;
  /** The plan the change set was made of: another plan means another change set. */
  readonly preparedPlan: Plan | null;
  /** The windows the change set was made for. */
  readonly preparedIds: readonly string[];
  /** Series that the reader had written as one weekly event. */
  readonly weeklyIds: readonly string[];
  /** Calendars the reader took out of the push. */
  readonly leftOut: ReadonlySet<string>;
  readonly progress: ReadonlyMap<string, CalendarProgress>;
  /** The running push waits between calendars. */
  readonly paused: boolean;
  /** What has not begun of the running push will not be. */
  readonly calledOff: boolean;
  readonly receipts: readonly Receipt[];
  /** null: not read yet. */
  readonly history: readonly Receipt[] | null;
  readonly undoingIds: ReadonlySet<string>;
  /** Why taking back failed, by receipt. */
  readonly undoProblems: ReadonlyMap<string, BridgeError>;
  /** What stopped the last step, shown where the reader stands. */
  readonly problem: BridgeError | null;
}

export const initialPushFlow: PushFlow = {
  tab: 'push',
  step: 'choose',
  work: 'none',
  chosenIds: null,
  changeSet: null,
  preparedPlan: null,
  preparedIds: [],
  weeklyIds: [],
  leftOut: new Set(),
  progress: new Map(),
  paused: false,
  calledOff: false,
  receipts: [],
  history: null,
  undoingIds: new Set(),
  undoProblems: new Map(),
  problem: null,
};

/** Cells at which a running push waits for a sign-in. */
export const cellsHeld = ({
  changeSet,
  progress,
}: Pick<PushFlow, 'changeSet' | 'progress'>): readonly CellRef[] =>
  (changeSet?.calendars ?? [])
    .filter(({ calendarKey }) => progress.get(calendarKey)?.step === 'signing-in')
    .map(({ cell }) => cell);

/** Whether preflight forbids the push of this calendar. */
export const isStopped = ({ preflight }: CalendarChange): boolean =>
  preflight.some(({ level }) => level === 'stop');

/** Whether there is anything to write to it. */
export const hasChanges = ({ events }: CalendarChange): boolean =>
  events.some(({ kind }) => kind !== 'untouched');

/** Calendars that would be written: with changes, not stopped, not left out by the reader. */
export function calendarsToPush({
  changeSet,
  leftOut,
}: Pick<PushFlow, 'changeSet' | 'leftOut'>): readonly CalendarChange[] {
  return (changeSet?.calendars ?? []).filter(
    (calendar) =>
      hasChanges(calendar) && !isStopped(calendar) && !leftOut.has(calendar.calendarKey),
  );
}

/** The change set is in: shown, with nothing left out yet. */
export const prepared = (
  flow: PushFlow,
  of: { readonly changeSet: ChangeSet; readonly plan: Plan; readonly windowIds: readonly string[] },
): PushFlow => ({
  ...flow,
  step: 'preview',
  work: 'none',
  changeSet: of.changeSet,
  preparedPlan: of.plan,
  preparedIds: of.windowIds,
  leftOut: new Set(),
  problem: null,
});

/** The push has begun: every calendar waits for its turn. */
export const pushBegun = (flow: PushFlow): PushFlow => ({
  ...flow,
  step: 'push',
  work: 'pushing',
  progress: new Map(
    calendarsToPush(flow).map(({ calendarKey }) => [
      calendarKey,
      { step: 'waiting', receipt: null },
    ]),
  ),
  paused: false,
  calledOff: false,
  receipts: [],
  undoProblems: new Map(),
  problem: null,
});

/** News of one calendar. News of a calendar that is not being pushed changes nothing. */
export function pushProgressed(
  flow: PushFlow,
  news: CalendarProgress & { readonly calendarKey: string },
): PushFlow {
  if (flow.work !== 'pushing' || !flow.progress.has(news.calendarKey)) return flow;
  const { step, receipt } = news;
  return { ...flow, progress: new Map(flow.progress).set(news.calendarKey, { step, receipt }) };
}

/** The push is over. Receipts that only progress told of are kept: nothing written is forgotten. */
export function pushEnded(
  flow: PushFlow,
  end: { readonly receipts: readonly Receipt[]; readonly problem: BridgeError | null },
): PushFlow {
  const told = [...flow.progress.values()].flatMap(({ receipt }) => receipt ?? []);
  const receipts = mergeReceipts(told, end.receipts);
  return {
    ...flow,
    step: receipts.length === 0 ? 'preview' : 'receipts',
    work: 'none',
    receipts,
    history: flow.history === null ? null : newestFirst(mergeReceipts(flow.history, receipts)),
    problem: end.problem,
  };
}

/** A receipt that has changed, wherever it is shown. */
export const receiptChanged = (flow: PushFlow, receipt: Receipt): PushFlow => ({
  ...flow,
  receipts: flow.receipts.map((each) => (each.id === receipt.id ? receipt : each)),
  history: flow.history?.map((each) => (each.id === receipt.id ? receipt : each)) ?? null,
});

/** Ready for the next push; the history stays. */
export const startedOver = (flow: PushFlow): PushFlow => ({
  ...initialPushFlow,
  tab: flow.tab,
  history: flow.history,
});

function mergeReceipts(older: readonly Receipt[], newer: readonly Receipt[]): readonly Receipt[] {
  const byId = new Map(older.map((receipt) => [receipt.id, receipt]));
  for (const receipt of newer) byId.set(receipt.id, receipt);
  return [...byId.values()];
}

const newestFirst = (receipts: readonly Receipt[]): readonly Receipt[] =>
  [...receipts].sort((a, b) => b.atMs - a.atMs);
