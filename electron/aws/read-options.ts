import type { EpochMs } from '../../shared/time/time-range.ts';

/** What was known of a cell; of what AWS lists as it was nothing more is asked. */
export interface KnownOfCell {
  readonly calendars: readonly {
    readonly key: string;
    readonly name: string;
    readonly defaultVersion: number;
    readonly createdAtMs?: EpochMs;
  }[];
  readonly windowRows: readonly { readonly key: string; readonly row: string }[];
}

export interface ReadOptions {
  readonly nowMs: () => EpochMs;
  /** Null: everything is read anew. */
  readonly known: KnownOfCell | null;
}
