/** What the Sources screen shows: its part, the chosen cell, and how the grid is filtered. */
import { create } from 'zustand';
import { showScreen } from './view-store.ts';

export type SourcesTab = 'cells' | 'calendars' | 'accounts' | 'sign-ins';

export interface SourcesState {
  readonly tab: SourcesTab;
  /** Key of the cell whose details are shown; null: none. */
  readonly cellKey: string | null;
  readonly text: string;
  /** The look of the cells that are wanted, by its name; `changed`; null: all. */
  readonly look: string | null;
  /** Names of the business units whose accounts are folded away. */
  readonly folded: ReadonlySet<string>;
}

const initial: SourcesState = {
  tab: 'cells',
  cellKey: null,
  text: '',
  look: null,
  folded: new Set(),
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
