/** Which part of the Conflicts screen is shown. */
import { create } from 'zustand';

export type ConflictsTab = 'conflicts' | 'policy';

export const usePolicyStore = create<{ readonly tab: ConflictsTab }>(() => ({ tab: 'conflicts' }));

export const showConflictsTab = (tab: ConflictsTab): void => usePolicyStore.setState({ tab });
