import { boardSteps } from './board-steps.ts';
import { calendarSteps } from './calendar-steps.ts';
import { draftSteps } from './draft-steps.ts';
import { fileSteps } from './file-steps.ts';
import { partSteps } from './part-steps.ts';
import { planningSteps } from './planning-steps.ts';
import { pushSteps } from './push-steps.ts';
import { readingSteps } from './reading-steps.ts';
import { seriesSteps } from './series-steps.ts';
import { stateSteps } from './state-steps.ts';
import type { Step } from './tour.ts';

/** The main journey, in order. */
export const steps: readonly Step[] = [
  ...readingSteps,
  ...calendarSteps,
  ...partSteps,
  ...draftSteps,
  ...seriesSteps,
  ...planningSteps,
  ...boardSteps,
  ...pushSteps,
  ...fileSteps,
  ...stateSteps,
];
