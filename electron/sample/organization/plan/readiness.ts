/** What is ready in the sample's accounts: most of it; where something is open is listed here. */
import {
  readinessItems,
  type CellReadiness,
  type ReadinessCheck,
  type ReadinessItem,
} from '../../../../shared/model/readiness.ts';
import type { Account } from '../../../../shared/model/target.ts';
import {
  accounts,
  cellsIn,
  guidingCareNonprod,
  litwareProd,
  sharedServices,
  sourceNonprod,
  sydneyRegion,
  usWest,
  wellframeProd,
} from '../people/accounts.ts';

/** Days on which the items were done, in their order. */
const doneDates = [
  ...['2026-11-10', '2026-11-10', '2026-11-17', '2026-11-19', '2026-12-02', '2026-12-09'],
  ...['2026-12-11'],
];

/** Items that are open, by account, in all of its regions or in one of them. */
const open: readonly {
  readonly account: Account;
  readonly region?: string;
  readonly items: readonly ReadinessItem[];
}[] = [
  { account: litwareProd, region: sydneyRegion, items: ['test-install', 'test-report'] },
  { account: sourceNonprod, region: usWest, items: ['test-report'] },
  { account: guidingCareNonprod, items: ['new-instances'] },
  // Nodes of Kubernetes are replaced, so there is nothing to install.
  { account: wellframeProd, items: ['test-install', 'test-report'] },
];

/** Nobody of us is let into the shared account: nothing is noted of it. */
export const sampleReadiness = (): readonly CellReadiness[] =>
  accounts
    .filter(({ id }) => id !== sharedServices.id)
    .flatMap((account) =>
      cellsIn(account).map(({ accountId, region }) => ({
        accountId,
        region,
        checks: readinessItems.flatMap((id, at) =>
          isOpen(account, region, id) ? [] : [checkOf(account, id, at)],
        ),
      })),
    );

const isOpen = (account: Account, region: string, item: ReadinessItem): boolean =>
  open.some(
    (each) =>
      each.account === account &&
      (each.region === undefined || each.region === region) &&
      each.items.includes(item),
  );

function checkOf({ alias }: Account, id: ReadinessItem, at: number): ReadinessCheck {
  const check = { id, doneDate: doneDates[at] ?? '', who: 'Ishaan Kulkarni' };
  const note = decisions[id];
  if (note !== undefined) return { ...check, who: 'Dana Whitlock', note };
  return id === 'test-report'
    ? { ...check, evidence: `https://wiki.example.com/patching/${alias}` }
    : check;
}

const decisions: Readonly<Partial<Record<ReadinessItem, string>>> = {
  'instance-profile': 'Role of the default host management',
  'new-instances': 'Wait for their first window',
};
