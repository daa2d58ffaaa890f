/** One life of the check worker, as seen from the window: facts go out, findings come back. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { factsChange, type CheckFacts } from './check-facts.ts';
import type { FromCheckWorker, ToCheckWorker } from './check-messages.ts';
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
  readonly end: () => void;
}

/** Starts a worker with no facts. After `died` it is of no use any more. */
export function startCheckClient(
  thread: CheckThread,
  on: { readonly found: (findings: Findings) => void; readonly died: (reason: string) => void },
): CheckClient {
  const waiting = new Map<number, (conflicts: readonly Conflict[] | null) => void>();
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
  thread.listen(
    (message) => {
      if (message.kind === 'answer') {
        waiting.get(message.askId)?.(message.conflicts);
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
    ask: (window) =>
      new Promise((resolve) => {
        lastAskId += 1;
        waiting.set(lastAskId, resolve);
        thread.post({ kind: 'ask', askId: lastAskId, window });
      }),
    end,
  };
}
