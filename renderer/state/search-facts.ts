/** What a search is judged by, computed once, however many ask. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { dateIn } from '../presenters/format-time.ts';
import { type OwnerLookup, ownerLookup } from '../presenters/item-owners.ts';
import type { SearchFacts } from '../presenters/item-search.ts';
import { parseSearch, type SearchQuery } from '../presenters/search-query.ts';
import { buildTargetTree } from '../presenters/target-tree.ts';
import { currentConflictsByWindow, currentDisplayZone } from './derived.ts';
import { usePlanStore } from './plan-store.ts';
import { rememberLast } from './remember-last.ts';
import { currentNowMs } from './session-store.ts';

/** The organization as a tree of targets. */
export const targetTreeOf = rememberLast(buildTargetTree);

/** Whose things of an organization are. */
export const ownersOf = rememberLast((organization: Organization): OwnerLookup =>
  ownerLookup(targetTreeOf(organization)),
);

const factsOf = rememberLast(
  (
    owners: OwnerLookup,
    zone: Zone,
    conflicts: ReadonlyMap<string, readonly Conflict[]>,
  ): SearchFacts => ({ owners, zone, conflicts }),
);

/** null without a plan. */
export function currentSearchFacts(): SearchFacts | null {
  const { plan } = usePlanStore.getState();
  if (plan === null) return null;
  return factsOf(ownersOf(plan.organization), currentDisplayZone(), currentConflictsByWindow());
}

const parse = rememberLast(parseSearch);

/** A typed search as of today. */
export const currentSearch = (text: string): SearchQuery =>
  parse(text, dateIn(currentNowMs(), currentDisplayZone()));
