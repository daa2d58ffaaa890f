/** What the Sources screen shows: its part, the chosen cell, and how the grid is filtered. */
import { create } from 'zustand';
import { showScreen } from './view-store.ts';

export type SourcesTab = 'cells' | 'calendars' | 'readiness' | 'accounts' | 'sign-ins';

export interface SourcesState {
  readonly tab: SourcesTab;
  /** Key of the cell whose details are shown; null: none. */
  readonly cellKey: string | null;
  readonly text: string;
  /** The look of the cells that are wanted, by its name; `changed`; null: all. */
  readonly look: string | null;
  /** Names of the business units whose accounts are folded away. */
  readonly folded: ReadonlySet<string>;
  /** Which rows of the readiness checklist are shown. */
  readonly checklist: ChecklistFilter;
  /** Who noted an item last: suggested for the next one. */
  readonly checker: string;
}

interface ChecklistFilter {
  readonly text: string;
  /** Only accounts and regions in which something is open. */
  readonly onlyGaps: boolean;
}

const initial: SourcesState = {
  tab: 'cells',
  cellKey: null,
  text: '',
  look: null,
  folded: new Set(),
  checklist: { text: '', onlyGaps: false },
  checker: '',
};

export const useSourcesStore = create<SourcesState>(() => initial);

/** Starts afresh for another plan. */
export const resetSources = (): void => useSourcesStore.setState(initial);

/** Goes to Sources, to one of its parts. */
export function showSources(tab: SourcesTab): void {
  useSourcesStore.setState({ tab });
  showScreen('sources');
}

export const showCell = (cellKey: string | null): void => useSourcesStore.setState({ cellKey });

export const filterCells = (filter: Partial<Pick<SourcesState, 'text' | 'look'>>): void =>
  useSourcesStore.setState(filter);

/** Folds a business unit's accounts away, or unfolds them. */
export function foldGroup(name: string): void {
  const folded = new Set(useSourcesStore.getState().folded);
  if (!folded.delete(name)) folded.add(name);
  useSourcesStore.setState({ folded });
}

/** Narrows the readiness checklist. */
export const filterChecklist = (filter: Partial<ChecklistFilter>): void =>
  useSourcesStore.setState(({ checklist }) => ({ checklist: { ...checklist, ...filter } }));

/** Goes to the readiness checklist, to what is open in it. */
export function showChecklistGaps(): void {
  filterChecklist({ text: '', onlyGaps: true });
  showSources('readiness');
}

export const rememberChecker = (checker: string): void => useSourcesStore.setState({ checker });
