/** The list as one column of lines, so that only those in view need drawing. */
import type { ConflictGroup, ConflictRow } from './conflict-groups.ts';

export type ListLine =
  /** `Accepted · 3`: what follows does not count as open. */
  | { readonly kind: 'part'; readonly key: string; readonly title: string }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: ConflictGroup;
      readonly isOpen: boolean;
    }
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly row: ConflictRow;
      readonly isLast: boolean;
    };

/** Groups by key that were opened or shut by hand. */
export type Unfolded = ReadonlyMap<string, boolean>;

/** Lines of groups, each followed by its rows while it is open. A group of one is open by itself. */
export function groupLines(
  groups: readonly ConflictGroup[],
  unfolded: Unfolded,
  prefix = '',
): readonly ListLine[] {
  return groups.flatMap((group): readonly ListLine[] => {
    const key = `${prefix}${group.key}`;
    const isOpen = unfolded.get(key) ?? group.rows.length === 1;
    const head: ListLine = { kind: 'group', key, group, isOpen };
    if (!isOpen) return [head];
    const rows = group.rows.map((row, index): ListLine => ({
      kind: 'row',
      key: `${key}|${row.conflict.id}`,
      row,
      isLast: index === group.rows.length - 1,
    }));
    return [head, ...rows];
  });
}

/** Open findings first; then, under their own head, the accepted ones. */
export function conflictLines(
  parts: { readonly open: readonly ConflictGroup[]; readonly accepted: readonly ConflictGroup[] },
  unfolded: Unfolded,
): readonly ListLine[] {
  const open = groupLines(parts.open, unfolded);
  if (parts.accepted.length === 0) return open;
  const count = parts.accepted.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    ...open,
    { kind: 'part', key: 'accepted', title: `Accepted · ${count}` },
    ...groupLines(parts.accepted, unfolded, 'accepted|'),
  ];
}
