import { defaultSizing, type Sizing } from '../model/policy.ts';

/** Whether machines can be patched in a window, and what it would take. */
export interface DurationFit {
  readonly fits: boolean;
  /** Machines that get done in it: 200 in 6 h with 50 an hour and 2 h cutoff. */
  readonly machinesThatFit: number;
  /** Shortest elapsed duration that would do, a whole minute. */
  readonly neededMinutes: number;
}

/** C16: reckons with elapsed minutes, so that a DST night is as long as it is. */
export function fitsDuration(
  window: { readonly machines: number; readonly elapsedMinutes: number },
  sizing: Sizing = defaultSizing,
): DurationFit {
  const workMinutes = Math.max(0, window.elapsedMinutes - sizing.cutoffMinutes);
  const machinesThatFit = Math.floor((workMinutes * sizing.machinesPerHour) / 60);
  const neededMinutes =
    window.machines === 0
      ? 0
      : Math.ceil((window.machines * 60) / sizing.machinesPerHour) + sizing.cutoffMinutes;
  return { fits: window.machines <= machinesThatFit, machinesThatFit, neededMinutes };
}
