/** Conflicts in the words of this screen: group titles, rule names, and what is searched. */
import type { Conflict, ConflictRule } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { targetName } from '../../shared/planning/default-series.ts';
import { describeCell } from '../presenters/target-words.ts';
import type { ConflictGroup, ConflictRow } from './conflict-groups.ts';

export const ruleName = (rule: ConflictRule): string => rule;
export const groupTitle = ({ counterpart }: ConflictGroup): string => counterpart.name;
export const conflictSentence = ({ conflict }: ConflictRow, _organization: Organization): string =>
  `${conflict.rule} ${conflict.counterpart.name}`;

/** Names of cells by their keys: `northwind-prod us-east-1`. */
export const cellNames = (
  cellKeys: readonly string[],
  organization: Organization,
): readonly string[] =>
  cellKeys.map((key) => {
    const [accountId = '', region = ''] = key.split('/');
    return describeCell({ accountId, region }, organization);
  });

/** What a conflict is searched by: its words, its window, its target and its cells. */
export const conflictSearchText =
  (organization: Organization, windowOf: (windowId: string) => PatchWindow | undefined) =>
  (conflict: Conflict): string => {
    const window = windowOf(conflict.windowId);
    return [
      conflict.rule,
      ruleName(conflict.rule),
      conflict.counterpart.name,
      window?.name ?? '',
      window === undefined ? '' : targetName(window.target, organization),
      ...cellNames(conflict.cellKeys, organization),
    ].join(' ');
  };
