import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { InterruptedPush } from '../../shared/ipc/push-summaries.ts';
import { useDisplayZone } from '../state/derived.ts';
import {
  finishPush,
  leaveInterruptedPush,
  readInterruptedPushes,
  useInterruptedPushStore,
} from '../state/interrupted-push-store.ts';
import { Card } from '../ui/Card.tsx';
import classes from './InterruptedPushes.module.css';
import { interruptionInWords } from './interruption-words.ts';
import shared from './PushScreen.module.css';

/** Pushes that broke off with the app, each with what is known and the two ways on. */
export function InterruptedPushes() {
  const pushes = useInterruptedPushStore((state) => state.pushes);
  useEffect(() => void readInterruptedPushes(), []);
  if (pushes.length === 0) return null;
  return (
    <div className={shared['notice']} role="alert">
      {pushes.map((push) => (
        <InterruptedCard key={push.pushId} push={push} />
      ))}
    </div>
  );
}

function InterruptedCard({ push }: { readonly push: InterruptedPush }) {
  const finishingId = useInterruptedPushStore((state) => state.finishingId);
  const isBusy = finishingId !== null;
  const zone = useDisplayZone();
  const { title, text, unsure } = interruptionInWords(push, zone);
  return (
    <Card tone="warn" title={title}>
      <p className={classes['text']}>{text}</p>
      {unsure !== null && <p className={classes['text']}>{unsure}</p>}
      <div className={classes['buttons']}>
        <Button
          variant="filled"
          loading={finishingId === push.pushId}
          disabled={isBusy}
          onClick={() => void finishPush(push.pushId)}
        >
          Finish this push…
        </Button>
        <Button disabled={isBusy} onClick={() => void leaveInterruptedPush(push.pushId)}>
          Leave it as it is
        </Button>
      </div>
    </Card>
  );
}
