import { toLocal } from '../time/zone.ts';
import { writeCsv } from '../tables/csv.ts';
import type { Organization } from '../model/target.ts';
import type { EvidenceScope } from './evidence.ts';

const columns = [
  'business unit',
  'customer',
  'environment',
  'production',
  'promised days',
  'reading',
  'window',
  'kind',
  'start (local)',
  'zone',
  'start (UTC)',
  'end (UTC)',
  'minutes',
  'outcome',
  'moved from (local)',
  'reason',
  'failure ticket',
  'note',
] as const;

/** The evidence as a table in CSV: a line a window, one for a scope that has none; formula-safe. */
export function evidenceAsCsv(
  scopes: readonly EvidenceScope[],
  { businessUnits, customers }: Pick<Organization, 'businessUnits' | 'customers'>,
): string {
  const units = new Map(businessUnits.map(({ id, name }) => [id, name]));
  const byId = new Map(customers.map((each) => [each.id, each]));
  const rows = scopes.flatMap(({ scope, promise, windows }) => {
    const customer = byId.get(scope.customerId);
    const environment = customer?.environments.find(({ id }) => id === scope.environmentId);
    const head = [
      units.get(scope.businessUnitId) ?? scope.businessUnitId,
      customer?.name ?? scope.customerId,
      environment?.name ?? scope.environmentId,
      scope.production ? 'yes' : 'no',
      promise === null ? '' : String(promise.days),
      promise?.reading ?? '',
    ];
    if (windows.length === 0) return [[...head, ...Array.from({ length: 12 }, () => '')]];
    return windows.map(({ window, outcome, movedFrom }) => [
      ...head,
      window.name,
      window.kind,
      toLocal(window.startMs, window.zone).replace('T', ' '),
      window.zone,
      new Date(window.startMs).toISOString(),
      new Date(window.endMs).toISOString(),
      String(window.durationMinutes),
      outcome,
      movedFrom?.replace('T', ' ') ?? '',
      window.reason ?? '',
      window.facts?.result?.ticket ?? '',
      window.facts?.result?.note ?? '',
    ]);
  });
  return writeCsv([columns, ...rows]);
}
