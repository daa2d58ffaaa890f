import { Button, Group } from '@mantine/core';
import { useDidUpdate } from '@mantine/hooks';
import { IconExternalLink } from '@tabler/icons-react';
import { useRef } from 'react';
import type { SessionSummary } from '../../shared/ipc/access-summaries.ts';
import { openConsent, useConsentStore } from '../state/consent-store.ts';
import { closeSignIn, startSignIn, useSignInFlow } from '../state/sign-in-flow.ts';
import { SessionFacts } from './SessionFacts.tsx';
import classes from './SignInDialog.module.css';

interface SignInAskingProps {
  readonly session: SessionSummary;
}

/** Before anything is opened: which sign-in it is, and in which way. */
export function SignInAsking({ session }: SignInAskingProps) {
  const goesOn = useSignInFlow((flow) => flow.goesOn);
  const missing = session.consents.find(({ given }) => !given);
  const isReady = missing === undefined;
  const open = useRef<HTMLButtonElement>(null);
  const isAsking = useConsentStore(({ wish }) => wish !== null);
  useDidUpdate(() => {
    // The button that led to the consent, and had the focus, has gone.
    if (isReady && !isAsking) open.current?.focus();
  }, [isReady, isAsking]);
  const isLegacy = session.style === 'legacy';
  return (
    <div className={classes['body']}>
      <SessionFacts session={session} />
      <p className={classes['hint']}>
        {isLegacy
          ? 'A browser opens at this page, where you confirm a code.'
          : 'A browser opens at this page. Come back here when it says so; the AWS CLI shares the sign-in.'}
        {goesOn !== null && ` Then this goes on by itself: ${goesOn}.`}
      </p>
      {missing !== undefined && (
        <p className={classes['warning']}>
          It asks a host that is not AWS’s.{' '}
          <Button
            size="compact-xs"
            data-autofocus
            onClick={() => openConsent(missing, `The session ${session.key}`)}
          >
            Look at it…
          </Button>
        </p>
      )}
      <Group justify="flex-end" gap={8}>
        {!isLegacy && (
          <Button mr="auto" disabled={!isReady} onClick={() => void startSignIn('device-code')}>
            Use a code instead
          </Button>
        )}
        <Button onClick={closeSignIn}>Cancel</Button>
        <Button
          ref={open}
          variant="filled"
          data-autofocus={isReady || undefined}
          disabled={!isReady}
          leftSection={<IconExternalLink size={14} />}
          onClick={() => void startSignIn('browser')}
        >
          Open the browser
        </Button>
      </Group>
    </div>
  );
}
