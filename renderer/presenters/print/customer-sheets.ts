/** A sheet for each customer: its dates on its own wall, what it is promised, whom it knows. */
import { noticesOf } from '../../../shared/conflicts/notice.ts';
import type { Customer } from '../../../shared/model/target.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { noticeCountdown } from '../../../shared/negotiation/notice-countdown.ts';
import { windowsOfYear } from '../../../shared/review/year-windows.ts';
import { clockNotes } from '../clock-notes.ts';
import { formatDuration, formatUtcRange } from '../format-time.ts';
import { daysWords } from '../measure-words.ts';
import { dueWords } from '../negotiation-words.ts';
import { kindWord, stateWord } from '../state-words.ts';
import { businessUnitName } from '../target-words.ts';
import { contactWords } from './contact-words.ts';
import { offsetWords, zoneAbbreviation } from '../zone-words.ts';
import type {
  PrintCell,
  PrintDocument,
  PrintFacts,
  PrintPart,
  PrintTable,
} from './print-document.ts';
import { stampOf } from './print-stamp.ts';
import { windowSheet } from './window-data.ts';
import { unbroken, zoned } from './zoned-words.ts';
import { ofCustomer } from './windows-in-scope.ts';
import { customersIn } from './year-lines.ts';

/** Sheets for the customers in scope, in their plan's order. */
export function customerSheets(facts: PrintFacts): PrintDocument {
  const { plan, year, scope, paper } = facts;
  const all = windowsOfYear(plan, year);
  const customers = customersIn(plan, scope);
  const sheets = customers.map((customer) => ({ customer, windows: ofCustomer(all, customer) }));
  const only = customers.length === 1 ? customers[0] : undefined;
  const shown = new Set(sheets.flatMap(({ windows }) => windows));
  return {
    title: only === undefined ? `Customer sheets ${year}` : `${only.name} ${year}`,
    paper,
    stamp: stampOf(facts),
    pages: [],
    parts: sheets.map(({ customer, windows }) => sheetOf(customer, windows, facts)),
    details: [],
    sheets: [
      windowSheet([...shown], plan.organization),
      {
        name: 'Contacts',
        columns: ['Customer', 'Contact', 'Role', 'Phone', 'Mail'].map((title) => ({
          title,
          width: 26,
        })),
        rows: customers.flatMap(({ name, contacts = [] }) =>
          contacts.map((contact) => [
            name,
            contact.name ?? contact.id,
            contact.role ?? '',
            contact.phone ?? '',
            contact.mail ?? '',
          ]),
        ),
      },
    ],
  };
}

function sheetOf(
  customer: Customer,
  windows: readonly PatchWindow[],
  facts: PrintFacts,
): PrintPart {
  const { plan, year, nowMs } = facts;
  const { zone, environments, managedByAms, businessUnitId } = customer;
  return {
    heading: customer.name,
    lead: `Patch windows ${year}. Times are those of ${zone}; UTC stands beside them.`,
    facts: [
      ['Business unit', businessUnitName(businessUnitId, plan.organization)],
      ['Zone', `${zone} (now ${zoneAbbreviation(nowMs, zone)}, ${offsetWords(nowMs, zone)})`],
      ['Notice', noticeList(customer)],
      ['Environments', environments.map(({ name }) => name).join(', ') || 'none'],
      ['Managed by AMS', managedByAms ? 'yes' : 'no'],
      // Beside the head, so that no page holds nothing but them.
      ['Contacts', customer.contacts?.map(contactWords).join('\n') || noContact],
    ],
    tables: [windowTable(customer, windows, facts)],
  };
}

const noticeList = (customer: Customer): string =>
  noticesOf(customer)
    .map(({ kind, daysBefore }) => `${kind} ${daysWords(daysBefore)} before`)
    .join(', ') || 'none is promised';

const windowTable = (
  customer: Customer,
  windows: readonly PatchWindow[],
  { nowMs }: PrintFacts,
): PrintTable => ({
  caption: 'Windows',
  columns: ['When', 'UTC', 'Length', 'Window', 'State', 'Note'],
  rows: windows.map((window) => {
    const owed = noticeCountdown(window, customer, { nowMs, holidays: [] });
    return [
      zoned(window, customer.zone),
      unbroken(formatUtcRange(window)),
      formatDuration(window.durationMinutes),
      windowCell(window),
      owed === null ? stateWord(window.state) : `${stateWord(window.state)}. ${dueWords(owed)}`,
      noteCell(window),
    ];
  }),
  empty: 'No windows are planned in this year.',
});

/** On one line where it is short, beside notes that take all the room they get. */
function windowCell({ name, kind }: PatchWindow): string {
  const words = `${name}, ${kindWord(kind).toLowerCase()}`;
  return words.length <= 40 ? unbroken(words) : words;
}

/** Why it is where it is, what clocks do that night; an emergency in red words. */
export function noteCell(window: PatchWindow): PrintCell {
  const { reason, facts } = window;
  const notes = [...(reason === undefined ? [] : [reason]), ...clockNotes(window)];
  const emergency = facts?.emergencyReason;
  if (emergency === undefined) return notes.join('\n');
  return { text: [`EMERGENCY: ${emergency}`, ...notes].join('\n'), tone: 'bad' };
}

const noContact = 'none is written down; add one under Customers';
