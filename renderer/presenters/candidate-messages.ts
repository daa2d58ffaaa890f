/** Sentences about a plan that is only imagined yet: what the check says of it against the plan as it is. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const candidateMessages = {
  checking: 'Checking the whole plan…',
  unknown: 'Conflicts unknown: the check stopped. See Conflicts.',
  same: 'No conflict of the plan begins or ends with it.',
  /** How many findings are new with it, and how many are gone; not both of them none. */
  differs: (begin: number, end: number): string => {
    if (begin === 0)
      return counted(
        end,
        'No new conflict in the plan, # ends.',
        'No new conflict in the plan, # end.',
      );
    if (end === 0)
      return counted(
        begin,
        '# new conflict in the plan, none ends.',
        '# new conflicts in the plan, none ends.',
      );
    if (end === 1)
      return counted(
        begin,
        '# new conflict in the plan, 1 ends.',
        '# new conflicts in the plan, 1 ends.',
      );
    return counted(
      begin,
      `# new conflict in the plan, ${formatNumber(end)} end.`,
      `# new conflicts in the plan, ${formatNumber(end)} end.`,
    );
  },
} as const;
