/** Conflicts in the words of this screen: group titles, rule names, and what is searched. */
import type { Conflict, Counterpart, Severity } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { targetName } from '../../shared/planning/default-series.ts';
import { conflictWords, counterpartName, ruleName } from '../presenters/conflict-words.ts';
import { subjectName } from '../presenters/subject-words.ts';
import { describeCell } from '../presenters/target-words.ts';
import type { ConflictGroup, ConflictRow } from './conflict-groups.ts';

export { ruleName };

/** `Year-end freeze`, or what is wrong where nothing stands against the windows. */
export function groupTitle(
  { rule, counterpart, rows }: ConflictGroup,
  organization: Organization,
): string {
  const [first] = rows;
  return first === undefined || things.has(counterpart.kind)
    ? counterpartName(rule, counterpart)
    : wordsOf(first, organization).title;
}

/** Other sides that have a name of their own; the rest are promises and limits, told by title. */
const things: ReadonlySet<Counterpart['kind']> = new Set([
  ...(['freeze', 'calendar-event', 'calendar', 'window', 'maintenance-run', 'release'] as const),
  ...(['database-slot', 'holiday', 'series', 'cells'] as const),
]);

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
};

/** How grave a finding is, as a word. */
export const severityWord = (severity: Severity): string => severityWords[severity];

/** What a row is about: its window, or its subject. */
export const rowName = ({ window, conflict: { subject, windowId } }: ConflictRow): string =>
  window?.name ?? (subject === undefined ? windowId : subjectName(subject));

/** The finding in a sentence, told in the window's own zone. */
export const conflictSentence = (row: ConflictRow, organization: Organization): string =>
  wordsOf(row, organization).sentence;

const wordsOf = ({ conflict, window }: ConflictRow, organization: Organization) =>
  conflictWords(conflict, {
    organization,
    windowOf: (id) => (id === window?.id ? window : undefined),
  });

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
      conflict.subject?.name ?? '',
      conflictWords(conflict, { organization, windowOf }).sentence,
      window?.name ?? '',
      window === undefined ? '' : targetName(window.target, organization),
      ...cellNames(conflict.cellKeys, organization),
    ].join(' ');
  };
