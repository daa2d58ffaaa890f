/** The checklist of accounts and regions in words: of an item, of a row, and as a table to paste. */
import {
  readinessItems,
  type ReadinessCheck,
  type ReadinessItem,
} from '../../shared/model/readiness.ts';
import type { ChecklistRow } from '../../shared/planning/readiness-checklist.ts';
import { checklistMessages } from './checklist-messages.ts';
import { formatIsoDate } from './format-time.ts';

/** `Agents`. */
export const itemWord = (item: ReadinessItem): string => checklistMessages.items[item].short;

/** `hrp-adatum-prod eu-west-1`. */
export const rowName = ({ alias, cell }: Pick<ChecklistRow, 'alias' | 'cell'>): string =>
  `${alias} ${cell.region}`;

/** `done Mon 1 Feb 2027 by Asha, with evidence`; `open`. */
export function checkWords(check: ReadinessCheck | undefined): string {
  if (check === undefined) return checklistMessages.open;
  const done = checklistMessages.doneBy(formatIsoDate(check.doneDate), check.who);
  return check.evidence === undefined ? done : checklistMessages.withEvidence(done);
}

/** `5 of 7`; of what is gone, how many were noted. */
export const doneWords = ({ checks }: Pick<ChecklistRow, 'checks'>): string =>
  checklistMessages.of(checks.size, readinessItems.length);

/** What is open over all rows: `14 items are open in 5 accounts and regions`. */
export function openWords(rows: readonly ChecklistRow[]): string {
  const items = rows.reduce((sum, { open }) => sum + open.length, 0);
  const cells = rows.filter(({ open }) => open.length > 0).length;
  return items === 0
    ? checklistMessages.allDone(rows.length)
    : checklistMessages.openItems(items, cells);
}

/** Rows that contain all typed words, and have something open where only those are wanted. */
export function filteredRows(
  rows: readonly ChecklistRow[],
  { text, onlyGaps }: { readonly text: string; readonly onlyGaps: boolean },
): readonly ChecklistRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (onlyGaps && row.open.length === 0) return false;
    const { alias, cell, unit, environments } = row;
    const all = [alias, cell.accountId, cell.region, unit ?? '', ...environments]
      .join(' ')
      .toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** A head and a row an account and region: the day on which each item was done, or that it is open. */
export const checklistTable = (rows: readonly ChecklistRow[]): readonly (readonly string[])[] => [
  ['Account', 'Region', 'Business unit', 'Environments', ...readinessItems.map(itemWord), 'Open'],
  ...rows.map(({ alias, cell, unit, environments, checks, open, isGone }) => [
    ...[alias, cell.region, unit ?? '', environments.join(', ')],
    ...readinessItems.map(
      (item) => checks.get(item)?.doneDate ?? (isGone ? '' : checklistMessages.open),
    ),
    String(open.length),
  ]),
];
