import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PatchWindow, Series } from '../../../shared/model/series.ts';
import { scopesOf, type EditScope } from '../../../shared/planning/scoped-edit.ts';
import { formatRange } from '../../presenters/format-time.ts';
import { seriesMessages } from '../../presenters/series-messages.ts';
import { useWindow } from '../../state/derived.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import { wantsReason } from '../../state/reason-store.ts';
import { skippedWindows, skipScoped } from '../../state/scoped-edits.ts';
import { closeDialog } from '../../state/view-store.ts';
import { ReasonField } from '../fields/ReasonField.tsx';
import { ScopeField } from '../fields/ScopeField.tsx';
import classes from './SeriesDialog.module.css';

/** Takes a date of a series out, or it and others, with the reason why. */
export function SkipDialog({ windowId }: { readonly windowId: string }) {
  const window = useWindow(windowId);
  const series = usePlanStore(({ plan }) => plan?.series.find(({ id }) => id === window?.seriesId));
  if (window === null || series === undefined) return null;
  return (
    <Modal opened onClose={closeDialog} title={seriesMessages.takeOut(window.name)} size={460}>
      <SkipForm window={window} series={series} />
    </Modal>
  );
}

function SkipForm({ window, series }: { readonly window: PatchWindow; readonly series: Series }) {
  const [scope, setScope] = useState<EditScope>('this');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const gone = skippedWindows(window, scope);
  const isWanted = gone.some(wantsReason);
  const submit = (form: HTMLFormElement): void => {
    setTried(true);
    if (isWanted && reason.trim() === '') {
      return form.querySelector<HTMLElement>('[data-reason]')?.focus();
    }
    closeDialog();
    skipScoped(window, { scope, reason: reason.trim() });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <Stack gap={12}>
        <p className={classes['lead']}>{formatRange(window, window.zone)}</p>
        <ScopeField label="Take out" scope={scope} scopes={scopesOf(series)} onChange={setScope} />
        <ReasonField
          reason={reason}
          onChange={setReason}
          isWanted={isWanted}
          isTried={isTried}
          autoFocus
        />
        <p className={classes['hint']} aria-live="polite">
          {goneWords(gone.length, scope)}
        </p>
      </Stack>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" type="submit">
          {scope === 'this' ? 'Skip this date' : 'Delete these dates'}
        </Button>
      </Group>
    </form>
  );
}

const goneWords = (count: number, scope: EditScope): string =>
  scope === 'this' ? seriesMessages.othersStay : seriesMessages.gone(count);
