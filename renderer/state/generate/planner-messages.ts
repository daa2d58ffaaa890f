/** What the window and the worker that plans a year tell each other. */
import type { YearProgress, YearProposal } from '../../../shared/generate/year-proposal.ts';
import type { YearQuestion } from '../../../shared/generate/year-question.ts';

/** The one question a worker is asked in its life. */
export type ToPlanner = YearQuestion;

export type FromPlanner =
  | { readonly kind: 'progress'; readonly progress: YearProgress }
  | { readonly kind: 'planned'; readonly proposal: YearProposal; readonly tookMs: number };
