/** The one search box: what it finds, and what is done with what is chosen. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { useMemo } from 'react';
import {
  paletteGroups,
  type PaletteGroup,
  type PaletteTarget,
} from '../presenters/palette-entries.ts';
import { useAllItems } from './calendar-items.ts';
import { commands } from './commands.ts';
import { chooseRecord, showCustomersTab } from './customers-store.ts';
import { currentDisplayZone } from './derived.ts';
import { openViewLink } from './linked-view.ts';
import { useLiveStore } from './live-store.ts';
import { usePlanStore } from './plan-store.ts';
import { applyView, useSavedViews } from './saved-views.ts';
import { currentSearch, currentSearchFacts } from './search-facts.ts';
import { useSessionStore } from './session-store.ts';
import { filterCells, showSources } from './sources-store.ts';
import { filterCalendar, revealOnCalendar, showScreen } from './view-store.ts';

interface Found {
  readonly groups: readonly PaletteGroup[];
  /** A sentence for each term that was not understood. */
  readonly problems: readonly string[];
}

const noGroups: readonly PaletteGroup[] = [];

/** What a typed text finds. */
export function useSearch(text: string): Found {
  const items = useAllItems();
  const views = useSavedViews();
  const plan = usePlanStore((state) => state.plan);
  const occurrences = useLiveStore((state) => state.occurrences);
  const nowMs = useSessionStore((state) => state.nowMs);
  return useMemo(() => {
    const facts = currentSearchFacts();
    const query = currentSearch(text);
    if (plan === null || facts === null) return { groups: noGroups, problems: query.problems };
    const { organization, id: planId } = plan;
    const names = views.map(({ name }) => name);
    const known = { ...facts, commands, views: names, items, occurrences };
    const groups = paletteGroups(text, query, { ...known, organization, planId, nowMs });
    return { groups, problems: query.problems };
  }, [text, items, views, plan, occurrences, nowMs]);
}

/** Runs a command, or goes to what was found. */
export function openFound(target: PaletteTarget): void {
  switch (target.kind) {
    case 'command':
      return commands.find(({ id }) => id === target.id)?.run();
    case 'view':
      return applyView(target.name);
    case 'filter':
      showScreen('calendar');
      return filterCalendar(target.text);
    case 'address':
      return void openViewLink(target.text);
    case 'customer':
      showCustomersTab('customers');
      chooseRecord('customers', target.id);
      return showScreen('customers');
    case 'account':
      filterCells({ text: target.id });
      return showSources('cells');
    case 'item':
      return revealOnCalendar(target.selection, {
        startMs: target.startMs,
        zone: currentDisplayZone(),
      });
    default:
      return assertNever(target);
  }
}
