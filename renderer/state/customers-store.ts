/** Which part of the Customers screen is shown, and what is chosen in each. */
import { create } from 'zustand';
import type { DateList } from '../../shared/planning/edit-dates.ts';

export type CustomersTab = 'customers' | 'units' | 'teams' | 'templates' | 'rules' | 'dates';

/** Parts that list things of which one is chosen. */
export type RecordTab = Exclude<CustomersTab, 'rules' | 'dates'> | DateList;

interface CustomersState {
  readonly tab: CustomersTab;
  /** Id of what is chosen; absent: the first that is shown. */
  readonly chosen: Readonly<Partial<Record<RecordTab, string>>>;
  /** Which dates are listed. */
  readonly dates: DateList;
  readonly isPasting: boolean;
}

export const useCustomersStore = create<CustomersState>(() => ({
  tab: 'customers',
  chosen: {},
  dates: 'freezes',
  isPasting: false,
}));

export const showCustomersTab = (tab: CustomersTab): void => useCustomersStore.setState({ tab });

export const showDates = (dates: DateList): void => useCustomersStore.setState({ dates });

/** Chooses one of a part's list. */
export const chooseRecord = (tab: RecordTab, id: string): void =>
  useCustomersStore.setState(({ chosen }) => ({ chosen: { ...chosen, [tab]: id } }));

export const openPaste = (): void => useCustomersStore.setState({ isPasting: true });

export const closePaste = (): void => useCustomersStore.setState({ isPasting: false });
