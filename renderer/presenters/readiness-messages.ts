/** Sentences about readiness sets, whole, with places for what differs. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const readinessMessages = {
  steps: {
    'nonprod-scan': 'Non-prod scan',
    'prod-scan': 'Production scan',
    'nonprod-install': 'Non-prod install',
    'prod-install': 'Production install',
  },
  isNew: (rule: string, start: string): string => `new: ${rule} ${start}`,
  isThere: (name: string): string => `there: ${name}`,
  isDoubled: (names: readonly string[]): string =>
    `${formatNumber(names.length)} times: ${names.join(', ')}`,
  everyCustomer: (unit: string): string => `${unit}, every customer`,
  // Not by `counted`: a name may hold the sign that counts stand for.
  noScan: (name: string, count: number, date: string): string =>
    count === 1
      ? `${name}: The install of ${date} has no scan since the install before.`
      : `${name}: ${formatNumber(count)} installs, the first on ${date}, have no scan since the install before.`,
  tooSoon: (name: string, count: number, date: string): string =>
    count === 1
      ? `${name}: The install of ${date} comes too soon after the other environments.`
      : `${name}: ${formatNumber(count)} installs, the first on ${date}, come too soon after the other environments.`,
  inOrder: (soakDays: number): string =>
    counted(
      soakDays,
      'For a year every install has its scan before it, and production waits # day or more.',
      'For a year every install has its scan before it, and production waits # days or more.',
    ),
  complete: 'Nothing is missing: each has its scan and its install.',
  create: (count: number): string =>
    count === 0 ? 'Nothing is missing' : counted(count, 'Create # series', 'Create # series'),
} as const;
