/** How far the reading of an import is, in words. */
import { formatNumber } from './locale.ts';

type Progress =
  | { readonly step: 'reading' }
  | { readonly step: 'comparing'; readonly done: number; readonly of: number }
  | null;

/** What is being done. null: it has just begun. */
export const readingWords = (progress: Progress): string =>
  progress?.step === 'comparing' ? 'Comparing it with the plan…' : 'Reading the text…';

/** `3,200 of 10,000`; empty while nobody knows how many there are. */
export const comparedWords = (progress: Progress): string =>
  progress?.step === 'comparing'
    ? `${formatNumber(progress.done)} of ${formatNumber(progress.of)}`
    : '';
