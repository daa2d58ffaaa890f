import { SegmentedControl } from '@mantine/core';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import type { PushFlow } from '../state/push-flow.ts';
import { calendarsToPush } from '../state/push-flow.ts';
import { showPushTab, usePushStore } from '../state/push-store.ts';
import classes from './PushScreen.module.css';
import { PushStepper } from './PushStepper.tsx';
import { TwoPeopleSwitch } from './TwoPeopleSwitch.tsx';
import { pushMessages } from './push-messages.ts';

const tabs = [
  { value: 'push', label: 'New push' },
  { value: 'history', label: 'History' },
  { value: 'audit', label: 'Audit' },
];

/** Says where the reader stands, and leads to the history of pushes. */
export function PushHeader() {
  const flow = usePushStore();
  return (
    <ScreenHeader title={titleOf(flow)}>
      <span className={classes['space']} />
      {flow.tab === 'push' && flow.step === 'choose' && <TwoPeopleSwitch />}
      {flow.tab === 'push' && <PushStepper step={flow.step} />}
      <SegmentedControl
        aria-label="Push"
        data={tabs}
        value={flow.tab}
        // The control answers with one of the values it was given.
        onChange={(value) => showPushTab(value as PushFlow['tab'])}
      />
    </ScreenHeader>
  );
}

function titleOf(flow: PushFlow): string {
  if (flow.tab === 'history') return 'Pushes so far';
  if (flow.tab === 'audit') return 'Audit: who did what, when and why';
  switch (flow.step) {
    case 'choose':
      return 'Choose windows to push';
    case 'preview':
    case 'confirm':
      return pushMessages.pushWindows(flow.preparedIds.length, calendarsToPush(flow).length);
    case 'push':
      return pushMessages.pushing(flow.progress.size);
    case 'receipts':
      return pushMessages.receipts(flow.receipts.length);
  }
}
