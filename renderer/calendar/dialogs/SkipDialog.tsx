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
import { ReasonForm } from '../../ui/ReasonForm.tsx';
import { reasonFor } from '../fields/reason-words.ts';
import { ScopeField } from '../fields/ScopeField.tsx';
import classes from './SeriesDialog.module.css';

/** Takes a date of a series out, or it and others, with the reason why. */
export function SkipDialog({ windowId }: { readonly windowId: string }) {
  const window = useWindow(windowId);
  const series = usePlanStore(({ plan }) => plan?.series.find(({ id }) => id === window?.seriesId));
  if (window === null || series === undefined) return null;
  return <SkipForm window={window} series={series} />;
}

function SkipForm({ window, series }: { readonly window: PatchWindow; readonly series: Series }) {
  const [scope, setScope] = useState<EditScope>('this');
  const gone = skippedWindows(window, scope);
  return (
    <ReasonForm
      title={seriesMessages.takeOut(window.name)}
      size={460}
      about={
        <>
          <p className={classes['lead']}>{formatRange(window, window.zone)}</p>
          <ScopeField
            label="Take out"
            scope={scope}
            scopes={scopesOf(series)}
            onChange={setScope}
          />
        </>
      }
      reason={{ ...reasonFor(gone.some(wantsReason)), isShort: true }}
      note={<p aria-live="polite">{goneWords(gone.length, scope)}</p>}
      yes={scope === 'this' ? 'Skip this date' : 'Delete these dates'}
      onSay={({ reason }) => {
        closeDialog();
        skipScoped(window, { scope, reason });
      }}
      onClose={closeDialog}
    />
  );
}

const goneWords = (count: number, scope: EditScope): string =>
  scope === 'this' ? seriesMessages.othersStay : seriesMessages.gone(count);
