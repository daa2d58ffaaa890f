/** Sentences of the card that tells of an item under the pointer or the focus. */
import { counted } from './counted.ts';

export const cardMessages = {
  customer: 'customer',
  team: 'team',
  planner: 'you',
  owners: (owners: readonly string[]): string => owners.join(', '),
  time: (range: string, zoneName: string): string => `${range} ${zoneName}`,
  wholeDay: (date: string): string => `${date}, the whole day, in every zone`,
  cells: (count: number): string => counted(count, 'In # cell', 'In # cells'),
  cutoff: (time: string): string => `Nothing new starts after ${time}`,
} as const;
