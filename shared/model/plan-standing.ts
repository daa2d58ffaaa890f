/** How far a plan is to be relied on. The words are those of AWS's operational readiness template. */
export const standingStates = ['draft', 'in review', 'baseline'] as const;

export type StandingState = (typeof standingStates)[number];

/** What somebody said of the plan as a whole. */
export interface PlanStanding {
  readonly state: StandingState;
  readonly atMs: number;
  readonly who?: string;
  /** Windows were moved, added or taken out since. */
  readonly edited?: boolean;
}
