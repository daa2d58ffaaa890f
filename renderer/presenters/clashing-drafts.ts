/** Whether plans still hold against what AWS has now. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

/** Windows that are not in AWS yet, and those of them that something live stands against. */
export interface ClashingDrafts {
  readonly drafts: number;
  /** Ids of windows, sorted. */
  readonly clashing: readonly string[];
}

/** What is still to be carried out, and nobody has written to AWS. */
const unpushed: ReadonlySet<WindowState> = new Set([
  'draft',
  'proposed',
  'countered',
  'agreed',
  'notified',
]);

/** Counterparts that only a reading of AWS can tell of. */
const liveKinds: ReadonlySet<Conflict['counterpart']['kind']> = new Set([
  'calendar-event',
  'calendar',
  'maintenance-run',
]);

/** Accepted findings and mere notes do not count; a window counts once, however much it meets. */
export function clashingDrafts(
  windows: readonly PatchWindow[],
  conflicts: readonly Conflict[],
  nowMs: number,
): ClashingDrafts {
  const drafts = new Set(
    windows.flatMap(({ id, state, endMs }) => (unpushed.has(state) && endMs > nowMs ? [id] : [])),
  );
  const clashing = conflicts
    .filter(({ severity, accepted, counterpart }) => {
      return (
        severity !== 'information' && accepted === undefined && liveKinds.has(counterpart.kind)
      );
    })
    .map(({ windowId }) => windowId);
  return {
    drafts: drafts.size,
    clashing: [...new Set(clashing)].filter((id) => drafts.has(id)).sort(),
  };
}

/** `4 of your 31 drafts now clash with what AWS has.` */
export const clashingWords = ({ drafts, clashing }: ClashingDrafts): string =>
  drafts === 1
    ? `${formatNumber(clashing.length)} of your 1 draft now clashes with what AWS has.`
    : counted(
        clashing.length,
        `# of your ${formatNumber(drafts)} drafts now clashes with what AWS has.`,
        `# of your ${formatNumber(drafts)} drafts now clash with what AWS has.`,
      );
