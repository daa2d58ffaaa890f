/** Sentences about scenarios, whole, with places for what differs. */
import { counted } from './counted.ts';

export const scenarioMessages = {
  asItIs: 'The plan as it is',
  figures: {
    windows: 'Windows',
    hours: 'Hours in windows',
    errors: 'Conflicts, errors',
    warnings: 'Conflicts, warnings',
    promises: 'Promises that break',
  },
  checking: 'checking…',
  unknown: 'unknown',
  differ: (count: number): string => counted(count, '# window', '# windows'),
  none: 'none',
  nameOf: (name: string): string => `Name of ${name}`,
  planAs: (name: string): string => `Plan as this one: ${name}`,
  remove: (name: string): string => `Delete ${name}`,
  /** After "Undo". */
  kept: (name: string): string => `Keep scenario ${name}`,
  renamed: (name: string): string => `Rename scenario ${name}`,
  removed: (name: string): string => `Delete scenario ${name}`,
  adopted: (name: string): string => `Adopt scenario ${name}`,
} as const;
