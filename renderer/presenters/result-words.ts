/** What came of windows, in words. */
import {
  resultOutcomes,
  type ResultOutcome,
  type WindowResult,
} from '../../shared/model/window-result.ts';

const words: Readonly<Record<ResultOutcome, string>> = {
  held: 'Held',
  partly: 'Held in part',
  failed: 'Failed',
  missed: 'Missed',
};

/** What a window may have come to, to choose from. */
export const outcomeChoices = resultOutcomes.map((value) => ({ value, label: words[value] }));

/** `Held in part`. */
export const outcomeWord = (outcome: ResultOutcome): string => words[outcome];

/** `Failed · INC-1042 · Agents offline on 4 of 60`. */
export const resultWords = ({ outcome, ticket, note }: WindowResult): string =>
  [words[outcome], ticket, note].filter((part) => part !== undefined).join(' · ');
