/** Names of a plan's parts and fields, as people say them. */

const things: Readonly<Record<string, string>> = {
  series: 'Window',
  releases: 'Release',
  freezes: 'Freeze',
  holidays: 'Holiday',
  databaseSlots: 'Database slot',
  patchEvents: 'Patch event',
  waivers: 'Accepted finding',
  signOffs: 'Sign-off',
  onCall: 'On call',
  businessUnits: 'Business unit',
  teams: 'Team',
  customers: 'Customer',
  environments: 'Environment',
  accounts: 'Account',
  contacts: 'Contact',
  gkePolicies: 'GKE policy',
  templates: 'Template',
  scenarios: 'Scenario',
  changes: 'date',
  steps: 'Step',
  cells: 'account and region',
  imports: 'Origin of',
  escalation: 'Escalation',
  services: 'Service',
  links: 'Link',
  readiness: 'Readiness of',
  checks: 'Item',
};

/** Parts of the plan or of a thing that are no list. */
const parts: Readonly<Record<string, string>> = {
  facts: 'its notes',
  policy: 'Patch policy',
  standing: 'State of the plan',
  severities: 'Severities',
  quotas: 'Limits',
};

/** `Window Northwind prod` for an element of `series`; `Patch policy`. */
export const thingWords = (list: string, name: string): string =>
  parts[list] ?? `${things[list] ?? spaced(list)} ${localStartWords(name)}`;

/** `2027-03-20 22:00` for a local start as plans write it; any other text as it is. */
export const localStartWords = (text: string): string =>
  text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/, '$1 $2');

const fields: Readonly<Record<string, string>> = {
  startTime: 'start',
  durationMinutes: 'length',
  startMs: 'start',
  endMs: 'end',
  changes: 'single dates',
  facts: 'notes',
  movedTo: 'moved to',
  cadenceDays: 'promised days',
  onCall: 'people on call',
  businessUnitId: 'business unit',
  customerId: 'customer',
  environmentId: 'environment',
  accountId: 'account',
  teamId: 'team',
  agreedAtMs: 'agreed on',
  notifiedAtMs: 'told on',
  alternatives: 'what was offered',
  steps: 'how it was negotiated',
  atMs: 'on',
  doneDate: 'done on',
  result: 'what came of it',
  serviceTag: 'service',
  afterMinutes: 'minutes before the next is called',
};

/** `length` for `durationMinutes`; others as they are written, in words. */
export const fieldWords = (field: string): string => fields[field] ?? spaced(field);

const spaced = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
