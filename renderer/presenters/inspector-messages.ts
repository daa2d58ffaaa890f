/** Sentences of the inspector and of the series editor, whole, with places for what differs. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const inspectorMessages = {
  window: (unit: string, kind: string, rule: string): string => `${unit} · ${kind} · ${rule}`,
  once: 'once',
  movedFrom: (start: string, city: string): string => `Moved from ${start} ${city}`,
  movedWhy: (start: string, city: string, reason: string): string =>
    `Moved from ${start} ${city} · ${reason}`,
  conflicts: 'Conflicts',
  openConflicts: (open: number): string => counted(open, 'Conflicts · #', 'Conflicts · #'),
  openConflictsSoFar: (open: number): string =>
    counted(open, 'Conflicts · #, checking…', 'Conflicts · #, checking…'),
  accepted: (sentence: string, how: string): string => `${sentence} ${how}.`,
  waive: (title: string): string => `Waive: ${title}`,
  withdraw: (title: string): string => `Withdraw the waiver: ${title}`,
  negotiation: (city: string): string => `Negotiation · ${city}`,
  places: (cells: string): string => `Where · ${cells}`,
  skipped: (count: number): string => counted(count, 'Skipped · #', 'Skipped · #'),
  bringBack: (date: string): string => `Bring back ${date}`,
  soakTime: (start: string, city: string): string => `${start} ${city}`,
  // Not by `counted`: a name may hold the sign that counts stand for.
  productionFollows: (name: string, days: number, time: string): string =>
    days === 1
      ? `${name} follows it by 1 day or more: ${time}.`
      : `${name} follows it by ${formatNumber(days)} days or more: ${time}.`,
  followsPartner: (name: string, days: number, time: string): string =>
    days === 1
      ? `It follows ${name} by 1 day or more: ${time}.`
      : `It follows ${name} by ${formatNumber(days)} days or more: ${time}.`,
  approvalDelay: (days: number): string =>
    days === 0
      ? 'No approval delay: it installs what is published by then.'
      : counted(
          days,
          'Approval delay: it installs what was published # day before it or earlier.',
          'Approval delay: it installs what was published # days before it or earlier.',
        ),
  noScan: 'No scan is planned before it.',
  scanBefore: (start: string, city: string): string => `Scan before it: ${start} ${city}`,
  givesWay: (name: string): string => `${name} has the lower priority: it is the one to move.`,
  releaseStays: (name: string): string => `The release stays: ${name} is the one to move.`,
  moveTo: (day: string, time: string): string => `Move it to ${day} ${time}`,
  release: (unit: string, product: string, environment: string): string =>
    `${unit} · ${product} · ${environment}`,
  releaseMoved: (from: string): string => `Moved from ${from}.`,
  keepsClear: (unit: string): string => `Windows of ${unit} keep clear of releases.`,
  goesAlong: (unit: string): string => `Windows of ${unit} go with its releases.`,
  holiday: (date: string, country: string): string => `${date} · ${country}`,
  criticalPatches: (date: string): string => `${date} · with critical patches`,
  plainPatches: (date: string): string => `${date} · no critical patches`,
} as const;
