/** Conflicts as the rows of a table to paste elsewhere: every window and cell, nothing folded. */
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { formatInstant } from '../presenters/format-time.ts';
import { stateWord } from '../presenters/state-words.ts';
import { targetName } from '../../shared/planning/default-series.ts';
import type { ConflictGroup, ConflictRow } from './conflict-groups.ts';
import { cellNames, conflictSentence, groupTitle, rowName, ruleName } from './conflict-text.ts';

const heads = [
  'Severity',
  'Rule',
  'Counterpart',
  'Window',
  'Target',
  'State',
  'Start (zone of the window)',
  'End (zone of the window)',
  'Zone',
  'Start (UTC)',
  'End (UTC)',
  'Minutes at fault',
  'Finding',
  'Cells',
] as const;

/** A head and one row a conflict, in the order of the screen. */
export const conflictTable = (
  groups: readonly ConflictGroup[],
  organization: Organization,
): readonly (readonly string[])[] => [
  heads,
  ...groups.flatMap((group) => group.rows.map((row) => cellsOfRow(group, row, organization))),
];

function cellsOfRow(
  group: ConflictGroup,
  row: ConflictRow,
  organization: Organization,
): readonly string[] {
  const { window, conflict, minutes } = row;
  return [
    conflict.severity,
    `${conflict.rule} ${ruleName(conflict.rule)}`,
    groupTitle(group, organization),
    rowName(row),
    ...(window === null ? timeless : timesOf(window, organization)),
    String(minutes),
    conflictSentence(row, organization),
    cellNames(conflict.cellKeys, organization).join(', '),
  ];
}

const timesOf = (window: PatchWindow, organization: Organization): readonly string[] => [
  targetName(window.target, organization),
  stateWord(window.state),
  formatInstant(window.startMs, window.zone),
  formatInstant(window.endMs, window.zone),
  window.zone,
  new Date(window.startMs).toISOString(),
  new Date(window.endMs).toISOString(),
];

/** In the same columns, what is about no window. */
const timeless: readonly string[] = ['', '', '', '', '', '', ''];
