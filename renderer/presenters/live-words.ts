/** Live things in words: what an event means here, what a maintenance window does, who holds it back. */
import type { LiveEvent, LiveRun } from '../../shared/model/occurrence.ts';

/** What an event does to patching, by its calendar's default. */
export function effectWords({ effect }: LiveEvent): string {
  if (effect === 'allows')
    return 'Allows patching while it lasts; its calendar is closed otherwise';
  if (effect === 'blocks') return 'Blocks patching while it lasts; its calendar is open otherwise';
  return 'Has no effect: advisory, or its calendar does not say what events mean';
}

/** What the tasks of a maintenance window do, as far as they show. */
export function taskWords({ taskMeaning }: LiveRun): string {
  switch (taskMeaning) {
    case 'scan':
      return 'Scans for missing patches';
    case 'install':
      return 'Installs patches';
    case 'maybe':
      return 'Runs something that may install patches';
    case 'none':
      return 'No task that patches';
  }
}

/** Whether a Change Calendar can stop it. A closed calendar does not by itself. */
export function gateWords({ gated }: LiveRun): string {
  if (gated === 'gated') return 'Asks the change calendar before it works';
  if (gated === 'not gated') return 'Does not ask any change calendar: a freeze will not stop it';
  return 'Not known whether it asks a change calendar';
}
