import { useMemo } from 'react';
import { openOnly } from '../../../shared/conflicts/settle.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { BulkEdit } from '../../../shared/planning/bulk-edit.ts';
import { bulkMessages } from '../../presenters/bulk-messages.ts';
import { bulkRowWords } from '../../presenters/bulk-words.ts';
import { candidateMessages } from '../../presenters/candidate-messages.ts';
import { conflictsByWindow } from '../../presenters/conflicts-by-window.ts';
import { differenceWords } from '../../presenters/finding-differences.ts';
import {
  useCandidateFindings,
  type CandidateFindings,
} from '../../state/check/use-candidate-findings.ts';
import { useConflicts, useHorizon } from '../../state/derived.ts';
import { windowsIn } from '../../state/plan-windows.ts';
import { DateConflicts } from '../DateConflicts.tsx';
import classes from './BulkDialog.module.css';

interface BulkPreviewProps {
  readonly plan: Plan;
  readonly candidate: Plan;
  readonly edit: BulkEdit;
  readonly chosen: readonly PatchWindow[];
}

/** Each window before and after, with what it would meet; above them what the whole plan gains and loses. */
export function BulkPreview({ plan, candidate, edit, chosen }: BulkPreviewProps) {
  const horizon = useHorizon();
  const findings = useCandidateFindings(candidate);
  const byWindow = useMemo(
    () => conflictsByWindow(openOnly(findings.conflicts)),
    [findings.conflicts],
  );
  const after = useMemo(
    () => new Map(windowsIn(candidate, horizon).map((window) => [window.id, window])),
    [candidate, horizon],
  );
  return (
    <section className={classes['preview']} aria-label="What becomes of them">
      <p className={classes['sum']} role="status">
        <Sum findings={findings} />
      </p>
      {/* Scrolls where many have no room, so the keyboard must reach it. */}
      <ol className={classes['list']} tabIndex={0} aria-label="Windows before and after">
        {chosen.map((window) => {
          const now = after.get(window.id);
          const words =
            now === undefined
              ? bulkMessages.takenOut
              : bulkMessages.becomes(bulkRowWords(now, edit, plan.organization));
          return (
            <li key={window.id} className={classes['row']}>
              <b>{window.name}</b>
              <span className={classes['was']}>
                {bulkRowWords(window, edit, plan.organization)}
              </span>
              <span>{words}</span>
              {now !== undefined && (
                <DateConflicts
                  window={now}
                  status={findings.status}
                  conflicts={byWindow.get(now.id) ?? []}
                  isBeyond={now.startMs >= horizon.endMs}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Sum({ findings }: { readonly findings: CandidateFindings }) {
  const before = useConflicts();
  if (findings.status === 'failed') return <>{candidateMessages.unknown}</>;
  if (findings.status !== 'current') return <>{candidateMessages.checking}</>;
  return <>{differenceWords(openOnly(before), openOnly(findings.conflicts))}</>;
}
