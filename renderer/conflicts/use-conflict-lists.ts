import { useMemo } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { useConflicts, useDisplayZone, useOrganization } from '../state/derived.ts';
import { filterConflicts, monthsOf, type ConflictFilter } from './conflict-filter.ts';
import { groupConflicts, type ConflictGroup } from './conflict-groups.ts';
import { conflictSearchText } from './conflict-text.ts';
import { useWindowLookup } from './use-window-lookup.ts';

/** The findings of the screen, open and accepted apart. */
export interface ConflictLists {
  /** All of them, without the filters. */
  readonly open: readonly Conflict[];
  readonly acceptedCount: number;
  readonly shownCount: number;
  readonly months: readonly string[];
  readonly groups: {
    readonly open: readonly ConflictGroup[];
    readonly accepted: readonly ConflictGroup[];
  };
}

const isOpen = ({ accepted }: Conflict): boolean => accepted === undefined;

/** Groups of what passes the filter. */
export function useConflictLists(filter: ConflictFilter): ConflictLists {
  const organization = useOrganization();
  const conflicts = useConflicts();
  const windowOf = useWindowLookup();
  const zone = useDisplayZone();
  const open = useMemo(() => conflicts.filter(isOpen), [conflicts]);
  const months = useMemo(
    () => [...new Set(conflicts.flatMap((each) => monthsOf(each, { windowOf, zone })))].sort(),
    [conflicts, windowOf, zone],
  );
  const shown = useMemo(() => {
    if (organization === null) return [];
    const textOf = conflictSearchText(organization, windowOf);
    return filterConflicts(conflicts, filter, { windowOf, textOf, zone });
  }, [conflicts, filter, organization, windowOf, zone]);
  const groups = useMemo(
    () => ({
      open: groupConflicts(shown.filter(isOpen), windowOf),
      accepted: groupConflicts(
        shown.filter((each) => !isOpen(each)),
        windowOf,
      ),
    }),
    [shown, windowOf],
  );
  return {
    open,
    acceptedCount: conflicts.length - open.length,
    shownCount: shown.length,
    months,
    groups,
  };
}
