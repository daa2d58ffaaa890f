/** The plan as a file: saved, opened again, the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseMenu,
  waitUntilRead,
} from '../support/drive-app.ts';
import { expect } from './patient-expect.ts';
import type { Step } from './tour.ts';

const fileName = 'tour.pwplan';

export const fileSteps: readonly Step[] = [
  {
    name: 'save',
    act: async (tour) => {
      const path = join(tour.workPath, fileName);
      await answerSaveDialog(tour, path);
      await chooseMenu(tour, 'File', 'Save');
      await expect(tour.page.getByText(/^Saved/)).toBeVisible();
      const text = readFileSync(path, 'utf8');
      expect(text).toContain('"format": "pwplan"');
      return { bytes: text.length };
    },
  },
  {
    name: 'open-again',
    act: async (tour) => {
      const path = join(tour.workPath, fileName);
      const before = readFileSync(path, 'utf8');
      await answerOpenDialog(tour, path);
      await chooseMenu(tour, 'File', 'Open plan…');
      await waitUntilRead(tour.page);
      await expect(tour.page.getByText('Sample', { exact: true })).toBeVisible();
      await chooseMenu(tour, 'File', 'Save');
      await expect(tour.page.getByText(/^Saved/)).toBeVisible();
      expect(readFileSync(path, 'utf8')).toBe(before);
      return { sameBytes: true };
    },
  },
];
