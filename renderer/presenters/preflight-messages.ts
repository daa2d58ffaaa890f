/** Sentences of the checks before a push, whole in each form of their counts, with places for what differs. */
import { counted } from './counted.ts';

/** `first` of the windows that a sentence is about, and how many there are. */
interface Windows {
  readonly first: string;
  readonly count: number;
}

/** One sentence for one window, another for several; both with the windows in their place. */
const about = ({ first, count }: Windows, one: string, many: string): string => {
  if (count <= 1) return one.replace('{it}', () => first);
  const several = counted(
    count - 1,
    (n) => `${first} and ${n} other`,
    (n) => `${first} and ${n} others`,
  );
  return many.replace('{they}', () => several);
};

export const preflightMessages = {
  past: (windows: Windows): string =>
    about(
      windows,
      '{it} would be over before the push: move it or leave it out.',
      '{they} would be over before the push: move them or leave them out.',
    ),
  tooSoon: (windows: Windows, minutes: string): string =>
    about(
      windows,
      `{it} is on, or starts or ends within ${minutes} minutes, which AWS may take to notice: check the calendar afterwards.`,
      `{they} are on, or start or end within ${minutes} minutes, which AWS may take to notice: check the calendar afterwards.`,
    ),
  closeEvents: (windows: Windows, minutes: string, other: string): string =>
    about(
      windows,
      `{it} leaves less than ${minutes} minutes to “${other}”: AWS may not tell of the state in between. Let them touch, or part them.`,
      `{they} leave less than ${minutes} minutes to “${other}”: AWS may not tell of the state in between. Let them touch, or part them.`,
    ),
  safeSubset: (windows: Windows): string =>
    about(
      windows,
      '{it} would be written in a way that AWS may read otherwise: nothing is written. Report it as a fault of this app.',
      '{they} would be written in a way that AWS may read otherwise: nothing is written. Report it as a fault of this app.',
    ),
  waiting: (windows: Windows): string =>
    about(
      windows,
      '{it} belongs in another calendar now, which is not there yet: it stays here until that one can be written.',
      '{they} belong in another calendar now, which is not there yet: they stay here until that one can be written.',
    ),
  duplicateUid: (count: number, uid: string): string =>
    counted(
      count,
      `# UID is used by two events each (${uid}): remove one of the two in AWS, then refresh.`,
      `# UIDs are used by two events each (${uid}): remove one of the two in AWS, then refresh.`,
    ),
  unreadable: (count: number, reason: string): string =>
    counted(
      count,
      `# place was not understood and stays as written (${reason}).`,
      `# places were not understood and stay as written (${reason}).`,
    ),
  ungated: (count: number, name: string): string =>
    counted(
      count,
      `# maintenance window runs through a freeze in this account and region (${name}) and does not ask the calendar, so no push stops it. Gate the tasks, or move it.`,
      `# maintenance windows run through a freeze in this account and region (${name}) and do not ask the calendar, so no push stops them. Gate the tasks, or move them.`,
    ),
  waivers: (count: number, reason: string): string =>
    counted(
      count,
      `# waiver has run out (${reason}): accept the finding again on Conflicts, or mend it.`,
      `# waivers have run out (${reason}): accept the finding again on Conflicts, or mend it.`,
    ),
  errors: (count: number): string => counted(count, '# error', '# errors'),
  warnings: (count: number): string => counted(count, '# warning', '# warnings'),
  both: (errors: string, warnings: string): string => `${errors} and ${warnings}`,
  conflicts: (found: string): string =>
    `Conflicts among the chosen windows: ${found}. See Conflicts, or leave them out.`,
} as const;
