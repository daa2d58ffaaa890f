/** Everything there is to find: collisions, promises, limits, names without a match, missing data. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { ConflictInput } from '../../../shared/conflicts/conflict-input.ts';
import { prepareStaleCells } from '../../../shared/conflicts/coverage.ts';
import { factsOfPlan } from '../../../shared/conflicts/facts-of-plan.ts';
import { startPlanFindings } from '../../../shared/conflicts/plan-findings.ts';
import { startRecheck } from '../../../shared/conflicts/recheck.ts';
import { prepareSettling, settleAll, type Settle } from '../../../shared/conflicts/settle.ts';
import { prepareTargetFacts } from '../../../shared/conflicts/target-facts.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { horizonOf } from '../../../shared/occurrences/horizon.ts';
import {
  findQuotaOverruns,
  type CountedWindow,
} from '../../../shared/policy/find-quota-overruns.ts';
import { prepareMachinesAtOnce } from '../../../shared/policy/machines-at-once.ts';
import { quotaConflict } from '../../../shared/policy/quota-conflict.ts';
import type { EpochMs, TimeRange } from '../../../shared/time/time-range.ts';
import { windowsIn } from '../plan-windows.ts';
import { rememberFields, rememberLast } from '../remember-last.ts';
import type { CheckFacts } from './check-facts.ts';
import type { CheckAnswer, ToCheckWorker } from './check-messages.ts';
import type { Suggestion } from '../../../shared/policy/suggest-slots.ts';
import { startPolicyPart } from './policy-part.ts';

/** What may be asked beside the list of all findings. */
export type Question = Exclude<ToCheckWorker, { kind: 'facts' }>;

/** Remembers from one check to the next what an edit left alone. */
export interface FullCheck {
  /** All findings, settled: with the organization's severities, and what was accepted. */
  readonly all: (facts: CheckFacts) => readonly Conflict[];
  /** Answers by the facts of the last check. */
  readonly answer: (question: Question) => CheckAnswer;
}

export function startFullCheck(): FullCheck {
  const recheck = startRecheck();
  const policy = startPolicyPart();
  const inputOf = startInput();
  const othersOf = startOtherFindings();
  const planFindings = startPlanFindings();
  let settle: Settle = (conflict) => conflict;
  let unread: Unread = nothingUnread;
  const placed = startPlaced(recheck.conflictsOf);
  return {
    all: (facts) => {
      const { input, range } = inputOf(facts);
      const collisions = recheck.check(input);
      const promises = policy.findings({ ...facts, windows: input.windows, horizon: range });
      settle = prepareSettling(input);
      const { found, ...toAsk } = othersOf(facts, input);
      unread = toAsk;
      placed.by(input, settle);
      const others = settleAll([...promises, ...found], input, settle);
      // These settle their own.
      const { cells, plan } = facts;
      const ofPlan = planFindings({ ...input, series: plan.series, cells, range });
      return [...collisions, ...others, ...ofPlan];
    },
    answer: (question) => {
      const { askId } = question;
      switch (question.kind) {
        case 'ask': {
          const { window } = question;
          const others = [...policy.about(window), ...unread.told(window)];
          const settled = others.map((conflict) => settle(conflict, window));
          return { kind: 'answer', askId, conflicts: [...placed.of(window), ...settled] };
        }
        case 'suggest': {
          const suggestion = policy.suggest(question.wish, placed.of);
          return { kind: 'suggested', askId, suggestion: withUnread(suggestion, unread) };
        }
        case 'days-left': {
          const { window, days } = question;
          return { kind: 'days', askId, days: policy.daysLeft(window, days, placed.of) };
        }
        case 'what-if':
          return { kind: 'promises', askId, effect: policy.whatIf(question.windows) };
        default:
          return assertNever(question);
      }
    },
  };
}

