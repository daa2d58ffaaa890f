/** Sentences of the Year, whole, with places for what differs. */
import { counted } from '../presenters/counted.ts';

/** What a team works in a year, for a screen reader. */
interface TeamYear {
  readonly name: string;
  /** Hours, as they are written. */
  readonly total: string;
  readonly busiest: string;
  readonly busiestWeek: string;
}

export const yearMessages = {
  hoursOfTeam: ({ name, total, busiest, busiestWeek }: TeamYear, weeksOver: number): string =>
    counted(
      weeksOver,
      (n) =>
        `Hours of work of ${name} by week: ${total} h in the year, busiest ${busiest} h (${busiestWeek}), too much at once in ${n} week`,
      (n) =>
        `Hours of work of ${name} by week: ${total} h in the year, busiest ${busiest} h (${busiestWeek}), too much at once in ${n} weeks`,
    ),
  busiest: (hours: string): string => `busiest ${hours} h`,
  showBroken: (unit: string, broken: string): string => `${unit}: show ${broken}`,
} as const;
