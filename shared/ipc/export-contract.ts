/** The part of the contract about texts for other programs: saved where a person says. */
import { z } from 'zod';

/** What an export may be: the ending tells programs what it is. */
export const exportEndings = [
  'sh',
  'ps1',
  'yaml',
  'tf',
  'txt',
  'json',
  'ics',
  'csv',
  'html',
] as const;

export const exportContract = {
  /** Saves a text that the window made. Main asks where; the name is only a suggestion. */
  'export:save': {
    input: z.strictObject({
      name: z.string().min(1).max(140),
      ending: z.enum(exportEndings),
      // Ten thousand windows as events are five million characters.
      text: z.string().max(20_000_000),
    }),
    output: z.custom<{ readonly path: string }>(),
  },
} as const;
