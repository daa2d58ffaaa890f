/** How far a plan is to be relied on, in words. */
import type { PlanStanding, StandingState } from '../../shared/model/plan-standing.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatDay } from './format-time.ts';

const words: Readonly<Record<StandingState, string>> = {
  draft: 'Draft',
  'in review': 'In review',
  baseline: 'Baseline',
};

/** States of a plan to choose from, each with what it tells others. */
export const standingChoices: readonly {
  readonly value: StandingState;
  readonly label: string;
  readonly description: string;
}[] = [
  { value: 'draft', label: words.draft, description: 'Still being worked on.' },
  {
    value: 'in review',
    label: words['in review'],
    description: 'Handed to others to look at. A window that changes is told.',
  },
  {
    value: 'baseline',
    label: words.baseline,
    description: 'What others rely on. A window that changes is told.',
  },
];

/** `Baseline`; `Baseline, edited since`. */
export const standingTag = ({ state, edited = false }: PlanStanding): string =>
  edited ? `${words[state]}, edited since` : words[state];

/** `Baseline since Wed 10 Mar 2027, said by Dana Reyes. Windows were changed since.` */
export function standingWords(standing: PlanStanding, zone: Zone): string {
  const { state, atMs, who, edited = false } = standing;
  const day = formatDay(atMs, zone);
  const since =
    who === undefined
      ? `${words[state]} since ${day}.`
      : `${words[state]} since ${day}, said by ${who}.`;
  return edited ? `${since} Windows were changed since.` : since;
}
