/**
 * Windows of customers that AMS runs, as requests for change (RFC): text for a person, JSON for
 * `aws amscm create-rfc`. Sources: AMS API reference, CreateRfc; AMS change type reference,
 * Management | Other | Other | Create (review required).
 */
import { minuteMs } from '../time/time-range.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Customer, Environment, Organization } from '../model/target.ts';
import { oneLine } from './one-line.ts';
import { localWords, utcWords } from './window-times.ts';

/** What is asked of AMS for one customer. */
export interface RfcQuestion {
  readonly customer: Customer;
  readonly organization: Organization;
  /** Windows of the customer, in any order. */
  readonly windows: readonly PatchWindow[];
  readonly planName: string;
  /** Why; may be empty. */
  readonly reason: string;
}

/** One request. Many windows become several, each short enough for AMS. */
export interface AmsRfc {
  /** `patch-windows-contoso`, or with its number: a file's name. */
  readonly name: string;
  readonly text: string;
  readonly json: string;
  readonly windowIds: readonly string[];
}

/** Review required: nothing happens before a person at AMS has read it. */
const changeType = { ChangeTypeId: 'ct-1e1xtak34nx76', ChangeTypeVersion: '1.0' } as const;

/** Longest comment of that change type. */
const longestComment = 5_000;

/** The requests for a customer's windows, by start. No windows, no request. */
export function amsRfcs(question: RfcQuestion): readonly AmsRfc[] {
  const windows = [...question.windows].sort(
    (a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1),
  );
  const parts = inParts(question, windows);
  return parts.map((part, index) => {
    const number = parts.length === 1 ? '' : `-${index + 1}-of-${parts.length}`;
    const text = textOf(question, part);
    return {
      name: `patch-windows-${question.customer.id}${number}`,
      text,
      json: `${JSON.stringify(requestOf(question, part, text), null, 2)}\n`,
      windowIds: part.map(({ id }) => id),
    };
  });
}

/** As many windows a part as its text has room for; one at least. */
function inParts(
  question: RfcQuestion,
  windows: readonly PatchWindow[],
): readonly (readonly PatchWindow[])[] {
  const parts: PatchWindow[][] = [];
  for (const window of windows) {
    const last = parts.at(-1);
    const grown = [...(last ?? []), window];
    const fits = last !== undefined && textOf(question, grown).length <= longestComment;
    if (fits) last.push(window);
    else parts.push([window]);
  }
  return parts;
}

const titleOf = ({ customer }: RfcQuestion, windows: readonly PatchWindow[]): string =>
  `${windows.length === 1 ? 'Patch window' : `${windows.length} patch windows`} of ${oneLine(customer.name)}`;

function textOf(question: RfcQuestion, windows: readonly PatchWindow[]): string {
  const { customer, planName, reason } = question;
  const contacts = (customer.contacts ?? []).map(contactWords).filter((words) => words !== '');
  return [
    `Request for change: ${titleOf(question, windows)}`,
    '',
    `Customer: ${oneLine(customer.name)}, run by AMS`,
    `Plan: ${oneLine(planName)}`,
    ...(reason.trim() === '' ? [] : [`Reason: ${oneLine(reason)}`]),
    ...contacts.map((words) => `Contact: ${words}`),
    '',
    'Please patch in these windows only, and mail the contacts before and after each:',
    ...windows.flatMap((window, index) => [
      '',
      `${index + 1}. ${oneLine(window.name)}: ${window.kind}, ${durationWords(window)}`,
      `   Local: ${localWords(window, window.zone)} ${window.zone}`,
      `   UTC:   ${utcWords(window)}`,
      ...targetsOf(question, window).map((words) => `   Target: ${words}`),
      ...(window.facts?.reboots === undefined ? [] : [`   Reboot: ${window.facts.reboots}`]),
    ]),
    '',
  ].join('\n');
}

/** CreateRfc's own input, and beside it the windows as data for those who read them by program. */
const requestOf = (question: RfcQuestion, windows: readonly PatchWindow[], text: string) => ({
  CreateRfc: {
    ...changeType,
    Title: titleOf(question, windows),
    Description: oneLine(question.reason) || `Planned in ${oneLine(question.planName)}.`,
    ExpectedOutcome:
      'Machines of the targets are patched within the windows, and at no other time.',
    RollbackPlan: 'Restore the snapshot that AMS takes before patching.',
    WorstCaseScenario: 'Machines are not patched, or not reachable after the window.',
    ...notificationOf(question.customer),
    // The API takes the parameters of a change type as a text of JSON.
    ExecutionParameters: JSON.stringify({ Comment: text, Priority: 'Medium' }),
  },
  Windows: windows.map((window) => ({
    Name: window.name,
    Kind: window.kind,
    Zone: window.zone,
    LocalStart: window.localStart,
    StartUtc: isoOf(window.startMs),
    EndUtc: isoOf(window.endMs),
    DurationMinutes: window.durationMinutes,
    Targets: environmentsOf(question.customer, window).map(({ name, cells }) => ({
      Environment: name,
      Cells: cells.map(({ accountId, region }) => ({ AccountId: accountId, Region: region })),
    })),
  })),
});

function notificationOf({ contacts = [] }: Customer) {
  const mails = contacts.flatMap(({ mail }) => mail ?? []);
  return mails.length === 0 ? {} : { Notification: { Email: { EmailRecipients: mails } } };
}

const environmentsOf = (
  { environments }: Customer,
  { target }: PatchWindow,
): readonly Environment[] =>
  environments.filter(
    ({ id }) => target.environmentId === undefined || target.environmentId === id,
  );

function targetsOf({ customer, organization }: RfcQuestion, window: PatchWindow): string[] {
  return environmentsOf(customer, window).flatMap(({ name, cells, machines }) =>
    cells.map(({ accountId, region }) => {
      const alias = organization.accounts.find(({ id }) => id === accountId)?.alias;
      const account = alias === undefined ? accountId : `${accountId} (${oneLine(alias)})`;
      const count = machines === undefined ? '' : `, of about ${machines} machines in all`;
      return `${oneLine(name)}${count}: account ${account}, ${region}`;
    }),
  );
}

const contactWords = ({ name, role, mail, phone }: NonNullable<Customer['contacts']>[number]) =>
  [name, role, mail, phone].flatMap((part) => (part === undefined ? [] : oneLine(part))).join(', ');

function durationWords({ startMs, endMs }: PatchWindow): string {
  const minutes = (endMs - startMs) / minuteMs;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

const isoOf = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
