import type { EpochMs } from '../time/time-range.ts';
import type { PatchSeverity } from './policy.ts';
import type { Layer, WindowKind } from './series.ts';
import type { Target } from './target.ts';

/** A code release. Never merged with windows (they answer different questions). */
export interface Release {
  readonly id: string;
  readonly name: string;
  /** Product as the release tool names it; matched to a business unit's id. */
  readonly businessUnitId: string;
  readonly product: string;
  readonly environment: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly certainty: 'confirmed' | 'tentative';
  /** Where it was before it moved, if it did. */
  readonly movedFromMs?: EpochMs;
  /** What it changes; a custom application where it is not said. */
  readonly layer?: Layer;
}

/** A time in which work is forbidden. */
export interface Freeze {
  readonly id: string;
  readonly name: string;
  readonly hardness: 'hard' | 'soft';
  /** Kinds of work it forbids. Scans pass an install-only freeze. */
  readonly guards: readonly WindowKind[];
  /** It also forbids whatever restarts machines. */
  readonly guardsReboots?: boolean;
  /** It also forbids writing to Change Calendars while it lasts. */
  readonly guardsPushes?: boolean;
  /** Empty: everywhere. */
  readonly targets: readonly Target[];
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/** A public holiday: a whole local day, in whatever zone the reader lives. */
export interface Holiday {
  readonly id: string;
  readonly name: string;
  /** ISO country code, `US` or `IN` in the sample. */
  readonly country: string;
  readonly date: string;
}

/** A slot offered by the database team. */
export interface DatabaseSlot {
  readonly id: string;
  readonly name: string;
  readonly businessUnitId: string;
  readonly customerId?: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly confirmed: boolean;
}

/** A day on which a vendor published patches. */
export interface PatchEvent {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly severity: PatchSeverity;
  readonly vendor?: string;
  /** Where it matters; absent or empty: everywhere. */
  readonly targets?: readonly Target[];
  /** Computed Patch Tuesdays, what people entered, what was imported. */
  readonly origin?: 'computed' | 'entered' | 'imported';
}
