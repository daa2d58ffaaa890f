/** Sentences of Customers that count, whole in each form. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const customersMessages = {
  paste: (count: number): string => counted(count, 'Paste # customer', 'Paste # customers'),
  take: (count: number): string => counted(count, 'Take # row', 'Take # rows'),
  moreRows: (count: number): string => counted(count, 'and # more row', 'and # more rows'),
  /** `nouns`: what the list is of, one and several. */
  listed: (count: number, nouns: { readonly one: string; readonly many: string }): string =>
    counted(count, `# ${nouns.one}`, `# ${nouns.many}`),
  hanging: {
    series: (count: number): string => counted(count, '# series', '# series'),
    dates: (count: number): string => counted(count, '# date or shift', '# dates and shifts'),
    rules: (count: number): string => counted(count, '# rule', '# rules'),
    members: (count: number): string =>
      counted(count, '# customer or account', '# customers and accounts'),
    units: (count: number): string => counted(count, '# business unit', '# business units'),
  },
  covers: (accounts: number, region: string): string =>
    counted(accounts, `# account, ${region}`, `# accounts, ${region}`),
  coversRegions: (accounts: number, regions: number): string =>
    counted(
      accounts,
      `# account × ${formatNumber(regions)} regions`,
      `# accounts × ${formatNumber(regions)} regions`,
    ),
} as const;
