/** Windows as the text of a mail: one for each customer, in its zone, the team's and UTC. */
import { oneLine } from '../../../shared/exports/one-line.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Customer } from '../../../shared/model/target.ts';
import type { Zone } from '../../../shared/time/local-date-time.ts';
import { teamZoneOf, type Executed } from '../display-zone.ts';
import { formatDateSpan } from '../format-time.ts';
import { contactOf, mailsOf, timeLines } from '../negotiation-message.ts';
import { kindWord, stateWord } from '../state-words.ts';
import { businessUnitName } from '../target-words.ts';
import type { ExportFacts, MadeExport } from './export-facts.ts';
import { customersWithWindows } from './window-tables.ts';

const divider = `${'─'.repeat(72)}\n\n`;

/** The mails, one after the other. */
export function windowsAsMail(facts: ExportFacts): MadeExport {
  const all = customersWithWindows(facts);
  const nameless = all.filter(({ customer }) => mailsOf(customer).length === 0);
  return {
    ending: 'txt',
    text: all.map(({ customer, its }) => mailOf(customer, its, facts)).join(divider),
    notCarried: [],
    notes: [
      ...(all.length > 1 ? ['One mail for each customer: none is told of the others.'] : []),
      ...(nameless.length === 0
        ? []
        : [
            `No mail address is known of ${nameless.map(({ customer }) => customer.name).join(', ')}: add contacts under Customers.`,
          ]),
    ],
  };
}

function mailOf(
  customer: Customer,
  windows: readonly PatchWindow[],
  { plan, days }: ExportFacts,
): string {
  const { organization } = plan;
  const unit = { businessUnitId: customer.businessUnitId };
  const zonesFor = (executed: Executed): readonly Zone[] => [
    ...new Set([customer.zone, teamZoneOf(executed, organization) ?? 'UTC', 'UTC']),
  ];
  const span = formatDateSpan(days.first, days.last);
  const to = mailsOf(customer);
  const name = oneLine(customer.name);
  return [
    ...(to.length === 0 ? [] : [`To: ${to.map(oneLine).join(', ')}`]),
    `Subject: Patch windows of ${name}, ${span}`,
    '',
    `Hello ${oneLine(contactOf(customer)?.name ?? name)},`,
    '',
    ...(windows.length === 0
      ? [`no patch windows are planned for ${name}, ${span}.`]
      : [`these are the patch windows of ${name}, ${span}:`]),
    ...windows.flatMap((window, index) => [
      '',
      `${index + 1}. ${oneLine(window.name)}: ${kindWord(window.kind).toLowerCase()}, ${stateWord(window.state).toLowerCase()}`,
      ...timeLines(window, zonesFor(window)).map((line) => `   ${line}`),
      ...(window.facts?.emergencyReason === undefined
        ? []
        : [`   EMERGENCY: ${oneLine(window.facts.emergencyReason)}`]),
    ]),
    '',
    `Times are given in your zone (${customer.zone}), that of our team (${teamZoneOf({ target: unit }, organization) ?? 'UTC'}), and UTC.`,
    '',
    'Kind regards',
    businessUnitName(customer.businessUnitId, organization),
    '',
  ].join('\n');
}
