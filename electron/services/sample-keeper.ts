/** Keeps one sample for the run, so that what was pushed to it is still there when its plan is reopened. */
import type { Plan } from '../../shared/model/plan.ts';
import type { LiveSource } from './plan-session.ts';

export interface Sample {
  readonly plan: Plan;
  readonly source: LiveSource;
}

export interface SampleKeeper {
  /** `fresh` starts the sample anew; otherwise the one of this run goes on. */
  readonly open: (options: { readonly fresh: boolean }) => Promise<Sample>;
  /** Whether a plan is the sample's: then nothing but the sample may stand behind it. */
  readonly isSamplePlan: (plan: Plan) => boolean;
}

/** Identity of the sample's plan; a saved copy keeps it. */
export const samplePlanId = 'sample2027';

/** Makes samples on demand with `make`, which is loaded only when one is wanted. */
export function keepOneSample(make: () => Promise<Sample>): SampleKeeper {
  // The promise, not the sample: two that ask at once must get the same one.
  let kept: Promise<Sample> | null = null;
  return {
    open: ({ fresh }) => {
      if (kept !== null && !fresh) return kept;
      const making = make();
      kept = making;
      // One that could not be made is not kept: the next wish tries again.
      making.catch(() => {
        if (kept === making) kept = null;
      });
      return making;
    },
    isSamplePlan: ({ id }) => id === samplePlanId,
  };
}
