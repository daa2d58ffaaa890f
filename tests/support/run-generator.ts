import { generateYear } from '../../shared/generate/generate-year.ts';
import type { YearProposal } from '../../shared/generate/year-proposal.ts';
import type { YearQuestion } from '../../shared/generate/year-question.ts';

/** Plans a year to its end, without stopping at its steps. */
export function plannedYear(question: YearQuestion): YearProposal {
  const steps = generateYear(question);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
