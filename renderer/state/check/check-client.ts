/** One life of the check worker, as seen from the window: facts go out, findings come back. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { DayLeft, DaysAsked } from '../../../shared/policy/days-left.ts';
import type { PolicyFinding } from '../../../shared/policy/policy-finding.ts';
import type { SlotWish, Suggestion } from '../../../shared/policy/suggest-slots.ts';
import type { WhatIf } from '../../../shared/policy/what-if.ts';
import { factsChange, type CheckFacts } from './check-facts.ts';
import type { CheckAnswer, FromCheckWorker, ToCheckWorker } from './check-messages.ts';
import { applyListChange } from './list-change.ts';

/** What a worker is to its client; a real one, or a test's. */
export interface CheckThread {
  readonly post: (message: ToCheckWorker) => void;
  readonly listen: (
    heard: (message: FromCheckWorker) => void,
    died: (reason: string) => void,
  ) => void;
  readonly end: () => void;
}

/** Findings by the facts of a revision. `isCurrent`: no newer facts were sent meanwhile. */
export interface Findings {
  readonly conflicts: readonly Conflict[];
  readonly isCurrent: boolean;
  readonly tookMs: number;
}

export interface CheckClient {
  /** Sends what differs from the facts sent last. */
  readonly send: (facts: CheckFacts) => void;
  /** Asks about one window by the facts sent so far; null if the worker dies before it answers. */
  readonly ask: (window: PatchWindow) => Promise<readonly Conflict[] | null>;
  /** Looks for places where a window would be clean. */
  readonly suggest: (wish: SlotWish) => Promise<Suggestion | null>;
  /** How some days are for a window at its own time of day. */
  readonly daysLeft: (window: PatchWindow, days: DaysAsked) => Promise<readonly DayLeft[] | null>;
  /** What changed or cancelled windows would do to promises. */
  readonly whatIf: (windows: readonly PatchWindow[]) => Promise<WhatIf<PolicyFinding> | null>;
  readonly end: () => void;
}

/** Starts a worker with no facts. After `died` it is of no use any more. */
export function startCheckClient(
  thread: CheckThread,
  on: { readonly found: (findings: Findings) => void; readonly died: (reason: string) => void },
): CheckClient {
  const waiting = new Map<number, (answer: CheckAnswer | null) => void>();
  let sent: { readonly facts: CheckFacts | null; readonly revision: number } = {
    facts: null,
    revision: 0,
  };
  let conflicts: readonly Conflict[] = [];
  let lastAskId = 0;

  function end(): void {
    thread.end();
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  }
  const question = (ask: (askId: number) => ToCheckWorker): Promise<CheckAnswer | null> =>
    new Promise((resolve) => {
      lastAskId += 1;
      waiting.set(lastAskId, resolve);
      thread.post(ask(lastAskId));
    });
  thread.listen(
    (message) => {
      if (message.kind !== 'checked') {
        waiting.get(message.askId)?.(message);
        waiting.delete(message.askId);
        return;
      }
      conflicts = applyListChange(conflicts, message.change);
      const isCurrent = message.revision === sent.revision;
      on.found({ conflicts, isCurrent, tookMs: message.tookMs });
    },
    (reason) => {
      end();
      on.died(reason);
    },
  );
  return {
    send: (facts) => {
      const change = factsChange(sent.facts, facts);
      sent = { facts, revision: sent.revision + 1 };
      thread.post({ kind: 'facts', revision: sent.revision, change });
    },
    ...asking(question),
    end,
  };
}

/** Puts questions through `question`, and takes of each answer what was asked. */
const asking = (
  question: (ask: (askId: number) => ToCheckWorker) => Promise<CheckAnswer | null>,
): Pick<CheckClient, 'ask' | 'suggest' | 'daysLeft' | 'whatIf'> => ({
  ask: async (window) => {
    const answer = await question((askId) => ({ kind: 'ask', askId, window }));
    return answer?.kind === 'answer' ? answer.conflicts : null;
  },
  suggest: async (wish) => {
    const answer = await question((askId) => ({ kind: 'suggest', askId, wish }));
    return answer?.kind === 'suggested' ? answer.suggestion : null;
  },
  daysLeft: async (window, days) => {
    const answer = await question((askId) => ({ kind: 'days-left', askId, window, days }));
    return answer?.kind === 'days' ? answer.days : null;
  },
  whatIf: async (windows) => {
    const answer = await question((askId) => ({ kind: 'what-if', askId, windows }));
    return answer?.kind === 'promises' ? answer.effect : null;
  },
});
