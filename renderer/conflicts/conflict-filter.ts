/** Which conflicts are listed. Filters hide rows; counts beside them say how many there are. */
import type { Conflict, ConflictRule, Severity } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { dateIn } from '../presenters/format-time.ts';
import type { Target } from '../../shared/model/target.ts';

export interface ConflictFilter {
  readonly severity: Severity | 'all';
  readonly rule: ConflictRule | 'all';
  /** Empty: every business unit and customer. Else `unit` or `unit/customer`. */
  readonly targetPath: string;
  /** Empty: every month. Else `2027-03`, in the zone that is shown. */
  readonly month: string;
  /** Words that must all occur in what is searched, in any case. */
  readonly text: string;
}

export const noFilter: ConflictFilter = {
  severity: 'all',
  rule: 'all',
  targetPath: '',
  month: '',
  text: '',
};

/**
 * Conflicts that pass every filter, in their order.
 * @param textOf what is searched for words: sentence, names of window, customer, cells.
 */
export function filterConflicts(
  conflicts: readonly Conflict[],
  filter: ConflictFilter,
  read: {
    readonly windowOf: (windowId: string) => PatchWindow | undefined;
    readonly textOf: (conflict: Conflict) => string;
    readonly zone: Zone;
  },
): readonly Conflict[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return conflicts.filter((conflict) => {
    if (filter.severity !== 'all' && conflict.severity !== filter.severity) return false;
    if (filter.rule !== 'all' && conflict.rule !== filter.rule) return false;
    if (filter.month !== '' && !monthsOf(conflict, read).includes(filter.month)) return false;
    if (!isShown(conflict, read.windowOf(conflict.windowId), filter.targetPath)) return false;
    if (words.length === 0) return true;
    const text = read.textOf(conflict).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What is of no place of the plan, like a live window, is listed as long as no place is chosen. */
function isShown({ subject }: Conflict, window: PatchWindow | undefined, path: string): boolean {
  if (window !== undefined) return isUnder(window.target, path);
  return subject !== undefined && isUnder(subject.target, path);
}

function isUnder(target: Target | undefined, path: string): boolean {
  const [businessUnitId = '', customerId] = path.split('/');
  if (businessUnitId === '') return true;
  if (target === undefined) return false;
  if (target.businessUnitId !== businessUnitId) return false;
  return customerId === undefined || target.customerId === customerId;
}

/** The months a finding lies in, `2027-03`: of its window, else of the minutes at fault; maybe none. */
export function monthsOf(
  { windowId, evidence }: Conflict,
  { windowOf, zone }: { readonly windowOf: WindowLookup; readonly zone: Zone },
): readonly string[] {
  const window = windowOf(windowId);
  const ranges = window === undefined ? evidence : [window];
  return [...new Set(ranges.map(({ startMs }) => dateIn(startMs, zone).slice(0, 7)))];
}

type WindowLookup = (windowId: string) => PatchWindow | undefined;

/** How many there are of each severity. */
export function countBySeverity(
  conflicts: readonly Conflict[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { severity } of conflicts) counts[severity] += 1;
  return counts;
}
