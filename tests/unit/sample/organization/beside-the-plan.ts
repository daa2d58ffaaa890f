/**
 * What the rules say of the sample that is about no window of the plan: true, and nothing that a
 * planner could plant. Live windows that ignore freezes and closed calendars, what AMS cannot be
 * handed as a schedule, and a cluster's policy.
 */
export const besideThePlan: readonly {
  readonly rule: string;
  readonly name: string;
  readonly against: string;
}[] = [
  { rule: 'C26', name: 'adatum-sql-install', against: 'Year-end freeze' },
  { rule: 'C26', name: 'fabrikam-ring0', against: 'fabrikam-change-hours' },
  { rule: 'C26', name: 'nonprod-weekly-install', against: 'hackathon-2027' },
  { rule: 'C26', name: 'nonprod-weekly-install', against: 'Year-end freeze' },
  { rule: 'C26', name: 'nonprod-load-test', against: 'load-test-night' },
  { rule: 'C26', name: 'shared-install', against: 'core-switch-upgrade' },
  { rule: 'C26', name: 'shared-install', against: 'Year-end freeze' },
  { rule: 'C26', name: 'gc-standby-install', against: 'Year-end freeze' },
  { rule: 'C26', name: 'wellframe-bastions', against: 'Year-end freeze' },
  ...['Contoso prod', 'Contoso nonprod'].map((name) => ({
    rule: 'C19',
    name,
    against: '1 of its windows is moved, skipped or of another length',
  })),
  // Machines are counted of most production environments only.
  ...[
    ...['Adatum prod', 'Adatum nonprod', 'Contoso nonprod', 'Fabrikam nonprod'],
    ...['Guiding Care nonprod', 'Guiding Care reporting', 'Northwind nonprod'],
    ...['Proseware prod', 'Proseware nonprod', 'Source claims nonprod', 'Source portal nonprod'],
  ].map((name) => ({ rule: 'C16', name, against: '' })),
  { rule: 'C23', name: 'wellframe-prod cluster', against: 'GKE' },
];
