/** Sentences about the checklist of accounts and regions, whole, with places for what differs. */
import type { ReadinessItem } from '../../shared/model/readiness.ts';
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

interface ItemWords {
  /** Head of its column. */
  readonly short: string;
  /** What was done, once it is. */
  readonly long: string;
}

export const checklistMessages = {
  items: {
    'instance-profile': { short: 'Instance profile', long: 'Instance profile decided' },
    'new-instances': {
      short: 'New instances',
      long: 'New instances and auto scaling decided',
    },
    'network-tests': { short: 'Network tests', long: 'Network tests passed' },
    agents: { short: 'Agents', long: 'Agents installed and reporting' },
    'test-scan': { short: 'Test scan', long: 'Test scan carried out' },
    'test-install': { short: 'Test install', long: 'Test install carried out' },
    'test-report': { short: 'Test report', long: 'Test report looked at' },
  } satisfies Record<ReadinessItem, ItemWords>,
  open: 'open',
  gone: 'no longer in the organization',
  doneBy: (date: string, who: string): string => `done ${date} by ${who}`,
  withEvidence: (done: string): string => `${done}, with evidence`,
  of: (done: number, all: number): string => `${formatNumber(done)} of ${formatNumber(all)}`,
  allDone: (cells: number): string =>
    counted(
      cells,
      'Nothing is open in # account and region',
      'Nothing is open in # accounts and regions',
    ),
  openItems: (items: number, cells: number): string =>
    items === 1
      ? '1 item is open'
      : counted(
          cells,
          `${formatNumber(items)} items are open in # account and region`,
          `${formatNumber(items)} items are open in # accounts and regions`,
        ),
  shown: (shown: number, all: number): string =>
    `${formatNumber(shown)} of ${formatNumber(all)} shown`,
  forOthers: (count: number): string =>
    counted(
      count,
      'Also for the # other one shown where it is open',
      'Also for the # others shown where it is open',
    ),
  edit: (item: string, cells: number, first: string): string =>
    cells === 1
      ? `${item} of ${first}`
      : counted(cells, `${item} of #`, `${item} of # accounts and regions`),
  gapsOfSet: (gaps: number): string =>
    counted(
      gaps,
      '# account and region has open items in its readiness checklist.',
      '# accounts and regions have open items in their readiness checklist.',
    ),
} as const;
