/** What is not as it was signed, on paper: window by window, with the reasons people gave. */
import type { SignOff } from '../../../shared/model/sign-off.ts';
import { toLocal } from '../../../shared/time/zone.ts';
import { varianceSince, type WindowVariance } from '../../../shared/review/variance.ts';
import {
  becameWords,
  currentTimeWords,
  shortHash,
  signedTimeWords,
  signedWords,
  varianceWords,
} from '../review-words.ts';
import type { DataCell, DataSheet, PrintDocument, PrintFacts } from './print-document.ts';
import { varianceZoneWords } from '../variance-zone-words.ts';
import { stampOf } from './print-stamp.ts';
import { isoOf } from './window-data.ts';
import { scopeMeets } from './windows-in-scope.ts';

/** Against one sign-off; what is out of scope is left out, and the counts with it. */
export function changeSummary(facts: PrintFacts, signOff: SignOff): PrintDocument {
  const { plan, year, paper, scope, zone } = facts;
  const isMeant = scopeMeets(plan, scope);
  const items = varianceSince(plan, signOff).items.filter(({ now, signed }) => {
    const window = now ?? signed;
    return window !== null && isMeant(window.target);
  });
  const title = `Changes ${year} since sign-off`;
  return {
    title,
    paper,
    stamp: stampOf(facts),
    pages: [],
    parts: [
      {
        heading: title,
        lead: `${signedWords(signOff, zone)}, hash ${shortHash(signOff.meaning)}. Since then: ${varianceWords({ items })}.`,
        facts: signOff.note === undefined ? [] : [['Note', signOff.note]],
        tables: [
          {
            caption: 'What changed',
            columns: ['Window', 'What', 'As signed', 'Now', 'Zone', 'Reason'],
            rows: items.map((item) => [
              nameOf(item),
              becameWords(item),
              signedTimeWords(item),
              currentTimeWords(item),
              varianceZoneWords(item),
              item.reason ?? 'not said',
            ]),
            empty: 'Every window is as it was signed.',
          },
        ],
      },
    ],
    details: [],
    sheets: [changeSheet(items)],
  };
}

const nameOf = ({ now, signed }: WindowVariance): string => (now ?? signed)?.name ?? '';

const changeSheet = (items: readonly WindowVariance[]): DataSheet => ({
  name: 'Changes',
  columns: [
    ['Window', 34],
    ['What', 20],
    ['Signed start (local)', 18],
    ['Signed start (UTC, ISO 8601)', 24],
    ['Start now (local)', 18],
    ['Start now (UTC, ISO 8601)', 24],
    ['Zone', 22],
    ['Reason', 40],
  ].map(([title, width]) => ({ title: String(title), width: Number(width) })),
  rows: items.map((item) => {
    const now = item.kind === 'cancelled' ? null : item.now;
    return [
      nameOf(item),
      becameWords(item),
      ...startCells(item.signed),
      ...startCells(now),
      varianceZoneWords(item),
      item.reason ?? '',
    ];
  }),
});

const startCells = (
  window: { readonly startMs: number; readonly zone: string } | null,
): readonly [DataCell, DataCell] =>
  window === null
    ? ['', '']
    : [{ local: toLocal(window.startMs, window.zone) }, isoOf(window.startMs)];
