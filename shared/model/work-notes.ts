/** Which of two windows that cannot both stay where they are gives way: the lower one. */
export const workPriorities = ['high', 'normal', 'low'] as const;

export type WorkPriority = (typeof workPriorities)[number];

/** What happens to a machine that is started between two windows: patched at once, or in the next window. */
export const newInstanceChoices = ['patched on launch', 'wait for first window'] as const;

export type NewInstances = (typeof newInstanceChoices)[number];

/** What was decided about the work of a series beside its time. All of it may be absent. */
export interface WorkNotes {
  /** Whether patches that close no hole are applied too. */
  readonly nonSecurityPatches?: 'yes' | 'no';
  /** Absent: nobody decided, which is not "they wait". */
  readonly newInstances?: NewInstances;
  /** What carries it out, by its name: `YUM`, `Ansible`, `SSM Patch Manager`. Nothing is run by us. */
  readonly executedBy?: string;
  /** Who is told of it beside the customer's contacts: names or mail addresses. */
  readonly watchers?: readonly string[];
  /** The service that it is for, by its tag: its owner looks after it. */
  readonly serviceTag?: string;
  /** Absent: its business unit's. */
  readonly priority?: WorkPriority;
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
