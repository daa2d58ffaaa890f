/** Sentences about files, copies and what of them was lost that count, whole in each form. */
import { counted } from './counted.ts';

export const fileMessages = {
  notSaved: (planName: string, span: string, edits: number): string =>
    counted(
      edits,
      `# edit of ${planName} ${span} was not saved.`,
      `# edits of ${planName} ${span} were not saved.`,
    ),
  recover: (edits: number): string => counted(edits, 'Recover # edit', 'Recover # edits'),
  recoverOf: (planName: string, edits: number): string =>
    counted(edits, `Recover # edit of ${planName}`, `Recover # edits of ${planName}`),
  goesAlong: (series: number): string =>
    counted(series, '# series of windows goes along', '# series of windows go along'),
  differences: (count: number): string =>
    counted(
      count,
      '# difference. Nothing is taken over; to do that, merge the file.',
      '# differences. Nothing is taken over; to do that, merge the file.',
    ),
  cellsHidden: (count: number): string =>
    counted(count, 'The cell is hidden', '# cells are hidden'),
} as const;
