/** What a person may print, and what there is to say of it before it is made. */
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { lastSignOff } from '../../../shared/review/sign-off.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { counted } from '../counted.ts';
import { changeSummary } from './change-summary.ts';
import { customerSheets } from './customer-sheets.ts';
import { nightSheet, type Nights } from './night-sheet.ts';
import type { Paper, PrintDocument, PrintFacts } from './print-document.ts';
import { promiseReport } from './promise-report.ts';
import { redact } from './redact.ts';
import type { ReportDates } from './report-facts.ts';
import { yearDocument } from './year-document.ts';

export type PrintKind = 'year' | 'policy' | 'customers' | 'night' | 'changes';

export interface PrintWish {
  readonly kind: PrintKind;
  readonly nights: Nights;
  readonly report: ReportDates;
  /** Without account numbers. */
  readonly redacted: boolean;
}

/** What is asked for; null where it would need a sign-off or a judgement that there is not. */
export function printed(wish: PrintWish, facts: PrintFacts): PrintDocument | null {
  const document = documentOf(wish, facts);
  return document === null || !wish.redacted ? document : redact(document);
}

function documentOf({ kind, nights, report }: PrintWish, facts: PrintFacts): PrintDocument | null {
  switch (kind) {
    case 'year':
      return yearDocument(facts);
    case 'policy':
      return promiseReport(facts, report);
    case 'customers':
      return customerSheets(facts);
    case 'night':
      return nightSheet(facts, nights);
    case 'changes': {
      const signOff = lastSignOff(facts.plan, facts.year);
      return signOff === null ? null : changeSummary(facts, signOff);
    }
    default:
      return assertNever(kind);
  }
}

/** What there is to choose from; changes only where there is a sign-off to compare with. */
export const printKinds = (
  plan: Plan,
  year: number,
): readonly { readonly value: PrintKind; readonly label: string }[] => [
  { value: 'year', label: 'The year on one page' },
  { value: 'policy', label: 'Policy report and evidence' },
  { value: 'customers', label: 'A sheet per customer' },
  { value: 'night', label: 'Night sheet' },
  ...(lastSignOff(plan, year) === null
    ? []
    : [{ value: 'changes' as const, label: 'Changes since sign-off' }]),
];

/** Sheets of paper that it is made for. */
export const papersFor = (kind: PrintKind): readonly Paper[] =>
  kind === 'year' ? ['A3', 'Letter'] : ['A4', 'Letter'];

/** `1 page`, `Sheets: Northwind, Adatum, … 6 more`, `Windows: 131 rows`. */
export function contentsOf({ pages, parts, sheets }: PrintDocument): readonly string[] {
  const headings = parts.map(({ heading }) => heading);
  const more = headings.length - shownHeadings;
  const [only] = parts;
  return [
    ...(pages.length === 0 ? [] : [counted(pages.length, '# page', '# pages')]),
    ...(headings.length === 0
      ? []
      : [
          `${counted(headings.length, '# sheet', '# sheets')}: ${headings.slice(0, shownHeadings).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        ]),
    ...(parts.length === 1 && only !== undefined ? [only.lead] : []),
    ...sheets.map(({ name, rows }) => `${name}: ${counted(rows.length, '# row', '# rows')}`),
  ];
}

/** How much there is to make: `400 sheets, 12,080 rows`; `10 pages`. */
export function lengthWords(document: PrintDocument, as: 'pdf' | 'html' | 'csv' | 'xlsx'): string {
  const { pages, parts, sheets } = document;
  if (as === 'xlsx' || as === 'csv') {
    const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    return counted(rows, '# row', '# rows');
  }
  if (pages.length > 0) return counted(pages.length, '# page', '# pages');
  const rows = parts
    .flatMap(({ tables }) => tables)
    .reduce((sum, table) => sum + table.rows.length, 0);
  return `${counted(parts.length, '# sheet', '# sheets')}, ${counted(rows, '# row', '# rows')}`;
}

const shownHeadings = 6;
