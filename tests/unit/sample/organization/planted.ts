/**
 * What is wrong in the sample on purpose. Rules and tests measure themselves by it: every
 * entry is to be found, and nothing else but what
 * `dst-nights.ts` and `beside-the-plan.ts` list.
 */

/** One conflict that is really there. */
export interface PlantedConflict {
  readonly id: string;
  /** Rule of the conflict table. */
  readonly rule: string;
  readonly windowId: string;
  /** C03: the other one of the pair. */
  readonly otherWindowId?: string;
  readonly why: string;
}

export const plantedConflicts: readonly PlantedConflict[] = [
  {
    id: 'live-block',
    rule: 'C01',
    windowId: 'hrp-northwind-prod@2027-03-13T22:00',
    why: 'change-guard blocks both regions for the ledger migration, Sat 20:00 to Sun 06:00',
  },
  {
    id: 'soft-freeze',
    rule: 'C01',
    windowId: 'hrp-wingtip-prod@2027-03-25T20:00',
    why: 'Wingtip countered with Tue 30 Mar, inside the soft quarter-end freeze',
  },
  {
    id: 'hard-freeze',
    rule: 'C01',
    windowId: 'hrp-proseware-prod@2027-12-18T21:00',
    why: 'The third Saturday of December lies in the hard year-end freeze, and nobody moved it',
  },
  {
    id: 'not-permitted',
    rule: 'C02',
    windowId: 'hrp-fabrikam-prod@2027-03-27T21:00',
    why: 'Countered with Sun 02:00 to 08:00; fabrikam-change-hours allows changes until 05:00',
  },
  {
    id: 'same-target',
    rule: 'C03',
    windowId: 'hrp-adatum-hotfix@2027-03-20T01:00',
    otherWindowId: 'hrp-adatum-prod@2027-03-19T22:00',
    why: 'The hotfix was drafted into the last two hours of the monthly window',
  },
  {
    id: 'live-clash',
    rule: 'C05',
    windowId: 'hrp-contoso-prod@2027-03-20T22:00',
    why: 'contoso-store-servers installs once on Sat 20 Mar 23:00 for 4 h in us-east-1',
  },
  {
    id: 'release-too-close',
    rule: 'C06',
    windowId: 'source-claims-prod@2027-03-27T22:00',
    why: 'Claims 27.3 slipped from 11 Mar to Sat 27 Mar 14:00 to 17:00, 5 h before; 8 h are kept',
  },
  {
    id: 'release-moved-away',
    rule: 'C07',
    windowId: 'gc-reporting@2027-04-13T23:00',
    why: 'Agreed for the night of GC 27.8, which moved to 20 Apr; nothing is within 48 h any more',
  },
  {
    id: 'database-unconfirmed',
    rule: 'C08',
    windowId: 'hrp-northwind-prod@2027-03-13T22:00',
    why: 'The slot of the database team in this window is requested, not confirmed',
  },
  {
    id: 'cadence-gap',
    rule: 'C13',
    windowId: 'source-portal-prod@2027-08-15T22:00',
    why: 'Moved to 22 Aug for the storage array: 35 days after 18 Jul, where 30 are promised',
  },
  {
    id: 'deadline-missed',
    rule: 'C14',
    windowId: 'hrp-tailspin-prod@2027-04-09T20:00',
    why: 'March was skipped, so the critical patches of 9 Mar come on day 31 of 30',
  },
  {
    id: 'skipped-hour',
    rule: 'C18',
    windowId: 'hrp-contoso-nonprod@2027-03-14T02:30',
    why: '02:30 does not exist in New York on 14 Mar: clocks go from 02:00 to 03:00',
  },
];
