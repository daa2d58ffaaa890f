/** Which column of a table means what. */
import { chosenHeads, plainHead } from '../../shared/imports/head-table.ts';
import type { ImportFormat } from '../../shared/imports/import-format.ts';

/** One of our columns, and the head that it is read from; empty: none. */
export interface ColumnMatch {
  readonly column: string;
  /** `Start time`, as people call it. */
  readonly label: string;
  readonly isRequired: boolean;
  readonly head: string;
}

/** Each column of a format with the head that was chosen for it or is called so. */
export function columnMatches(
  { columns }: ImportFormat,
  heads: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): readonly ColumnMatch[] {
  const byHead = new Map(heads.map((head) => [plainHead(head), head]));
  return Object.entries(columns?.heads ?? {}).map(([column, names]) => {
    const own = Object.hasOwn(chosen, column) ? chosen[column] : undefined;
    const found = chosenHeads(own, names)
      .map((name) => byHead.get(plainHead(name)))
      .find((head) => head !== undefined);
    const isRequired = columns?.required.includes(column) ?? false;
    return { column, label: names[0] ?? column, isRequired, head: found ?? '' };
  });
}
