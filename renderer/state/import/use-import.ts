import { useEffect, useMemo, useState } from 'react';
import type { TakenLines } from '../../../shared/imports/apply-import.ts';
import { currentNowMs } from '../session-store.ts';
import { startImportRun, type ImportNews, type ImportState } from './import-run.ts';
import type { ImportSummary } from './import-summary.ts';
import { openImportThread } from './import-thread.ts';
import type { ImportQuestion } from './understand-text.ts';

/** A text that is being read into a plan, or was. */
export interface ImportReader {
  /** null: there is nothing to read, or what there is looks like no format. */
  readonly state: ImportState | null;
  /** What was read last, of an earlier question while a later one is read; null before the first. */
  readonly summary: ImportSummary | null;
  readonly stop: () => void;
  readonly again: () => void;
  /** null where it is not, or not yet, read. */
  readonly take: (ticked: ReadonlySet<string>) => Promise<TakenLines | null>;
}

/** Reads in a thread of its own while somebody looks. The question must be the same object while it asks the same. */
export function useImport(question: Omit<ImportQuestion, 'nowMs'> | null): ImportReader {
  const [news, setNews] = useState<ImportNews | null>(null);
  const [summary, setSummary] = useState<ImportSummary | null>(null);
  const [round, setRound] = useState(0);
  const [run] = useState(() =>
    startImportRun(openImportThread, (told) => {
      setNews(told);
      if (told.state.kind === 'read') setSummary(told.state.summary);
    }),
  );
  // Asked again, it is another question: `round` is not read in it, and makes a new object of it.
  const asked = useMemo(
    () => (question === null || round < 0 ? null : { ...question, nowMs: currentNowMs() }),
    [question, round],
  );
  useEffect(() => {
    if (asked === null) run.end();
    else run.ask(asked);
  }, [run, asked]);
  useEffect(() => () => run.end(), [run]);
  const reading: ImportState = { kind: 'reading', progress: null };
  const state = asked === null ? null : news?.of === asked ? news.state : reading;
  return {
    state,
    summary: asked === null ? null : summary,
    stop: run.stop,
    again: () => setRound((count) => count + 1),
    take: (ticked) => (state?.kind === 'read' ? run.take(ticked) : Promise.resolve(null)),
  };
}
