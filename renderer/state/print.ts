/** What is printed of the open plan: the facts of it, and where it goes. */
import { useMemo } from 'react';
import type { PrintStage } from '../../shared/ipc/print-contract.ts';
import type { Input } from '../../shared/ipc/types.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { bridge } from '../bridge/client.ts';
import { describeFreshness } from '../presenters/freshness-words.ts';
import { asCsv } from '../presenters/print/as-csv.ts';
import { asHtml } from '../presenters/print/as-html.ts';
import type {
  Paper,
  PrintDocument,
  PrintFacts,
  PrintScope,
} from '../presenters/print/print-document.ts';
import { useAgeLimit } from './age-limit.ts';
import { useConflicts, useCheckStatus, useDisplayZone } from './derived.ts';
import { useLiveStore } from './live-store.ts';
import { notify } from './notify.ts';
import { useReport } from './report-derived.ts';
import { useHashOfYear } from './review-derived.ts';
import { useSessionStore } from './session-store.ts';

/** As what it is saved. */
export type PrintFormat = Input<'print:save'>['as'];

interface Asked {
  readonly plan: Plan;
  readonly year: number;
  readonly scope: PrintScope;
  readonly paper: Paper;
}

/** Everything that printed things are made of; null while the hash is computed. */
export function usePrintFacts({ plan, year, scope, paper }: Asked): PrintFacts | null {
  // By the minute: the clock ticks on while somebody looks at what he is about to print.
  const nowMs = useSessionStore((state) => state.nowMs - (state.nowMs % minuteMs));
  const limit = useAgeLimit();
  const cells = useLiveStore((state) => state.cells);
  const zone = useDisplayZone();
  const conflicts = useConflicts();
  const checked = useCheckStatus() === 'current';
  const hash = useHashOfYear(plan, year);
  const report = useReport(plan);
  return useMemo(() => {
    if (hash === null) return null;
    const { head, count, detail } = describeFreshness(cells, limit, zone);
    const freshness = [head, count, detail].filter((part) => part !== '').join(', ');
    return { plan, year, scope, paper, nowMs, zone, hash, freshness, conflicts, checked, report };
  }, [plan, year, scope, paper, nowMs, zone, hash, limit, cells, conflicts, checked, report]);
}

/**
 * Saves it where the reader says, and tells where it went; false: it was not saved. `onStage` hears how far
 * it is.
 */
export async function savePrint(
  document: PrintDocument,
  as: PrintFormat,
  onStage?: (stage: PrintStage) => void,
): Promise<boolean> {
  const stopListening = bridge.listen('print:progressed', ({ stage }) => onStage?.(stage));
  const reply = await bridge['print:save'](fileOf(document, as));
  stopListening();
  if (reply.ok) {
    notify({ tone: 'good', title: `${document.title} was saved`, message: reply.value.path });
  } else if (reply.error.kind !== 'cancelled') {
    notify({
      tone: 'bad',
      title: `${document.title} was not saved`,
      message: reply.error.message,
    });
  }
  return reply.ok;
}

/** Gives up what is being saved: no file is left of it, and one that was there stays as it was. */
export const stopPrint = (): void => void bridge['print:stop']({});

function fileOf(document: PrintDocument, as: PrintFormat): Input<'print:save'> {
  const { title: name, stamp, pages, sheets } = document;
  const nonce = crypto.randomUUID();
  switch (as) {
    case 'pdf': {
      const footer = pages.length > 0 ? null : stamp.join(' · ');
      return { as, name, html: asHtml(document, { nonce, to: 'paper' }), nonce, footer };
    }
    case 'html':
      return { as, name, text: asHtml(document, { nonce, to: 'file' }) };
    case 'csv':
      return { as, name, text: asCsv(document) };
    case 'xlsx':
      return { as, name, sheets };
    default:
      return assertNever(as);
  }
}
