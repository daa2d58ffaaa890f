/** What was decided about a window's work, in words: to choose from, and on sheets. */
import type { Layer, PatchWindow, WindowFacts } from '../../shared/model/series.ts';
import { executors, type NewInstances, type WorkPriority } from '../../shared/model/work-notes.ts';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Whether machines restart. */
export const restartChoices: readonly Choice<NonNullable<WindowFacts['reboots']>>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'if needed', label: 'If needed' },
];

/** Whether patches that close no hole are applied too. */
export const yesOrNo: readonly Choice<'yes' | 'no'>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** What happens to a machine that is started between two windows. */
export const launchChoices: readonly Choice<NewInstances>[] = [
  { value: 'patched on launch', label: 'Patched on launch' },
  { value: 'wait for first window', label: 'Wait for their first window' },
];

/** Which of two windows gives way: the lower one. */
export const priorityChoices: readonly Choice<WorkPriority>[] = [
  { value: 'high', label: 'High' },
  { value: 'normal', label: 'Normal' },
  { value: 'low', label: 'Low' },
];

/** `Low`. */
export const priorityWord = (priority: WorkPriority): string => labelOf(priorityChoices, priority);

/** What is patched. */
export const layerChoices: readonly Choice<Layer>[] = [
  { value: 'operating-system', label: 'Operating system' },
  { value: 'packaged-software', label: 'Packaged software' },
  { value: 'custom-application', label: 'Custom application' },
];

/** Names of what may carry a window out; one that the plan names itself stays among them. */
export const executorChoices = (current: string | undefined): readonly string[] =>
  current === undefined || executors.includes(current) ? executors : [current, ...executors];

/**
 * `security@example.com, M. Okafor` as single names, each once, in the order in which they were typed;
 * null where they are more than a plan's file holds.
 */
export function readWatchers(typed: string): readonly string[] | null {
  const names = typed
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const watchers = [...new Set(names)];
  const isTooMuch = watchers.length > 1_000 || watchers.some((name) => name.length > 500);
  return isTooMuch ? null : watchers;
}

const labelOf = <Value extends string>(choices: readonly Choice<Value>[], value: Value): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

/** Lines of what is noted, for paper: nothing for what nobody said. */
export function workLines({ facts = {} }: Pick<PatchWindow, 'facts'>): readonly string[] {
  const { ticket, executedBy, reboots, nonSecurityPatches, layer, watchers = [] } = facts;
  const { serviceTag, priority, newInstances } = facts;
  return [
    ...(ticket === undefined ? [] : [`Ticket: ${ticket}`]),
    ...(executedBy === undefined ? [] : [`With: ${executedBy}`]),
    ...(serviceTag === undefined ? [] : [`Service: ${serviceTag}`]),
    ...(priority === undefined ? [] : [`Priority: ${priorityWord(priority).toLowerCase()}`]),
    ...(layer === undefined ? [] : [`Layer: ${labelOf(layerChoices, layer).toLowerCase()}`]),
    ...(reboots === undefined
      ? []
      : [`Restarts: ${labelOf(restartChoices, reboots).toLowerCase()}`]),
    ...(nonSecurityPatches === undefined ? [] : [`Non-security patches: ${nonSecurityPatches}`]),
    ...(newInstances === undefined
      ? []
      : [`New instances: ${labelOf(launchChoices, newInstances).toLowerCase()}`]),
    ...(watchers.length === 0 ? [] : [`Also told: ${watchers.join(', ')}`]),
  ];
}
