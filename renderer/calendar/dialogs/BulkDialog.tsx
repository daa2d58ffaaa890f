import { Button, Group, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { bulkEdit, isBulkEditable } from '../../../shared/planning/bulk-edit.ts';
import { bulkMessages } from '../../presenters/bulk-messages.ts';
import { bulkLabel } from '../../presenters/bulk-words.ts';
import { applyBulk, useChosenWindows } from '../../state/bulk-store.ts';
import { useWindows } from '../../state/derived.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import { countedChanges } from '../../state/scoped-edits.ts';
import { closeDialog } from '../../state/view-store.ts';
import { useSame } from '../../state/use-same.ts';
import { ReasonField } from '../fields/ReasonField.tsx';
import classes from './BulkDialog.module.css';
import { beginBulkForm, BulkFields, editOf } from './BulkFields.tsx';
import { BulkPreview } from './BulkPreview.tsx';

/** Changes all windows that are chosen, with what each becomes and would meet in sight before. */
export function BulkDialog() {
  const plan = usePlanStore((state) => state.plan);
  const chosen = useChosenWindows();
  const [first] = chosen;
  if (plan === null || first === undefined) return null;
  return (
    <Modal opened onClose={closeDialog} title={bulkMessages.title(chosen.length)} size={860}>
      <BulkForm plan={plan} chosen={chosen} first={first} />
    </Modal>
  );
}

interface BulkFormProps {
  readonly plan: Plan;
  readonly chosen: readonly PatchWindow[];
  readonly first: PatchWindow;
}

function BulkForm({ plan, chosen, first }: BulkFormProps) {
  const drawn = useWindows();
  const [form, setForm] = useState(() => beginBulkForm(first));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const edit = useSame(editOf(form));
  const same = useSame(chosen);
  const candidate = useMemo(
    () => bulkEdit(plan, { chosen: same, drawn }, edit),
    [plan, same, drawn, edit],
  );
  const isWanted = useMemo(() => countedChanges(same, candidate).length > 0, [same, candidate]);
  const editable = same.filter((window) => isBulkEditable(window, edit));
  const submit = (element: HTMLFormElement): void => {
    setTried(true);
    const said = reason.trim();
    if (isWanted && said === '') {
      return element.querySelector<HTMLElement>('[data-reason]')?.focus();
    }
    closeDialog();
    applyBulk(edit, said);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <div className={classes['columns']}>
        <div className={classes['fields']}>
          <BulkFields
            form={form}
            onChange={(patch) => setForm((before) => ({ ...before, ...patch }))}
            organization={plan.organization}
          />
          <ReasonField reason={reason} onChange={setReason} isWanted={isWanted} isTried={isTried} />
          {editable.length < same.length && (
            <p className={classes['hint']}>{bulkMessages.history(same.length - editable.length)}</p>
          )}
        </div>
        <BulkPreview plan={plan} candidate={candidate} edit={edit} chosen={editable} />
      </div>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" type="submit" disabled={candidate === plan}>
          {bulkLabel(edit, editable.length)}
        </Button>
      </Group>
    </form>
  );
}
