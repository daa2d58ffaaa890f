/** C16: a window too short for its machines. */
import { defaultSizing } from '../model/policy.ts';
import { minuteMs } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import { fitsDuration } from './fits-duration.ts';
import { noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';

/**
 * An install that does not last long enough for its machines, by elapsed time: so many an hour,
 * and none that starts within the cutoff at the end. Environments whose machines nobody counted
 * are left out; the business unit's numbers go before the organization's, and those before AMS's.
 */
export const prepareDurationFit =
  ({ organization, factsOf }: Pick<RuleInput, 'organization' | 'factsOf'>): PreparedRule =>
  (window) => {
    if (window.kind !== 'install') return noConflicts;
    const { places, businessUnit } = factsOf(window.target);
    const machines = places.reduce((sum, { environment }) => sum + (environment.machines ?? 0), 0);
    const sizing = businessUnit?.sizing ?? organization.sizing ?? defaultSizing;
    const { machinesPerHour, cutoffMinutes } = sizing;
    const minutes = (window.endMs - window.startMs) / minuteMs;
    const { fits, machinesThatFit, neededMinutes } = fitsDuration(
      { machines, elapsedMinutes: minutes },
      sizing,
    );
    if (fits) return noConflicts;
    return [
      aConflict({
        rule: 'C16',
        severity: 'warning',
        windowId: window.id,
        counterpart: {
          kind: 'sizing',
          id: 'sizing',
          name: '',
          machines,
          machinesThatFit,
          machinesPerHour,
          cutoffMinutes,
          neededMinutes,
        },
        evidence: [],
        cellKeys: [],
      }),
    ];
  };
