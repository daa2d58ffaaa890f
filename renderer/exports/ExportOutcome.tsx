import { Button } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { counted } from '../presenters/counted.ts';
import type { ExportFacts, MadeExport } from '../presenters/exports/export-facts.ts';
import {
  fileNameOf,
  formatLabel,
  type ExportFormat,
} from '../presenters/exports/export-formats.ts';
import { copyText } from '../state/copy-text.ts';
import { noteTakenAlong } from '../state/export-windows.ts';
import { savePrint } from '../state/print.ts';
import { saveText } from '../state/save-text.ts';
import { Card } from '../ui/Card.tsx';
import { FormFoot } from '../ui/ChoicesBeside.tsx';
import classes from './ExportDialog.module.css';
import { ExportPreview } from './ExportPreview.tsx';
import { NotCarriedList } from './NotCarriedList.tsx';

interface ExportOutcomeProps {
  readonly format: ExportFormat;
  readonly facts: ExportFacts;
  readonly made: MadeExport;
  /** Windows that were not chosen because nobody agreed to them. */
  readonly openCount: number;
  readonly onOpenToo: () => void;
}

/** What the file will hold and what it cannot, and the ways to take it along. */
export function ExportOutcome({ format, facts, made, openCount, onOpenToo }: ExportOutcomeProps) {
  const [isBusy, setIsBusy] = useState(false);
  const { fault, issued, notes, notCarried, document } = made;
  if (facts.windows.length === 0 && (issued ?? []).length === 0) {
    return (
      <Card title="No windows in it">
        <p className={classes['empty']}>
          {openCount === 0
            ? 'Choose other customers or months.'
            : counted(
                openCount,
                '# window is there, and nobody has agreed to it.',
                '# windows are there, and nobody has agreed to them.',
              )}
        </p>
        {openCount > 0 && <Button onClick={onOpenToo}>Export them all the same</Button>}
      </Card>
    );
  }
  const what = formatLabel(format).replace(/ \(.*/, '');
  const take = async (way: () => Promise<boolean>): Promise<void> => {
    setIsBusy(true);
    const isTaken = await way();
    setIsBusy(false);
    if (isTaken && issued !== undefined) noteTakenAlong(issued);
  };
  const file = { name: fileNameOf(format, facts), ending: made.ending, text: made.text };
  const save = (): Promise<boolean> =>
    format === 'excel' && document !== undefined
      ? savePrint(document, 'xlsx')
      : saveText(file, `${what} export`);
  return (
    <>
      {fault !== undefined && <Card tone="bad" title={fault} />}
      {notCarried.length > 0 && <NotCarriedList all={notCarried} />}
      <ul className={classes['notes']} aria-label="About this format">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <ExportPreview format={format} made={made} />
      <FormFoot>
        {format !== 'excel' && (
          <Button
            leftSection={<IconCopy size={14} aria-hidden />}
            disabled={fault !== undefined || isBusy}
            onClick={() => void take(() => copyText(made.text, `${what} export`))}
          >
            Copy
          </Button>
        )}
        <Button
          variant="filled"
          leftSection={<IconDownload size={14} aria-hidden />}
          disabled={fault !== undefined}
          loading={isBusy}
          onClick={() => void take(save)}
        >
          Save as…
        </Button>
      </FormFoot>
    </>
  );
}
