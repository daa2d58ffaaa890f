import { type ReactNode, useState } from 'react';
import { usePushStore } from '../state/push-store.ts';
import { AuditTab } from './AuditTab.tsx';
import { ChooseStep, firstFilter } from './ChooseStep.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { ProgressStep } from './ProgressStep.tsx';
import { PushHeader } from './PushHeader.tsx';
import classes from './PushScreen.module.css';
import { ReceiptsStep } from './ReceiptsStep.tsx';

/** From agreed windows to verified calendars, a step at a time, and back again. */
export function PushScreen() {
  const tab = usePushStore((flow) => flow.tab);
  const [choice, setChoice] = useState(firstFilter);
  return (
    <section className={classes['screen']} aria-label="Push">
      <PushHeader />
      {tab === 'history' && <HistoryTab />}
      {tab === 'audit' && <AuditTab />}
      {tab === 'push' && (
        <CurrentStep choose={<ChooseStep choice={choice} onFilter={setChoice} />} />
      )}
    </section>
  );
}

function CurrentStep({ choose }: { readonly choose: ReactNode }) {
  const step = usePushStore((flow) => flow.step);
  const changeSet = usePushStore((flow) => flow.changeSet);
  if (step === 'choose' || changeSet === null) return choose;
  switch (step) {
    case 'preview':
    case 'confirm':
      return (
        <>
          <PreviewStep changeSet={changeSet} />
          {step === 'confirm' && <ConfirmDialog />}
        </>
      );
    case 'push':
      return <ProgressStep changeSet={changeSet} />;
    case 'receipts':
      return <ReceiptsStep changeSet={changeSet} />;
  }
}
