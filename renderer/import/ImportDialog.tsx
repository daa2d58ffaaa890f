import { Modal } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ImportFile } from '../../shared/ipc/import-contract.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { useDisplayZone } from '../state/derived.ts';
import { formatOf, type ImportChoices } from '../state/import/understand-text.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { ChoicesBeside } from '../ui/ChoicesBeside.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
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
      size={1040}
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
  const [choices, setChoices] = useState<ImportChoices>({
    formatId: null,
    options: {},
    zone: displayZone,
    columns: remembered ?? {},
  });
  const text = file === null ? pasted : (file.sheets[sheet]?.text ?? '');
  // A long text is looked at behind the typing, not before every key.
  const shownText = useDeferredValue(text);
  const source = useMemo(
    () => ({ name: file?.name ?? 'pasted', text: shownText }),
    [file, shownText],
  );
  const isEmpty = !/\S/.test(shownText);
  const format = useMemo(
    () => (isEmpty ? null : formatOf(source, choices)),
    [isEmpty, source, choices],
  );
  const question = useMemo(
    () => (format === null ? null : { plan, source, choices }),
    [plan, source, format, choices],
  );
  return (
    <ChoicesBeside
      choices={
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
        </>
      }
    >
      <ImportOutcome
        plan={plan}
        file={file}
        isEmpty={isEmpty}
        isPlan={/^\uFEFF?\s*\{\s*"format"\s*:\s*"pwplan"/.test(shownText)}
        question={question}
      />
    </ChoicesBeside>
  );
}
