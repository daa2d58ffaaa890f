/** A plan of many accounts and cells in every state they can be in, by number: no chance in it. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { CellStatus } from '../../shared/model/snapshot.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { aCell, unread } from './a-cell.ts';
import { aPlan } from './a-plan.ts';

export const fourRegions = ['eu-central-1', 'eu-west-1', 'us-east-1', 'us-west-2'] as const;

const units = ['Harbor', 'Source', 'Guiding Care', 'Wellframe'] as const;

export const accountIdOf = (index: number): string => String(210_000_000_000 + index);

/** Accounts in four business units, each in four regions; no windows. */
export function planOfManyAccounts(count: number): Plan {
  const plan = aPlan({ id: 'many', name: 'Many accounts', series: [] });
  const [unit] = plan.organization.businessUnits;
  if (unit === undefined) throw new Error('The plan has no business unit.');
  return {
    ...plan,
    organization: {
      ...plan.organization,
      businessUnits: units.map((name, index) => ({ ...unit, id: `unit-${index}`, name })),
      customers: [],
      accounts: Array.from({ length: count }, (_, index) => ({
        id: accountIdOf(index),
        alias: `acme-${units[index % 4]?.toLowerCase().replace(/\W/g, '')}-${String(index).padStart(3, '0')}-${index % 3 === 0 ? 'prod' : 'dev'}`,
        businessUnitId: `unit-${index % 4}`,
        production: index % 3 === 0,
        regions: [...fourRegions],
      })),
    },
  };
}

/** States that are not `fresh`, each met at some cell of every hundred. */
const odd: readonly [number, CellStatus, Partial<CellSummary>][] = [
  [3, 'denied', { missingAction: 'ssm:ListDocuments', ...unread }],
  [11, 'denied', { missingAction: 'ssm:GetDocument', ...unread }],
  [17, 'throttled', { message: 'Rate exceeded' }],
  [23, 'signed-out', {}],
  [29, 'reading', {}],
  [31, 'waiting', { ...unread }],
  [37, 'throttled', {}],
  [41, 'region-disabled', { ...unread }],
  [43, 'region-unsupported', { ...unread }],
  [47, 'offline', {}],
  [53, 'proxy', { message: '407 Proxy Authentication Required' }],
  [59, 'certificate', { message: 'self-signed certificate in certificate chain', ...unread }],
  [61, 'no-access', { message: 'No profile or session leads to it', ...unread }],
  [67, 'wrong-account', { ...unread }],
  [71, 'cancelled', {}],
  [73, 'unreachable', { message: 'ssm.eu-west-1.amazonaws.com did not answer in 10 s' }],
  [79, 'failed', { message: 'InternalServerError' }],
];

/** Cells of `planOfManyAccounts` as of `nowMs`: most fresh, some stale or partly read, all states met. */
export function manyCells(count: number, nowMs: EpochMs): readonly CellSummary[] {
  return Array.from({ length: count }, (_, account) => account).flatMap((account) =>
    fourRegions.map((region, column) => {
      const place = account * fourRegions.length + column;
      return cellAt(place, { accountId: accountIdOf(account), region }, nowMs);
    }),
  );
}

function cellAt(place: number, cell: CellSummary['cell'], nowMs: EpochMs): CellSummary {
  const of100 = place % 100;
  const state = odd.find(([at]) => at === of100);
  const readAtMs = nowMs - (place % 20) * 60_000;
  const base = aCell({
    cell,
    readAtMs: of100 === 83 ? nowMs - 9 * 3_600_000 : readAtMs,
    calendarCount: place % 4,
    maintenanceWindowCount: place % 7,
  });
  if (state !== undefined) return { ...base, status: state[1], ...state[2] };
  if (of100 === 89) {
    return {
      ...base,
      changes: [
        { kind: 'changed', thing: 'calendar', name: 'patching', details: ['version 3 → 4'] },
        { kind: 'added', thing: 'maintenance-window', name: 'weekly-scan', details: [] },
        { kind: 'removed', thing: 'patch-policy', name: 'quick-setup', details: [] },
      ],
    };
  }
  // Read before the clock of this computer was set back.
  if (of100 === 91) return { ...base, readAtMs: nowMs + 3 * 3_600_000 };
  if (of100 === 97) {
    const problem = {
      source: 'patching',
      reason: 'the event has no DTSTART',
      line: 12,
      uid: 'a@b',
    };
    return { ...base, problems: [problem] };
  }
  return base;
}
