import { Button, Modal } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ImportFile } from '../../shared/ipc/import-contract.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { countsWords, importCounts } from '../presenters/import-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import { rememberColumns, takeImport } from '../state/import-file.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { currentNowMs } from '../state/session-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { formatOf, understand, type ImportChoices } from './import-choices.ts';
import classes from './Import.module.css';
import { ImportPreviewList } from './ImportPreviewList.tsx';
import { ImportSettings } from './ImportSettings.tsx';
import { ImportSourcePart } from './ImportSourcePart.tsx';

/** Something of another system: what it would do to the plan, line by line, then all of it in one step. */
export function ImportDialog({ file }: { readonly file: ImportFile | null }) {
  const plan = usePlanStore((state) => state.plan);
  if (plan === null) return null;
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={file === null ? 'Import' : `Import ${file.name}`}
      size={900}
    >
      <Import key={file?.name} plan={plan} file={file} />
    </Modal>
  );
}

function Import({ plan, file }: { readonly plan: Plan; readonly file: ImportFile | null }) {
  const displayZone = useDisplayZone();
  const remembered = useSettingsStore(({ settings }) => settings.importColumns);
  const [pasted, setPasted] = useState('');
  const [sheet, setSheet] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [choices, setChoices] = useState<ImportChoices>({
    formatId: null,
    options: {},
    zone: displayZone,
    columns: remembered ?? {},
  });
  const text = file === null ? pasted : (file.sheets[sheet]?.text ?? '');
  // A long text is understood behind the typing, not before every key.
  const shownText = useDeferredValue(text);
  const source = useMemo(
    () => ({ name: file?.name ?? 'pasted', text: shownText }),
    [file, shownText],
  );
  const isEmpty = source.text.trim() === '';
  const format = useMemo(
    () => (isEmpty ? null : formatOf(source, choices)),
    [isEmpty, source, choices],
  );
  const understood = useMemo(
    () =>
      format === null ? null : understand(plan, source, { format, choices, nowMs: currentNowMs() }),
    [plan, source, format, choices],
  );
  const counts = understood === null ? null : importCounts(understood.preview, ticked);
  const taken = counts === null ? 0 : counts.add + counts.update;
  const take = () => {
    if (understood === null || counts === null) return;
    const { reading } = understood;
    const { id, system } = understood.format;
    const columns = choices.columns[id];
    if (columns !== undefined) rememberColumns(id, columns);
    closeDialog();
    takeImport({ name: file?.name ?? 'pasted text', system, reading, ticked, counts });
  };
  return (
    <>
      <ImportSourcePart
        file={file}
        pasted={pasted}
        onPaste={setPasted}
        sheet={sheet}
        onSheet={setSheet}
      />
      {!isEmpty && (
        <ImportSettings
          plan={plan}
          source={source}
          format={format}
          choices={choices}
          onChange={setChoices}
        />
      )}
      <p className={classes['counts']} role="status">
        {counts !== null && <strong>{countsWords(counts)}</strong>}
        {isEmpty && 'Nothing to read yet.'}
        {!isEmpty &&
          format === null &&
          'This looks like none of the formats. Choose how to read it.'}
      </p>
      {understood !== null && (
        <ImportPreviewList
          preview={understood.preview}
          notes={file?.notes ?? []}
          place={{ organization: plan.organization, zone: choices.zone }}
          ticked={ticked}
          onTick={setTicked}
        />
      )}
      <div className={classes['foot']}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" disabled={taken === 0} onClick={take}>
          {taken === 0 ? 'Nothing to import' : `Import ${taken}`}
        </Button>
      </div>
    </>
  );
}
