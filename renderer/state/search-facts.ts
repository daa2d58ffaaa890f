/** What a search is judged by, computed once, however many ask. */
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { teamOf } from '../presenters/display-zone.ts';
import { dateIn } from '../presenters/format-time.ts';
import { type OwnerLookup, ownerLookup } from '../presenters/item-owners.ts';
import type { SearchFacts } from '../presenters/item-search.ts';
import { parseSearch, type SearchQuery } from '../presenters/search-query.ts';
import { buildTargetTree } from '../presenters/target-tree.ts';
import { currentConflictsByWindow, currentDisplayZone, currentWindows } from './derived.ts';
import { usePlanStore } from './plan-store.ts';
import { rememberFields, rememberLast } from './remember-last.ts';
import { currentNowMs } from './session-store.ts';

/** The organization as a tree of targets. */
export const targetTreeOf = rememberLast(buildTargetTree);

/** Whose things of an organization are. */
export const ownersOf = rememberLast((organization: Organization): OwnerLookup =>
  ownerLookup(targetTreeOf(organization)),
);

const factsOf = rememberFields((facts: SearchFacts): SearchFacts => facts);

/** Windows are looked through once, when the first search asks for a team. */
const teamLookup = rememberLast(
  (windows: readonly PatchWindow[], organization: Organization): SearchFacts['teamOf'] => {
    let names: ReadonlyMap<string, string> | null = null;
    return ({ selection: { kind, id } }) => {
      if (kind !== 'window') return null;
      names ??= new Map(
        windows.map((window) => [window.id, teamOf(window, organization)?.name ?? '']),
      );
      return names.get(id) ?? null;
    };
  },
);

/** null without a plan. */
export function currentSearchFacts(): SearchFacts | null {
  const { plan } = usePlanStore.getState();
  if (plan === null) return null;
  const { organization } = plan;
  return factsOf({
    owners: ownersOf(organization),
    zone: currentDisplayZone(),
    conflicts: currentConflictsByWindow(),
    teamOf: teamLookup(currentWindows(), organization),
  });
}

const parse = rememberLast(parseSearch);

/** A typed search as of today. */
export const currentSearch = (text: string): SearchQuery =>
  parse(text, dateIn(currentNowMs(), currentDisplayZone()));
