/** What of a plan came from other systems, so that a second import finds it again. */

/** Kinds of things that imports bring; `node-count` is the machines of an environment, `window-result` what came of a window. */
export type ImportedKind =
  | 'series'
  | 'release'
  | 'freeze'
  | 'holiday'
  | 'database-slot'
  | 'patch-event'
  | 'customer'
  | 'gke-policy'
  | 'node-count'
  | 'window-result';

/** That one thing of the plan is one thing of another system. */
export interface ImportedMark {
  /** Of kind, system and key: two planners who import the same file write the same mark. */
  readonly id: string;
  readonly itemKind: ImportedKind;
  /** Its id in the plan; of a node count `customer/environment`, of a result the window's. */
  readonly itemId: string;
  readonly system: string;
  /** Its identity over there. */
  readonly key: string;
  readonly sequence?: number;
  /** Hash of what the system said of it last. */
  readonly fingerprint: string;
  /** Hash of what the import made of it, where that is not the same: what a person edits differs. */
  readonly planFingerprint?: string;
}
