/** Windows as a table for spreadsheets: zones in columns of their own, instants in ISO as well. */
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { toLocal } from '../../../shared/time/zone.ts';
import { kindWord, stateWord } from '../state-words.ts';
import { businessUnitName } from '../target-words.ts';
import type { DataCell, DataSheet } from './print-document.ts';

const columns: readonly (readonly [title: string, width: number])[] = [
  ['Business unit', 16],
  ['Customer', 22],
  ['Environment', 14],
  ['Window', 34],
  ['Kind', 14],
  ['State', 12],
  ['Start (local)', 17],
  ['End (local)', 17],
  ['Zone', 22],
  ['Start (UTC, ISO 8601)', 24],
  ['End (UTC, ISO 8601)', 24],
  ['Minutes', 9],
  ['Reason', 40],
];

/** One row a window, in the order given. */
export function windowSheet(
  windows: readonly PatchWindow[],
  organization: Organization,
  name = 'Windows',
): DataSheet {
  const customers = new Map(organization.customers.map((each) => [each.id, each]));
  return {
    name,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: windows.map((window): readonly DataCell[] => {
      const { businessUnitId, customerId, environmentId } = window.target;
      const customer = customers.get(customerId ?? '');
      const environment = customer?.environments.find(({ id }) => id === environmentId);
      return [
        businessUnitName(businessUnitId, organization),
        customer?.name ?? customerId ?? 'all',
        environment?.name ?? environmentId ?? 'all',
        window.name,
        kindWord(window.kind),
        stateWord(window.state),
        { local: toLocal(window.startMs, window.zone) },
        { local: toLocal(window.endMs, window.zone) },
        window.zone,
        isoOf(window.startMs),
        isoOf(window.endMs),
        window.durationMinutes,
        window.facts?.emergencyReason ?? window.reason ?? '',
      ];
    }),
  };
}

/** `2027-03-14T03:00:00Z`. */
export const isoOf = (epochMs: number): string =>
  `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
