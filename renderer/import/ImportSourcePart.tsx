import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { ImportFile } from '../../shared/ipc/import-contract.ts';
import { openImport, readImportFile } from '../state/import-file.ts';
import { BundledHolidays } from './BundledHolidays.tsx';
import classes from './Import.module.css';

interface ImportSourcePartProps {
  readonly file: ImportFile | null;
  readonly pasted: string;
  readonly onPaste: (text: string) => void;
  readonly sheet: number;
  readonly onSheet: (index: number) => void;
}

/** Where the text comes from: a file, one of its sheets, or the clipboard. */
export function ImportSourcePart(props: ImportSourcePartProps) {
  const { file, pasted, onPaste, sheet, onSheet } = props;
  const choose = (
    <Button onClick={() => void readImportFile('dialog')}>
      {file === null ? 'Choose a file…' : 'Choose another file…'}
    </Button>
  );
  if (file === null) {
    return (
      <>
        <div className={classes['source']}>
          {choose}
          <span className={classes['dim']}>
            CSV, Excel (.xlsx), calendar (.ics), JSON and others; or drop it on the window.
          </span>
        </div>
        <Textarea
          label="Or paste rows or text"
          placeholder="Paste here"
          description="Tables need their heads in the first row."
          minRows={4}
          maxRows={6}
          autosize
          value={pasted}
          onChange={({ currentTarget }) => onPaste(currentTarget.value)}
          data-autofocus
        />
        {pasted === '' && <BundledHolidays onChoose={onPaste} />}
      </>
    );
  }
  return (
    <div className={classes['source']}>
      {choose}
      <Button onClick={openImport}>Paste instead</Button>
      {file.sheets.length > 1 && (
        <NativeSelect
          label="Sheet"
          data={file.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          value={String(sheet)}
          onChange={({ currentTarget }) => onSheet(Number(currentTarget.value))}
        />
      )}
    </div>
  );
}
