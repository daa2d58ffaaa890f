import { utcOf, wallOf } from './window-times.ts';
import type { MaintenanceWindowDraft } from './maintenance-window-draft.ts';

/** The head of every exported text, without comment signs: what it is, its dates, its limits. */
export const commentLines = (draft: MaintenanceWindowDraft): readonly string[] => [
  `${draft.description}.`,
  `Rule: ${draft.ruleWords}.`,
  draft.zone === 'UTC' ? 'Dates, in UTC:' : `Dates, in ${draft.zone} and in UTC:`,
  ...draft.nextStartsMs.map((startMs) =>
    draft.zone === 'UTC'
      ? `  ${utcOf(startMs)}`
      : `  ${wallOf(startMs, draft.zone)}  ${utcOf(startMs)}`,
  ),
  `The schedule has the very dates of the plan: ${draft.proved.count} compared, until ${wallOf(draft.proved.untilMs, draft.zone).slice(0, 10)}.`,
  'Limits:',
  ...draft.limits.map((limit) => `- ${limit}`),
];

/** Lines behind a comment sign. A line break inside would leave the comment: there is none. */
export const commented = (lines: readonly string[]): string =>
  lines.map((line) => `# ${line.replace(/[\r\n\u2028\u2029]+/g, ' ')}`.trimEnd()).join('\n');
