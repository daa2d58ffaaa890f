/** What the Board shows: which months, whom, and the window that is being negotiated. */
import { create } from 'zustand';
import type { BoardMonth } from '../../shared/negotiation/board.ts';

/** A customer's month, and which of its windows. */
export interface BoardChoice {
  readonly customerId: string;
  readonly month: BoardMonth;
  /** null: the first that is open, else the first. */
  readonly windowId: string | null;
}

export interface BoardState {
  /** Months after the one that it is. */
  readonly offset: number;
  /** Empty: all. */
  readonly businessUnitId: string;
  /** Only customers with something to agree on. */
  readonly onlyOpen: boolean;
  readonly chosen: BoardChoice | null;
  /** The business unit whose messages are being edited. */
  readonly templatesOf: string | null;
}

const initial: BoardState = {
  offset: 0,
  businessUnitId: '',
  onlyOpen: false,
  chosen: null,
  templatesOf: null,
};

export const useBoardStore = create<BoardState>(() => initial);

/** Changes some of what is shown. */
export const showBoard = (change: Partial<BoardState>): void => useBoardStore.setState(change);

/** Starts afresh for another plan. */
export const resetBoard = (): void => useBoardStore.setState(initial);
