import type { Freeze } from '../../../../shared/model/release.ts';
import type { WindowKind } from '../../../../shared/model/series.ts';
import { instantOf } from '../sample-clock.ts';
import { newYork } from '../zones.ts';

/** Everything that changes a machine. Scans only look, images are swapped by Kubernetes. */
const changes: readonly WindowKind[] = ['install', 'infrastructure', 'database'];

const hrpCustomerIds = [
  'adatum',
  'contoso',
  'fabrikam',
  'litware',
  'northwind',
  'proseware',
  'tailspin',
  'wingtip',
];

/** As instants, worked out when asked for. */
export const sampleFreezes = (): readonly Freeze[] => [
  {
    id: 'quarter-end-2027-q1',
    name: 'Quarter-end freeze',
    hardness: 'soft',
    guards: changes,
    targets: hrpCustomerIds.map((customerId) => ({
      businessUnitId: 'hrp',
      customerId,
      environmentId: 'prod',
    })),
    startMs: instantOf('2027-03-29T00:00', newYork),
    endMs: instantOf('2027-04-03T00:00', newYork),
  },
  {
    id: 'year-end-2027',
    name: 'Year-end freeze',
    hardness: 'hard',
    guards: changes,
    targets: [],
    startMs: instantOf('2027-12-18T00:00', newYork),
    endMs: instantOf('2028-01-04T00:00', newYork),
  },
];
