import type { CadenceGap } from './cadence.ts';
import type { DoubleCoverage } from './coverage-gaps.ts';
import type { CadencePromise } from './policy-input.ts';
import type { ScopeReach } from './patch-reach.ts';
import type { Scope } from './scope.ts';

/** A promise that the plan does not keep. Facts only; the sentence is made by the presenter. */
export type PolicyFinding = {
  /** `rule|scope or series|what`: equal input gives equal ids, whatever the order. */
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** The scope it is about: of a pair of series, the first one both patch. */
  readonly scope: Scope;
  /** The window where it can be mended, if there is one: the one before a gap, the late one. */
  readonly windowId: string | null;
} & (
  | { readonly rule: 'C13'; readonly gap: CadenceGap; readonly promise: CadencePromise }
  | { readonly rule: 'C14'; readonly reach: ScopeReach }
  | { readonly rule: 'C21' }
  | { readonly rule: 'C22'; readonly pair: DoubleCoverage }
);

/** Order of findings: by id, as code units, the same everywhere. */
export const byFindingId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);
