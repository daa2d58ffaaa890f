import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Conflict, Severity } from '../../../shared/conflicts/conflict.ts';
import { isWaivable, openOnly } from '../../../shared/conflicts/settle.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import { FixButtons } from '../../policy/FixButtons.tsx';
import { WaiveDialog } from '../../policy/WaiveDialog.tsx';
import { acceptedWords } from '../../presenters/accepted-words.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { liveCounterpart } from '../../presenters/live-counterpart.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { useCheckStatus, useConflictsOf } from '../../state/derived.ts';
import { useLiveStore } from '../../state/live-store.ts';
import { select, type Selection } from '../../state/view-store.ts';
import { withdrawWaiver } from '../../state/waiver-edits.ts';
import { Card } from '../../ui/Card.tsx';
import { NoConflicts } from '../NoConflicts.tsx';
import { useConflictWords } from '../use-conflict-words.ts';
import classes from './ConflictCards.module.css';
import { GiveWayNote } from './GiveWayNote.tsx';
import { Section } from './InspectorHead.tsx';

const tones = { error: 'bad', warning: 'warn', information: 'info' } as const;
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** What is wrong with a window, each finding in a sentence; or what "nothing" rests on. */
export function ConflictCards({ window }: { readonly window: PatchWindow }) {
  const conflicts = useConflictsOf(window.id);
  const sorted = [...conflicts].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const isOld = useCheckStatus() !== 'current';
  return (
    <Section title={titleOf(conflicts, isOld)}>
      {conflicts.length === 0 && <NoConflicts />}
      {sorted.map((conflict) => (
        <ConflictCard key={conflict.id} conflict={conflict} window={window} />
      ))}
    </Section>
  );
}

function titleOf(conflicts: readonly Conflict[], isOld: boolean): string {
  if (conflicts.length === 0) return inspectorMessages.conflicts;
  const open = openOnly(conflicts).length;
  return isOld ? inspectorMessages.openConflictsSoFar(open) : inspectorMessages.openConflicts(open);
}

interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly window: PatchWindow;
}

function ConflictCard({ conflict, window }: ConflictCardProps) {
  const [isWaiving, setWaiving] = useState(false);
  const words = useConflictWords(window)(conflict);
  const { title, sentence } = words;
  const { accepted } = conflict;
  const canWaive = accepted === undefined && isWaivable(conflict.rule);
  const waiverId = accepted?.kind === 'waiver' ? accepted.waiverId : null;
  const occurrences = useLiveStore((state) => state.occurrences);
  const other = selectionOf(conflict, window.id, occurrences);
  return (
    <Card tone={accepted === undefined ? tones[conflict.severity] : 'info'} title={title}>
      <p className={classes['sentence']}>
        <span className="said">{conflict.severity}: </span>
        {accepted === undefined
          ? sentence
          : inspectorMessages.accepted(sentence, acceptedWords(accepted))}
      </p>
      {accepted === undefined && <GiveWayNote conflict={conflict} window={window} />}
      <div className={classes['actions']}>
        {other !== null && <Button onClick={() => select(other)}>Show it</Button>}
        {accepted === undefined && <FixButtons conflict={conflict} window={window} isOpen />}
        {canWaive && (
          <Button aria-label={inspectorMessages.waive(title)} onClick={() => setWaiving(true)}>
            Waive…
          </Button>
        )}
        {waiverId !== null && (
          <Button
            aria-label={inspectorMessages.withdraw(title)}
            onClick={() => withdrawWaiver(waiverId)}
          >
            Withdraw
          </Button>
        )}
      </div>
      {isWaiving && (
        <WaiveDialog conflict={conflict} words={words} onClose={() => setWaiving(false)} />
      )}
    </Card>
  );
}

/** The other side of a conflict, where it is something that can be selected. */
function selectionOf(
  conflict: Conflict,
  from: string,
  occurrences: readonly LiveOccurrence[],
): Selection | null {
  const { windowId, counterpart } = conflict;
  if (counterpart.kind === 'window') {
    return { kind: 'window', id: counterpart.id === from ? windowId : counterpart.id };
  }
  if (counterpart.kind === 'freeze' || counterpart.kind === 'release') {
    return { kind: counterpart.kind, id: counterpart.id };
  }
  // Undefined for promises, limits and names: nothing that lies on the calendar.
  const live = liveCounterpart(conflict, occurrences);
  return live === undefined ? null : { kind: 'live', id: live.id };
}
