import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ImportFile } from '../../shared/ipc/import-contract.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { readingWords } from '../presenters/import-progress-words.ts';
import { countsWords } from '../presenters/import-words.ts';
import { formatNumber } from '../presenters/locale.ts';
import { rememberColumns, takeImport } from '../state/import-file.ts';
import { countsWith } from '../state/import/import-summary.ts';
import type { ImportQuestion } from '../state/import/understand-text.ts';
import { useImport } from '../state/import/use-import.ts';
import { closeDialog } from '../state/view-store.ts';
import { Card } from '../ui/Card.tsx';
import { FormFoot } from '../ui/ChoicesBeside.tsx';
import classes from './Import.module.css';
import { ImportPreviewList } from './ImportPreviewList.tsx';
import { ImportReading } from './ImportReading.tsx';
import { KnownFormats } from './KnownFormats.tsx';

interface ImportOutcomeProps {
  readonly plan: Plan;
  readonly file: ImportFile | null;
  /** There is no text yet, or none in the file. */
  readonly isEmpty: boolean;
  /** The text begins as a plan of this app. */
  readonly isPlan: boolean;
  /** null: there is nothing that could be read. */
  readonly question: Omit<ImportQuestion, 'nowMs'> | null;
}

/** What would become of each line, and the way to have it so. */
export function ImportOutcome({ plan, file, isEmpty, isPlan, question }: ImportOutcomeProps) {
  const { state, summary, take, stop, again } = useImport(question);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isTaking, setIsTaking] = useState(false);
  const counts = summary === null ? null : countsWith(summary, ticked);
  const isRead = state?.kind === 'read';
  const isLong = useIsLong(state?.kind === 'reading');
  const count = isRead && counts !== null ? counts.add + counts.update : 0;
  const taking = async (): Promise<void> => {
    if (question === null || summary === null || counts === null) return;
    setIsTaking(true);
    const taken = await take(ticked);
    setIsTaking(false);
    if (taken === null) return;
    const columns = question.choices.columns[summary.formatId];
    if (columns !== undefined) rememberColumns(summary.formatId, columns);
    closeDialog();
    takeImport({ name: file?.name ?? 'pasted text', plan, taken, counts });
  };
  return (
    <>
      <p className={classes['counts']} role="status">
        {state?.kind === 'reading' && isLong
          ? readingWords(state.progress)
          : counts !== null && <strong>{countsWords(counts)}</strong>}
        {isEmpty && (file === null ? 'Nothing to read yet.' : 'There is no text in it.')}
        {!isEmpty && question === null && 'This looks like none of the formats.'}
      </p>
      {!isEmpty && question === null && <NoFormat isPlan={isPlan} />}
      {isEmpty && file === null && <KnownFormats />}
      <ImportReading state={state} isLong={isLong} onStop={stop} onAgain={again} />
      {summary !== null && question !== null && (
        <ImportPreviewList
          summary={summary}
          isCurrent={isRead}
          notes={file?.notes ?? []}
          place={{ organization: plan.organization, zone: question.choices.zone }}
          ticked={ticked}
          onTick={setTicked}
        />
      )}
      <FormFoot>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button
          variant="filled"
          disabled={count === 0}
          loading={isTaking}
          onClick={() => void taking()}
        >
          {count === 0 ? 'Nothing to import' : `Import ${formatNumber(count)}`}
        </Button>
      </FormFoot>
    </>
  );
}

function NoFormat({ isPlan }: { readonly isPlan: boolean }) {
  return isPlan ? (
    <Card tone="warn" title="It is a plan of this app">
      Plans are not imported: open it, or take over what is in it with File › Merge a plan file….
    </Card>
  ) : (
    <Card tone="warn" title="Choose how to read it">
      “Read as” lists every format. A table needs its heads in the first row.
    </Card>
  );
}

const longMs = 250;

/** Whether something has gone on for longer than anybody takes for at once. */
function useIsLong(isOn: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setIsLong(true), longMs);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isOn]);
  return isOn && isLong;
}
