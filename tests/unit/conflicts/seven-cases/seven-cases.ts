/** The seven questions that every conflict rule answers in a table of its own. */
import { describe, expect, it } from 'vitest';
import type { ConflictRule } from '../../../../shared/conflicts/conflict.ts';

/** What is found, in short, and what should be. */
export interface Case {
  readonly found: () => readonly string[];
  readonly expected: readonly string[];
}

/** A question that has no meaning for a rule, and why. */
export interface NoCase {
  readonly meaningless: string;
}

/** The compiler asks for all seven. */
export interface SevenCases {
  readonly fires: Case;
  /** The nearest that is still no finding. */
  readonly 'just does not': Case;
  /** Half-open ranges that end where the other begins. */
  readonly touching: Case | NoCase;
  /** On a night when clocks change, by elapsed time. */
  readonly 'on a DST night': Case | NoCase;
  /** The window in another zone than what it meets: instants decide, or the zone whose days are meant. */
  readonly 'in another zone': Case | NoCase;
  /** With a waiver of it: told as accepted, or not to be waived. */
  readonly waived: Case | NoCase;
  /** With data that is old or was not read: told by C20 or as unknown, and never an all-clear. */
  readonly stale: Case | NoCase;
}

export const tellsSevenCases = (rule: ConflictRule, title: string, cases: SevenCases): void => {
  describe(`${rule} ${title}`, () => {
    for (const [name, each] of Object.entries(cases) as [string, Case | NoCase][]) {
      if ('meaningless' in each) continue;
      it(name, () => expect(each.found()).toEqual(each.expected));
    }
  });
};
