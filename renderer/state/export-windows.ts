/** Windows for other programs: the facts they are made of, and what the plan remembers of it. */
import { useMemo } from 'react';
import { noteIssued } from '../../shared/exports/issued-events.ts';
import type { IssuedEvent } from '../../shared/model/issued-event.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import {
  chosenWindows,
  concernsOf,
  daysOf,
  rangeOf,
  type ChosenWindows,
  type ExportChoice,
} from '../presenters/exports/export-choice.ts';
import type { ExportFacts } from '../presenters/exports/export-facts.ts';
import { dateIn } from '../presenters/format-time.ts';
import { useDisplayZone } from './derived.ts';
import { dismissPassing } from './notify.ts';
import { startExpanding } from './plan-windows.ts';
import { editPlan, usePlanStore } from './plan-store.ts';
import { currentNowMs, useSessionStore } from './session-store.ts';
import { openDialog } from './view-store.ts';

/** Opens the dialog; nothing without a plan. */
export function openExport(): void {
  if (usePlanStore.getState().plan === null) return;
  dismissPassing();
  openDialog({ kind: 'export' });
}

// Its ranges are its own: what the calendar remembers stays.
const expand = startExpanding();

/** What is exported, and what was left of it; null while the days are none. */
export function useExportFacts(
  plan: Plan,
  choice: ExportChoice,
): { readonly facts: ExportFacts; readonly chosen: ChosenWindows } | null {
  const zone = useDisplayZone();
  // By the minute: the clock ticks on while somebody chooses.
  const nowMs = useSessionStore((state) => state.nowMs - (state.nowMs % minuteMs));
  const today = dateIn(nowMs, zone);
  return useMemo(() => {
    const days = daysOf(choice, today);
    if (days === null) return null;
    const { organization } = plan;
    const range = rangeOf(days, zone);
    const concerns = concernsOf(choice.customerIds, organization);
    const all = plan.series
      .filter(({ target }) => concerns(target))
      .flatMap((series) => expand(series, range, plan))
      .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
    const chosen = chosenWindows(all, { range, concerns, isOpenToo: choice.isOpenToo });
    const isChosen = choice.customerIds.length > 0;
    const customers = organization.customers.filter(
      ({ id }) => !isChosen || choice.customerIds.includes(id),
    );
    const { windows } = chosen;
    const facts = { plan, windows, range, nowMs, days, zone, concerns, customers, isChosen };
    return { facts, chosen };
  }, [plan, choice, today, zone, nowMs]);
}

/** Remembers what is in people's calendars now; a plan that is only shown forgets it. */
export function noteTakenAlong(issued: readonly IssuedEvent[]): void {
  const { plan, isReadOnly } = usePlanStore.getState();
  if (plan === null || isReadOnly || noteIssued(plan, issued, currentNowMs()) === plan) return;
  editPlan({
    label: 'Remember what calendars were given',
    edit: (before) => noteIssued(before, issued, currentNowMs()),
  });
}
