import { Button, Group, Loader } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { SessionSummary, SignInProgress } from '../../shared/ipc/access-summaries.ts';
import { timeLeft } from '../presenters/session-words.ts';
import { useAccessStore } from '../state/access-store.ts';
import { copyText } from '../state/copy-text.ts';
import { useMachineNowMs } from '../state/session-store.ts';
import { closeSignIn, reopenSignIn, switchMethod } from '../state/sign-in-flow.ts';
import { SessionFacts } from './SessionFacts.tsx';
import classes from './SignInDialog.module.css';

interface SignInWaitingProps {
  readonly session: SessionSummary;
}

const steps: Readonly<Record<SignInProgress['step'], string>> = {
  registering: 'Asking AWS for a sign-in…',
  'waiting-for-browser': 'Waiting until you have signed in there…',
  collecting: 'Signed in. Collecting the sign-in from AWS…',
};

/** While the person is in the browser: what to do there, how long it is waited for, and the way out. */
export function SignInWaiting({ session }: SignInWaitingProps) {
  const signIn = useAccessStore((state) => state.signIn);
  const nowMs = useMachineNowMs();
  const isInBrowser = signIn?.step === 'waiting-for-browser';
  return (
    <div className={classes['body']}>
      <p className={classes['waiting']} role="status">
        <Loader size={16} /> {steps[signIn?.step ?? 'registering']}
      </p>
      {signIn !== null && signIn.userCode !== null && (
        <DeviceCode signIn={signIn} code={signIn.userCode} />
      )}
      <SessionFacts session={session} />
      {isInBrowser && (
        <p className={classes['hint']}>
          {signIn.untilMs !== null && `It is waited for ${timeLeft(signIn.untilMs, nowMs)} more. `}
          {signIn.method === 'browser'
            ? 'No page came up, or you closed it?'
            : 'On this computer:'}{' '}
          <Button size="compact-xs" onClick={() => void reopenSignIn()}>
            {signIn.method === 'browser' ? 'Open it again' : 'Open the page'}
          </Button>
        </p>
      )}
      <Group justify="flex-end" gap={8}>
        {signIn?.method === 'browser' && isInBrowser && (
          <Button mr="auto" onClick={() => void switchMethod('device-code')}>
            Use a code instead
          </Button>
        )}
        <Button data-autofocus onClick={closeSignIn}>
          Cancel the sign-in
        </Button>
      </Group>
    </div>
  );
}

interface DeviceCodeProps {
  readonly signIn: SignInProgress;
  readonly code: string;
}

/** The code to confirm at the page, on this or any other device. */
function DeviceCode({ signIn: { verificationUrl }, code }: DeviceCodeProps) {
  return (
    <div className={classes['code']} role="group" aria-label="Code to confirm">
      <span className={classes['digits']}>{code}</span>
      <Button leftSection={<IconCopy size={14} />} onClick={() => void copyText(code, 'The code')}>
        Copy code
      </Button>
      <p className={classes['hint']}>
        Confirm that the page shows this code. On another device, open{' '}
        <b className={classes['page']}>{verificationUrl}</b> and type it there.{' '}
        {verificationUrl !== null && (
          <Button
            size="compact-xs"
            onClick={() => void copyText(verificationUrl, 'The address of the page')}
          >
            Copy address
          </Button>
        )}
      </p>
    </div>
  );
}
