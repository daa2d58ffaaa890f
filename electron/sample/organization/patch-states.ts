/** What the last patch operation left on a few instances. */
import type { EpochMs } from '../../../shared/time/time-range.ts';
import { minuteMs } from '../../../shared/time/time-range.ts';
import type { CellRef } from '../../../shared/model/target.ts';
import type { SeedPatchState } from '../seed.ts';
import {
  contosoProd,
  guidingCareProd,
  northwindProd,
  sourceProd,
  usEast,
} from './people/accounts.ts';

interface CellPatchStates {
  readonly cell: CellRef;
  readonly states: readonly SeedPatchState[];
}

const state = (
  instanceId: string,
  patchGroup: string,
  last: {
    readonly operation: 'Scan' | 'Install';
    readonly endedAt: string;
    readonly missing: number;
    readonly installed: number;
  },
): SeedPatchState => {
  const operationEndMs: EpochMs = Date.parse(last.endedAt);
  return {
    instanceId,
    patchGroup,
    baselineId: 'pb-0a1b2c3d4e5f60718',
    operation: last.operation,
    operationStartMs: operationEndMs - 9 * minuteMs,
    operationEndMs,
    missingCount: last.missing,
    installedCount: last.installed,
  };
};

const eastOf = (accountId: string): CellRef => ({ accountId, region: usEast });

/** By cell; most cells have none. */
export const patchStates: readonly CellPatchStates[] = [
  {
    cell: eastOf(contosoProd.id),
    states: [
      state('i-0c0a7050000000101', 'contoso-prod', {
        operation: 'Scan',
        endedAt: '2027-03-09T08:21:00Z',
        missing: 11,
        installed: 204,
      }),
    ],
  },
  {
    cell: eastOf(northwindProd.id),
    states: [
      state('i-0a07d1b0000000201', 'northwind-prod', {
        operation: 'Scan',
        endedAt: '2027-03-10T10:31:00Z',
        missing: 14,
        installed: 187,
      }),
      state('i-0a07d1b0000000202', 'northwind-web', {
        operation: 'Install',
        endedAt: '2027-02-14T08:02:00Z',
        missing: 0,
        installed: 198,
      }),
    ],
  },
  {
    cell: eastOf(sourceProd.id),
    states: [
      state('i-050c0ce0000000301', 'source-batch', {
        operation: 'Install',
        endedAt: '2027-03-10T09:06:00Z',
        missing: 2,
        installed: 241,
      }),
    ],
  },
  {
    cell: eastOf(guidingCareProd.id),
    states: [
      state('i-06c0a0e0000000401', 'gc-etl', {
        operation: 'Scan',
        endedAt: '2027-03-07T07:44:00Z',
        missing: 23,
        installed: 166,
      }),
    ],
  },
];
