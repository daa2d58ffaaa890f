/** What the Year screen shows: which year, how near, whom, and the cell whose details are open. */
import { create } from 'zustand';
import type { YearUnit } from '../presenters/year-columns.ts';

/** A cell by what it shows, so that it is the same one when lines come and go. */
export interface YearChoice {
  readonly customerId: string;
  readonly column: number;
}

export interface YearState {
  /** null: the year that it is. */
  readonly year: number | null;
  readonly unit: YearUnit;
  /** The matrix, or what it adds up to. */
  readonly tab: 'schedule' | 'reports';
  /** Somebody asked for nights and weekends: the reports are to be scrolled to them. */
  readonly wantsFairness: boolean;
  /** How much of the year is as wide as the screen. */
  readonly zoom: 'year' | 'quarter';
  /** Empty: all. */
  readonly businessUnitId: string;
  readonly state: string;
  /** Only customers with a gap or a missed deadline ahead. */
  readonly onlyGaps: boolean;
  readonly chosen: YearChoice | null;
}

const initial: YearState = {
  year: null,
  unit: 'months',
  tab: 'schedule',
  wantsFairness: false,
  zoom: 'year',
  businessUnitId: '',
  state: '',
  onlyGaps: false,
  chosen: null,
};

export const useYearStore = create<YearState>(() => initial);

/** Starts afresh for another plan. */
export const resetYear = (): void => useYearStore.setState(initial);

/** Changes some of what is shown. Other columns are other cells: none is chosen any more. */
export const showYear = (change: Partial<YearState>): void =>
  useYearStore.setState({ chosen: null, ...change });
