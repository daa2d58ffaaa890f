/** What a mark of the year is, in words, when somebody points at it: none is made for those nobody points at. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { deadlineWords, freezeWords, gapWords, markWords } from './year-cells.ts';
import type { YearRow } from './year-rows.ts';

/** The lists of a row that have marks which are not windows. */
const lists = ['freezes', 'gaps', 'deadlines', 'releases'] as const;
type MarkList = (typeof lists)[number];

/** How a mark that is not a window is named in the page: `gaps 2`. */
export const markName = (list: MarkList, index: number): string => `${list} ${index}`;

/** A mark by what the page names it; null where the row has no such thing any more. */
export function wordsOfMark(
  row: YearRow,
  name: { readonly window: string | undefined; readonly told: string | undefined },
  findings: ReadonlyMap<string, number>,
): string | null {
  if (name.window !== undefined) {
    const mark = row.marks.find(({ window }) => window.id === name.window);
    if (mark === undefined) return null;
    return markWords(mark, row.customer.zone, findings.get(mark.window.id) ?? 0);
  }
  const [list, index] = (name.told ?? '').split(' ');
  const known = lists.find((each) => each === list);
  return known === undefined ? null : wordsIn(row, known, Number(index));
}

function wordsIn(row: YearRow, list: MarkList, index: number): string | null {
  switch (list) {
    case 'freezes':
      return told(row.freezes[index], freezeWords);
    case 'gaps':
      return told(row.gaps[index], gapWords);
    case 'deadlines':
      return told(row.deadlines[index], deadlineWords);
    case 'releases':
      return told(row.releases[index], ({ release }) => release.name);
    default:
      return assertNever(list);
  }
}

const told = <T>(thing: T | undefined, words: (thing: T) => string): string | null =>
  thing === undefined ? null : words(thing);
