/** Sentences about sign-ins and what rests on them that count, whole in each form. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const sessionMessages = {
  both: (one: string, other: string): string => `${one} and ${other}`,
  andOtherAccounts: (names: string, others: number): string =>
    counted(
      others,
      (n) => `${names} and ${n} other account`,
      (n) => `${names} and ${n} other accounts`,
    ),
  andOthers: (names: string, others: number): string =>
    counted(
      others,
      (n) => `${names} and ${n} other`,
      (n) => `${names} and ${n} others`,
    ),
  cellsOf: (names: string, cells: number): string =>
    counted(cells, `# cell of ${names}`, `# cells of ${names}`),
  profiles: (count: number): string => counted(count, '# profile', '# profiles'),
  profilesSomeFaulty: (count: number, faulty: number): string =>
    counted(
      count,
      `# profile (${formatNumber(faulty)} cannot be used; it says why)`,
      `# profiles (${formatNumber(faulty)} cannot be used; it says why)`,
    ),
  sessions: (count: number): string => counted(count, '# session', '# sessions'),
  found: (profiles: string, sessions: string): string => `Found: ${profiles}, ${sessions}.`,
} as const;
