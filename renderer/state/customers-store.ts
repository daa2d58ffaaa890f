/** Which part of the Customers screen is shown, and what is chosen in each. */
import { create } from 'zustand';

export type CustomersTab = 'customers' | 'units' | 'teams' | 'rules';

/** Parts that list things of which one is chosen. */
export type RecordTab = Exclude<CustomersTab, 'rules'>;

interface CustomersState {
  readonly tab: CustomersTab;
  /** Id of what is chosen; null: the first that is shown. */
  readonly chosen: Readonly<Record<RecordTab, string | null>>;
  readonly isPasting: boolean;
}

export const useCustomersStore = create<CustomersState>(() => ({
  tab: 'customers',
  chosen: { customers: null, units: null, teams: null },
  isPasting: false,
}));

export const showCustomersTab = (tab: CustomersTab): void => useCustomersStore.setState({ tab });

/** Chooses one of a part's list. */
export const chooseRecord = (tab: RecordTab, id: string): void =>
  useCustomersStore.setState(({ chosen }) => ({ chosen: { ...chosen, [tab]: id } }));

export const openPaste = (): void => useCustomersStore.setState({ isPasting: true });

export const closePaste = (): void => useCustomersStore.setState({ isPasting: false });
