/** Reading a text in a thread, as seen from the window: the last question counts, whatever ran before. */
import type { TakenLines } from '../../../shared/imports/apply-import.ts';
import type { FromImporter } from './import-messages.ts';
import type { ImportSummary } from './import-summary.ts';
import type { ImportListener, ImportThread } from './import-thread.ts';
import { wholeOf, type TakenPart } from './taken-parts.ts';
import type { ImportProgress, ImportQuestion } from './understand-text.ts';

/** How far the reading of a question is. */
export type ImportState =
  | { readonly kind: 'reading'; readonly progress: ImportProgress | null }
  /** null: the text looks like no format. */
  | { readonly kind: 'read'; readonly summary: ImportSummary | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A state, and of which question it is. */
export interface ImportNews {
  readonly of: ImportQuestion;
  readonly state: ImportState;
}

export interface ImportRun {
  /** Reads this from here on; what ran before is given up. */
  readonly ask: (question: ImportQuestion) => void;
  /** A person waits no longer. */
  readonly stop: () => void;
  /** What is taken of what was read; null if the thread dies before it answers. */
  readonly take: (ticked: ReadonlySet<string>) => Promise<TakenLines | null>;
  /** Nothing more is told. */
  readonly end: () => void;
}

type OpenThread = (on: ImportListener) => ImportThread;

/** Opens a thread with the first question, and another where one is still busy with an older question. */
export function startImportRun(open: OpenThread, tell: (news: ImportNews) => void): ImportRun {
  let asked: ImportQuestion | null = null;
  let isBusy = false;
  const takers = takersInTurn();
  const slot = threadSlot(open, { heard: hear, died });

  function end(): void {
    slot.end();
    isBusy = false;
    takers.leave();
  }
  function died(reason: string): void {
    end();
    say({ kind: 'failed', reason });
  }
  function say(state: ImportState): void {
    if (asked !== null) tell({ of: asked, state });
  }
  function hear(message: FromImporter): void {
    if (message.kind === 'taken') return takers.hear(message);
    isBusy = message.kind === 'progress';
    say(message.kind === 'read' ? message : { kind: 'reading', progress: message.progress });
  }
  return {
    ask: (question) => {
      // A thread that is reading hears nothing until it is done.
      if (isBusy) end();
      asked = question;
      isBusy = true;
      slot.thread().post({ kind: 'read', question });
      say({ kind: 'reading', progress: null });
    },
    stop: () => {
      if (!isBusy) return;
      end();
      say({ kind: 'stopped' });
    },
    take: (ticked) =>
      new Promise((resolve) => {
        if (isBusy || !slot.isOpen()) return resolve(null);
        takers.add(resolve);
        slot.thread().post({ kind: 'take', ticked });
      }),
    end: () => {
      end();
      asked = null;
    },
  };
}

/** Those who asked what is taken: the thread answers them in their order, each in parts. */
function takersInTurn() {
  const waiting: ((taken: TakenLines | null) => void)[] = [];
  let parts: TakenPart[] = [];
  return {
    add: (answer: (taken: TakenLines | null) => void): void => void waiting.push(answer),
    hear: ({ part, isLast }: Extract<FromImporter, { kind: 'taken' }>): void => {
      parts.push(part);
      if (!isLast) return;
      waiting.shift()?.(wholeOf(parts));
      parts = [];
    },
    /** Nothing is heard any more. */
    leave: (): void => {
      parts = [];
      for (const answer of waiting.splice(0)) answer(null);
    },
  };
}

/** Room for one thread at a time. What one says that was ended is nobody's news. */
function threadSlot(open: OpenThread, on: ImportListener) {
  let current: ImportThread | null = null;
  function opened(): ImportThread {
    const mine: ImportThread = open({
      heard: (message) => {
        if (current === mine) on.heard(message);
      },
      died: (reason) => {
        if (current === mine) on.died(reason);
      },
    });
    return mine;
  }
  return {
    isOpen: () => current !== null,
    thread: () => (current ??= opened()),
    end: () => {
      current?.end();
      current = null;
    },
  };
}
