/** The dialog with the IAM policies: for reading or pushing, and which cells it was asked for. */
import { create } from 'zustand';
import type { CellRef } from '../../shared/model/target.ts';

export type PolicyPurpose = 'read' | 'push';

export interface PoliciesState {
  /** null: no dialog. */
  readonly purpose: PolicyPurpose | null;
  /** Only these cells; null: all. */
  readonly cells: readonly CellRef[] | null;
}

export const usePoliciesStore = create<PoliciesState>(() => ({ purpose: null, cells: null }));

/** Opens the dialog. */
export const showPolicies = (purpose: PolicyPurpose, cells: readonly CellRef[] | null): void =>
  usePoliciesStore.setState({ purpose, cells });

export const closePolicies = (): void => usePoliciesStore.setState({ purpose: null });
