/** What was decided about the work of a series beside its time. All of it may be absent. */
export interface WorkNotes {
  /** Whether patches that close no hole are applied too. */
  readonly nonSecurityPatches?: 'yes' | 'no';
  /** What carries it out, by its name: `YUM`, `Ansible`, `SSM Patch Manager`. Nothing is run by us. */
  readonly executedBy?: string;
  /** Who is told of it beside the customer's contacts: names or mail addresses. */
  readonly watchers?: readonly string[];
}

/** Names of what carries windows out, as people choose them; others are kept as they are written. */
export const executors: readonly string[] = [
  'AMS Patch Orchestrator',
  'Ansible',
  'APT',
  'By hand',
  'Chef',
  'Kubernetes',
  'Own script',
  'SSM Patch Manager',
  'Tanium',
  'Windows Update',
  'WSUS',
  'YUM',
];
