/** Windows that look like conflicts and are none: a rule that reports one of them is wrong. */
export interface Decoy {
  readonly id: string;
  readonly windowId: string;
  /** What lies at the same time or touches it: an event, a run, a freeze, a release, a window. */
  readonly bait?: string;
  readonly why: string;
}

export const decoys: readonly Decoy[] = [
  // Blocking and allowing events
  {
    id: 'blocks-touch-both-ends',
    windowId: 'hrp-litware-prod@2027-03-14T03:00',
    bait: 'ledger-close',
    why: 'ledger-close ends at 03:00 sharp, morning-batch begins at 08:00 sharp',
  },
  {
    id: 'block-ends-at-start',
    windowId: 'hrp-northwind-prod@2027-04-10T22:00',
    bait: 'payday-batch',
    why: 'payday-batch blocks until 22:00 sharp',
  },
  {
    id: 'advisory-event',
    windowId: 'hrp-adatum-prod@2027-04-16T22:00',
    bait: 'spring-campaign',
    why: 'spring-campaign lies over it, but is advisory and closes nothing',
  },
  {
    id: 'calendar-of-another-customer',
    windowId: 'hrp-proseware-nonprod@2027-03-13T20:00',
    bait: 'brand-launch',
    why: 'brand-launch blocks the same hours in Contoso’s account',
  },
  {
    id: 'shared-with-others',
    windowId: 'hrp-proseware-prod@2027-03-20T21:00',
    bait: 'core-switch-upgrade',
    why: 'core-switch-upgrade is in a calendar shared with other accounts than this one',
  },
  {
    id: 'staged-version',
    windowId: 'hrp-tailspin-prod@2027-05-14T20:00',
    why: 'tailspin-store-week is in version 2 of change-guard; version 1 is the default',
  },
  {
    id: 'moved-out-of-block',
    windowId: 'hrp-fabrikam-nonprod@2027-03-18T20:00',
    why: 'load-test-night met the original Thursday; it is moved to Friday',
  },
  {
    id: 'block-in-other-region',
    windowId: 'hrp-contoso-nonprod@2027-04-11T02:30',
    bait: 'chaos-weekend',
    why: 'chaos-weekend blocks us-west-2; this environment lives in us-east-1',
  },
  {
    id: 'cancelled-in-block',
    windowId: 'hrp-proseware-nonprod@2027-04-10T20:00',
    bait: 'chaos-weekend',
    why: 'chaos-weekend blocks it, but it is cancelled',
  },
  {
    id: 'closed-calendar-without-events',
    windowId: 'hrp-proseware-prod@2027-05-15T21:00',
    why: 'proseware-maintenance is closed by default and empty: it is not in use',
  },
  {
    id: 'closed-calendar-with-advice-only',
    windowId: 'hrp-proseware-prod@2027-04-17T21:00',
    why: 'proseware-hours is closed by default and holds one advisory event',
  },
  {
    id: 'allowed-by-union',
    windowId: 'hrp-fabrikam-prod@2027-04-24T21:00',
    bait: 'saturday-evening',
    why: 'Two events of fabrikam-change-hours touch at midnight and cover it together',
  },
  {
    id: 'own-pushed-event',
    windowId: 'source-portal-prod@2027-05-23T22:00',
    why: 'The event at the same time in source-patching is this window itself, pushed',
  },

  // Freezes
  {
    id: 'starts-when-freeze-ends',
    windowId: 'hrp-proseware-hotfix@2027-04-02T21:00',
    bait: 'Quarter-end freeze',
    why: '21:00 in Los Angeles is midnight in New York, where the quarter-end freeze ends',
  },
  {
    id: 'freeze-of-production-only',
    windowId: 'hrp-northwind-nonprod@2027-04-01T20:00',
    bait: 'Quarter-end freeze',
    why: 'The quarter-end freeze guards production',
  },
  {
    id: 'scan-in-soft-freeze',
    windowId: 'hrp-wingtip-scan@2027-03-30T06:00',
    bait: 'Quarter-end freeze',
    why: 'The quarter-end freeze guards changes; scans only look',
  },
  {
    id: 'scan-in-hard-freeze',
    windowId: 'hrp-wingtip-scan@2027-12-30T06:00',
    bait: 'Year-end freeze',
    why: 'The year-end freeze guards changes; scans only look',
  },
  {
    id: 'freeze-of-another-unit',
    windowId: 'gc-prod@2027-03-30T23:00',
    bait: 'Quarter-end freeze',
    why: 'The quarter-end freeze is HRP’s',
  },
  {
    id: 'runs-into-freeze-of-another-unit',
    windowId: 'source-portal-prod@2027-03-28T22:00',
    bait: 'Quarter-end freeze',
    why: 'It lasts into 29 Mar, when HRP’s quarter-end freeze begins',
  },
  {
    id: 'image-in-freeze',
    windowId: 'wellframe-images@2027-12-22T01:00',
    bait: 'Year-end freeze',
    why: 'The year-end freeze does not guard images',
  },
  {
    id: 'ends-before-freeze-in-its-zone',
    windowId: 'hrp-adatum-prod@2027-12-17T22:00',
    why: 'It ends on 18 Dec at 03:00 in London; the freeze begins at midnight in New York, 05:00',
  },

  // Releases
  {
    id: 'buffer-touches-after',
    windowId: 'source-claims-prod@2027-04-24T22:00',
    bait: 'Portal 27.4',
    why: 'Portal 27.4 begins exactly 8 h after it ends',
  },
  {
    id: 'buffer-touches-before',
    windowId: 'source-portal-prod@2027-04-25T22:00',
    bait: 'Portal 27.4',
    why: 'Portal 27.4 ends exactly 8 h before it begins',
  },
  {
    id: 'moved-with-release',
    windowId: 'gc-prod@2027-04-20T23:00',
    why: 'GC 27.8 moved by a week and the window with it',
  },
  {
    id: 'release-moved-out-of-freeze',
    windowId: 'gc-prod@2027-12-14T23:00',
    why: 'GC 27.26 moved from 21 to 14 Dec, before the year-end freeze, and the window with it',
  },
  {
    id: 'release-without-rule',
    windowId: 'hrp-northwind-prod@2027-06-12T22:00',
    bait: 'HRP 27.2',
    why: 'HRP 27.2 runs until 23:00 that night; HRP has no rule about releases',
  },

  // Other windows
  {
    id: 'siblings-at-once',
    windowId: 'gc-reporting@2027-03-16T23:00',
    bait: 'GC prod',
    why: 'GC prod runs at the same hours in the same account; reporting is its sibling',
  },
  {
    id: 'database-beside-install',
    windowId: 'hrp-contoso-database@2027-04-18T00:00',
    bait: 'Contoso prod',
    why: 'The database is patched inside the install window; only two installs clash',
  },
  {
    id: 'scan-beside-install',
    windowId: 'hrp-proseware-scan@2027-03-20T20:00',
    bait: 'Proseware prod',
    why: 'The scan lasts into the install; only two installs clash',
  },

  // Live maintenance windows
  {
    id: 'run-disabled',
    windowId: 'hrp-northwind-prod@2027-05-08T22:00',
    bait: 'northwind-old-install',
    why: 'northwind-old-install has the same hours and is switched off',
  },
  {
    id: 'run-without-targets',
    windowId: 'hrp-contoso-prod@2027-04-17T22:00',
    bait: 'contoso-kiosks',
    why: 'contoso-kiosks has the same hours and no targets',
  },
  {
    id: 'run-without-tasks',
    windowId: 'hrp-tailspin-prod@2027-06-11T20:00',
    bait: 'pool-no-tasks',
    why: 'pool-no-tasks has the same hours and does nothing',
  },
  {
    id: 'run-ended-last-year',
    windowId: 'hrp-proseware-prod@2027-06-19T21:00',
    why: 'proseware-2026-campaign has the same hours and ended with 2026',
  },
  {
    id: 'run-of-inventory',
    windowId: 'hrp-fabrikam-prod@2027-05-22T21:00',
    bait: 'fabrikam-month-end',
    why: 'fabrikam-month-end has the same hours and only takes stock',
  },
  {
    id: 'run-of-scan',
    windowId: 'hrp-litware-prod@2027-04-11T03:00',
    bait: 'litware-scan',
    why: 'litware-scan has the same hours and only scans',
  },
  {
    id: 'run-ends-at-start',
    windowId: 'source-claims-prod@2027-05-22T22:00',
    bait: 'source-bastions',
    why: 'source-bastions ends at 22:00 sharp',
  },
  {
    id: 'run-beside-images',
    windowId: 'wellframe-images@2027-03-17T01:00',
    bait: 'wellframe-bastions',
    why: 'wellframe-bastions installs at the same hours; images are no install',
  },

  // Clock, cadence, past
  {
    id: 'evening-after-clock-change',
    windowId: 'source-portal-prod@2027-11-07T22:00',
    why: 'Clocks changed that morning; the window has its full 6 h',
  },
  {
    id: 'gap-without-promise',
    windowId: 'hrp-northwind-prod@2027-11-13T22:00',
    why: '35 days after 9 Oct; HRP promises a month, not a number of days',
  },
  {
    id: 'held-this-morning',
    windowId: 'wellframe-images@2027-03-10T01:00',
    why: 'It lies in the past because it was held',
  },
];
