/** Windows as tables: a page for each customer in HTML, one sheet of all in CSV and Excel. */
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Customer } from '../../../shared/model/target.ts';
import { counted } from '../counted.ts';
import { formatDateSpan, formatDuration, formatInstant, formatUtcRange } from '../format-time.ts';
import { asCsv } from '../print/as-csv.ts';
import { asHtml } from '../print/as-html.ts';
import { noteCell } from '../print/customer-sheets.ts';
import type { PrintDocument, PrintPart } from '../print/print-document.ts';
import { windowSheet } from '../print/window-data.ts';
import { ofCustomer } from '../print/windows-in-scope.ts';
import { unbroken, zoned } from '../print/zoned-words.ts';
import { kindWord, stateWord } from '../state-words.ts';
import { businessUnitName } from '../target-words.ts';
import { zoneAbbreviation } from '../zone-words.ts';
import type { ExportFacts, MadeExport } from './export-facts.ts';

const tableNotes = [
  'Times stand as local clock with its zone beside it, and in UTC as ISO 8601. Texts are never formulas.',
  'How often a window repeats is not in it: each date is a row.',
];

/** All windows as CSV. */
export function windowsAsCsv(facts: ExportFacts): MadeExport {
  const document = documentOf(facts);
  return { ending: 'csv', text: asCsv(document), document, notCarried: [], notes: tableNotes };
}

/** A page for each customer, in one file that needs nothing else. `nonce` allows its own style. */
export function windowsAsHtml(facts: ExportFacts, nonce: string): MadeExport {
  const document = documentOf(facts);
  return {
    ending: 'html',
    text: asHtml(document, { nonce, to: 'file' }),
    document,
    notCarried: [],
    notes: [
      'One file without scripts, pictures or anything from the network.',
      ...sharedNote(facts),
    ],
  };
}

/** What is made for one customer must not be read by another. */
export function sharedNote(facts: ExportFacts): readonly string[] {
  const { length } = customersWithWindows(facts);
  return length < 2
    ? []
    : [`It holds windows of ${length} customers. Choose one before you send it to a customer.`];
}

function documentOf(facts: ExportFacts): PrintDocument {
  const { plan, windows, days } = facts;
  const span = formatDateSpan(days.first, days.last);
  return {
    title: `Patch windows ${span}`,
    paper: 'A4',
    stamp: stampOf(facts),
    pages: [],
    parts: customersWithWindows(facts).map(({ customer, its }) => partOf(customer, its, facts)),
    details: [],
    sheets: [windowSheet(windows, plan.organization)],
  };
}

const stampOf = ({ plan, nowMs, zone }: ExportFacts): readonly string[] => [
  `${plan.name}, ${plan.organization.name}`,
  `As of ${formatInstant(nowMs, zone)} ${zoneAbbreviation(nowMs, zone)} (${zone})`,
];

/** Each customer and its windows, those of its whole business unit among them. */
export const customersWithWindows = ({
  customers,
  windows,
  isChosen,
}: ExportFacts): readonly { readonly customer: Customer; readonly its: readonly PatchWindow[] }[] =>
  customers
    .map((customer) => ({ customer, its: ofCustomer(windows, customer) }))
    .filter(({ its }) => isChosen || its.length > 0);

function partOf(
  customer: Customer,
  windows: readonly PatchWindow[],
  { plan, days }: ExportFacts,
): PrintPart {
  return {
    heading: customer.name,
    lead: `${counted(windows.length, '# patch window', '# patch windows')}, ${formatDateSpan(days.first, days.last)}. Times are those of ${customer.zone}; UTC stands beside them.`,
    facts: [['Business unit', businessUnitName(customer.businessUnitId, plan.organization)]],
    tables: [
      {
        caption: 'Windows',
        columns: ['When', 'UTC', 'Length', 'Window', 'State', 'Note'],
        rows: windows.map((window) => [
          zoned(window, customer.zone),
          unbroken(formatUtcRange(window)),
          formatDuration(window.durationMinutes),
          `${window.name}, ${kindWord(window.kind).toLowerCase()}`,
          stateWord(window.state),
          noteCell(window),
        ]),
        empty: 'No windows in this time.',
      },
    ],
  };
}
