/** The check as the worker runs it: keeps the facts, applies changes, tells what changed in the findings. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { ConflictInput } from '../../../shared/conflicts/conflict-input.ts';
import { findStaleCells } from '../../../shared/conflicts/coverage.ts';
import { startRecheck } from '../../../shared/conflicts/recheck.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { horizonOf } from '../../../shared/occurrences/horizon.ts';
import { windowsIn } from '../plan-windows.ts';
import { rememberFields, rememberLast } from '../remember-last.ts';
import { applyFactsChange, type CheckFacts } from './check-facts.ts';
import type { CheckAnswer, FromCheckWorker, ToCheckWorker } from './check-messages.ts';
import { isEqual } from './is-equal.ts';
import { listChange } from './list-change.ts';
import { startPolicyPart } from './policy-part.ts';

interface CheckEngine {
  /** Takes a message in. Changes of facts are only noted: several in a row are checked once. */
  readonly receive: (message: ToCheckWorker) => void;
  /** Checks what was noted and answers what was asked, in this order. Does nothing twice. */
  readonly work: () => void;
}

/** Starts without facts. `tell` gets everything there is to say; `clockMs` only measures. */
export function startCheckEngine(
  tell: (message: FromCheckWorker) => void,
  clockMs: () => number,
): CheckEngine {
  const check = startFullCheck();
  let facts: CheckFacts | null = null;
  let revision = 0;
  let told: { readonly revision: number; readonly conflicts: readonly Conflict[] } = {
    revision: 0,
    conflicts: [],
  };
  let asked: readonly Question[] = [];

  function tellFindings(): void {
    if (facts === null || told.revision === revision) return;
    const startedMs = clockMs();
    const conflicts = check.all(facts);
    const change = listChange(told.conflicts, conflicts, {
      keyOf: ({ id }) => id,
      isSame: isEqual,
    });
    told = { revision, conflicts };
    tell({ kind: 'checked', revision, change, tookMs: clockMs() - startedMs });
  }
  return {
    receive: (message) => {
      switch (message.kind) {
        case 'facts':
          facts = applyFactsChange(facts, message.change);
          revision = message.revision;
          return;
        case 'ask':
        case 'suggest':
        case 'what-if':
          asked = [...asked, message];
          return;
        default:
          assertNever(message);
      }
    },
    work: () => {
      tellFindings();
      const answered = asked;
      asked = [];
      for (const question of answered) tell(check.answer(question));
    },
  };
}

type Question = Exclude<ToCheckWorker, { kind: 'facts' }>;

/** All rules over all windows of the horizon, promises and C20 included. */
function startFullCheck() {
  const recheck = startRecheck();
  const policy = startPolicyPart();
  const windows = rememberLast(windowsIn);
  const horizon = rememberLast((startMs: number, endMs: number) => ({ startMs, endMs }));
  const stale = rememberFields(findStaleCells);
  const ahead = rememberLast((input: ConflictInput['windows'], nowMs: number) =>
    input.filter(({ endMs }) => endMs > nowMs),
  );
  const checkFacts = ({ plan, live, calendars, nowMs }: CheckFacts) => {
    const { startMs, endMs } = horizonOf(nowMs);
    const range = horizon(startMs, endMs);
    const input: ConflictInput = {
      planId: plan.id,
      windows: windows(plan, range),
      live,
      calendars,
      releases: plan.releases,
      freezes: plan.freezes,
      organization: plan.organization,
      nowMs,
    };
    return { input, range, found: recheck.check(input) };
  };
  return {
    all: (facts: CheckFacts): readonly Conflict[] => {
      const { input, range, found: collisions } = checkFacts(facts);
      const promises = policy.findings({ ...facts, windows: input.windows, horizon: range });
      const found = [...collisions, ...promises];
      // Cells come and go while they are read, and the top bar says so; some plans read none.
      if (facts.reading || facts.cells.length === 0) return found;
      const { organization, nowMs } = input;
      const { cells } = facts;
      return [...found, ...stale({ windows: ahead(input.windows, nowMs), cells, organization })];
    },
    answer: (question: Question) => answerTo(question, recheck.conflictsOf, policy),
  };
}

function answerTo(
  question: Question,
  conflictsOf: ReturnType<typeof startRecheck>['conflictsOf'],
  policy: ReturnType<typeof startPolicyPart>,
): CheckAnswer {
  const { askId } = question;
  switch (question.kind) {
    case 'ask':
      return {
        kind: 'answer',
        askId,
        conflicts: [...conflictsOf(question.window), ...policy.about(question.window)],
      };
    case 'suggest':
      return { kind: 'suggested', askId, suggestion: policy.suggest(question.wish, conflictsOf) };
    case 'what-if':
      return { kind: 'promises', askId, effect: policy.whatIf(question.windows) };
    default:
      return assertNever(question);
  }
}
