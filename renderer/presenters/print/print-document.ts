/** What is printed and exported: one content, of which paper, files and spreadsheets are made. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { LocalDateTime, Zone } from '../../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import type { PrintReport } from './report-facts.ts';

/** Sheets of paper; a year lies on its long side. */
export type Paper = 'A3' | 'A4' | 'Letter';

/** Upright, in points (1/72 inch). */
export const paperPt: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A3: [841.89, 1190.55],
  A4: [595.28, 841.89],
  Letter: [612, 792],
};

/** A cell of a printed table. Lines are divided by `\n`; `bad` is red, and says so in words too. */
export type PrintCell = string | { readonly text: string; readonly tone: 'bad' };

export interface PrintTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PrintCell[])[];
  /** What is said in place of no rows. */
  readonly empty: string;
}

/** What begins on a sheet of its own. */
export interface PrintPart {
  readonly heading: string;
  readonly lead: string;
  readonly facts: readonly (readonly [name: string, words: string])[];
  readonly tables: readonly PrintTable[];
}

/** A cell of a spreadsheet: text, a number, or a wall clock whose zone stands in another column. */
export type DataCell = string | number | { readonly local: LocalDateTime };

export interface DataSheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly DataCell[])[];
}

export interface PrintDocument {
  readonly title: string;
  readonly paper: Paper;
  /** What it is of and as of: stands on every sheet. */
  readonly stamp: readonly string[];
  /** Whole pages as SVG, on their long side. */
  readonly pages: readonly string[];
  readonly parts: readonly PrintPart[];
  /** What there is no room for on paper: only files of HTML have it. */
  readonly details: readonly PrintPart[];
  readonly sheets: readonly DataSheet[];
}

/** Whose windows: everybody's, a business unit's, or a customer's. */
export interface PrintScope {
  readonly businessUnitId?: string;
  readonly customerId?: string;
}

/** What everything printed is made of. */
export interface PrintFacts {
  readonly plan: Plan;
  readonly year: number;
  readonly scope: PrintScope;
  readonly paper: Paper;
  readonly nowMs: EpochMs;
  /** Zone of the reader; windows are told on their own customers' walls besides. */
  readonly zone: Zone;
  /** SHA-256 of what the year means (shared/review/plan-meaning.ts), in hex. */
  readonly hash: string;
  /** How old the live data is, in words. */
  readonly freshness: string;
  /** Findings told last. */
  readonly conflicts: readonly Conflict[];
  /** Whether they are those of this plan; else nothing is called clean. */
  readonly checked: boolean;
  /** How the plan stands with its promises; null while that cannot be judged. */
  readonly report: PrintReport | null;
}
