/** How the open plan stands to its file, and what an earlier run left behind. */
import { create } from 'zustand';
import type { ClashingDrafts } from '../presenters/clashing-drafts.ts';
import type { LostEdits } from '../../shared/ipc/edits-contract.ts';
import type { FileNews, PlanHolder } from '../../shared/ipc/plan-file-contract.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';

export interface FileState {
  /** What others did to the file since it was read or written here. */
  readonly news: FileNews;
  /** Who else has the file open. */
  readonly holder: PlanHolder | null;
  /** Why the last saving failed, until one succeeds. */
  readonly saveProblem: BridgeError | null;
  /** Why edits are not written down as they are made, if they are not. */
  readonly journalProblem: string | null;
  /** The file is of this later version: the plan is only shown. */
  readonly newerVersion: number | null;
  /** Unpushed windows that a new reading of AWS stands against, until a person has seen it. */
  readonly clashes: ClashingDrafts | null;
  /** Newest first. */
  readonly lost: readonly LostEdits[];
}

const ofAnotherFile: Omit<FileState, 'lost'> = {
  news: 'same',
  holder: null,
  saveProblem: null,
  journalProblem: null,
  newerVersion: null,
  clashes: null,
};

export const useFileStore = create<FileState>(() => ({ ...ofAnotherFile, lost: [] }));

/** Starts afresh for another plan. */
export const enterFile = (newerVersion: number | null): void =>
  useFileStore.setState({ ...ofAnotherFile, newerVersion });
