/** What the database team is asked for beside a window, as text to be sent. */
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Customer, Team } from '../../shared/model/target.ts';
import { lengthWords } from './negotiation-words.ts';
import { timeLines } from './negotiation-message.ts';

/** `Please hold a slot for Northwind prod …`, with the time on the customer's clock, the team's and UTC. */
export function databaseRequest(
  window: PatchWindow,
  { customer, team }: { readonly customer: Customer; readonly team: Team | undefined },
): string {
  const zones = [...new Set([customer.zone, team?.zone ?? 'UTC', 'UTC'])];
  const { ticket } = window.facts ?? {};
  return [
    `Database slot for ${window.name}`,
    '',
    `Please hold a slot beside ${window.name} of ${customer.name} (${lengthWords(window)}):`,
    '',
    ...timeLines(window, zones),
    '',
    'Answer with confirmed, or with not needed this time.',
    ...(ticket === undefined ? [] : [`Change ticket: ${ticket}`]),
  ].join('\n');
}
