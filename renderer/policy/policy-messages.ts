/** Sentences of policy that count, whole in each form. */
import { counted } from '../presenters/counted.ts';

export const policyMessages = {
  breaks: (promises: number): string =>
    counted(promises, 'This breaks a promise', 'This breaks # promises'),
  /** What goes on from the sentence before it; nothing where nothing is lost. */
  givenUp: (dates: number): string =>
    dates === 0
      ? ''
      : counted(
          dates,
          '; what is noted of # date after it is given up',
          '; what is noted of # dates after it is given up',
        ),
  now: (windows: number): string =>
    counted(windows, 'Now · # window ahead', 'Now · # windows ahead'),
  rhythm: (windows: number): string =>
    counted(windows, 'Every 28 days · # window ahead', 'Every 28 days · # windows ahead'),
} as const;