/** What a window meets where it is handed in: collisions, and machines at once (C17). */
function startPlaced(conflictsOf: (window: PatchWindow) => readonly Conflict[]) {
  let limitsAt: (window: PatchWindow) => readonly Conflict[] = () => [];
  return {
    by: (input: ConflictInput, settle: Settle): void => {
      const overLimits = prepareMachinesAtOnce(input.windows, input);
      limitsAt = (window) =>
        overLimits(window).map((overrun) => settle(quotaConflict(overrun), window));
    },
    of: (window: PatchWindow): readonly Conflict[] => [...conflictsOf(window), ...limitsAt(window)],
  };
}

type UnreadOf = (window: PatchWindow) => readonly Conflict[];

/** C20 of a window. */
interface Unread {
  /** As it is told: cells that are just being read do not count. */
  readonly told: UnreadOf;
  readonly all: UnreadOf;
}

const nothingUnread: Unread = { told: () => [], all: () => [] };

/** No slot is clear of what is live where that was not read. */
const withUnread = (suggestion: Suggestion, { all }: Unread): Suggestion =>
  suggestion.kind === 'slots'
    ? {
        ...suggestion,
        slots: suggestion.slots.map((slot) => ({
          ...slot,
          keeps: [...slot.keeps, ...all(slot.window)],
        })),
      }
    : suggestion;

/** The facts as rules take them; what did not change is the very same object. */
function startInput() {
  const expand = rememberLast(windowsIn);
  const rangeFrom = rememberLast((startMs: EpochMs, endMs: EpochMs) => ({ startMs, endMs }));
  const partsOf = rememberLast(factsOfPlan);
  return (facts: CheckFacts): { readonly input: ConflictInput; readonly range: TimeRange } => {
    const { plan, live, calendars, nowMs } = facts;
    const { startMs, endMs } = horizonOf(nowMs);
    const range = rangeFrom(startMs, endMs);
    const windows = expand(plan, range);
    return { input: { ...partsOf(plan), windows, live, calendars, nowMs }, range };
  };
}

/** C17 and C20, each made anew only when something that it reads changed. */
function startOtherFindings() {
  const ahead = rememberLast((windows: readonly PatchWindow[], nowMs: EpochMs) =>
    windows.filter(({ endMs }) => endMs > nowMs),
  );
  const counted = rememberLast(countedWindows);
  const overLimits = rememberFields(
    (question: {
      readonly organization: Plan['organization'];
      readonly series: Plan['series'];
      readonly windows: readonly PatchWindow[];
      readonly live: readonly CountedWindow[];
      readonly cells: CheckFacts['cells'];
      readonly nowMs: EpochMs;
    }) => findQuotaOverruns(question).map(quotaConflict),
  );
  const staleWith = rememberFields(prepareStaleCells);
  const staleOf = rememberLast((windows: readonly PatchWindow[], unreadOf: UnreadOf) =>
    windows.flatMap(unreadOf),
  );
  const targetFacts = rememberLast(prepareTargetFacts);
  return ({ plan, live, cells, reading }: CheckFacts, { windows, nowMs }: ConflictInput) => {
    const { organization, series } = plan;
    const limits = overLimits({ organization, series, windows, live: counted(live), cells, nowMs });
    // Some plans read none.
    if (cells.length === 0) return { found: limits, ...nothingUnread };
    const all = staleWith({ cells, organization, nowMs, factsOf: targetFacts(organization) });
    // Cells come and go while they are read, and the top bar says so.
    if (reading) return { found: limits, told: nothingUnread.told, all };
    return { found: [...limits, ...staleOf(ahead(windows, nowMs), all)], told: all, all };
  };
}

/** The live maintenance windows that have runs, each once. */
function countedWindows(live: readonly LiveOccurrence[]): readonly CountedWindow[] {
  const windows = new Map<string, CountedWindow>();
  for (const { cell, name, live: run } of live) {
    if (run.kind !== 'maintenance-run') continue;
    const { windowKey: key, targetCount } = run;
    if (!windows.has(key)) windows.set(key, { key, cell, name, targetCount });
  }
  return [...windows.values()];
}
