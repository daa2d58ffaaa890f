/** How AWS treats us, cell by cell: one account is closed to us, one throttles, all take a while. */
import type { CellRef } from '../../../shared/model/target.ts';
import type { SeedBehaviour } from '../seed.ts';
import { sharedServices, sourceNonprod, usEast } from './people/accounts.ts';

const latencyByRegion: Readonly<Record<string, number>> = {
  'us-east-1': 25,
  'us-west-2': 60,
  'eu-west-1': 85,
  'ap-southeast-2': 120,
};

/** Calendars are refused in us-east-1; in us-west-2 everything is. */
const deniedIn = (region: string): readonly string[] =>
  region === usEast ? ['ssm:ListDocuments'] : ['*'];

/** Latency of the region, and what the account refuses or slows down. */
export function behaviourOf({ accountId, region }: CellRef): SeedBehaviour {
  const latencyMs = latencyByRegion[region] ?? 40;
  if (accountId === sharedServices.id) return { latencyMs, deniedActions: deniedIn(region) };
  if (accountId === sourceNonprod.id) return { latencyMs, rate: { perSecond: 4, burst: 4 } };
  return { latencyMs };
}
