import { Button, Group } from '@mantine/core';
import type { SessionSummary } from '../../shared/ipc/access-summaries.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { closeSignIn, startSignIn, useSignInFlow } from '../state/sign-in-flow.ts';
import { Card } from '../ui/Card.tsx';
import { SessionFacts } from './SessionFacts.tsx';
import classes from './SignInDialog.module.css';

interface SignInFailedProps {
  readonly session: SessionSummary;
}

/** How a sign-in ended that did not succeed. Only a person tries it again. */
export function SignInFailed({ session }: SignInFailedProps) {
  const error = useSignInFlow((flow) => flow.error);
  const isLegacy = session.style === 'legacy';
  return (
    <div className={classes['body']}>
      {error !== null && (
        <div role="alert">
          <Card tone="bad" title={bridgeErrorTitle(error)}>
            {error.message}
          </Card>
        </div>
      )}
      <SessionFacts session={session} />
      <Group justify="flex-end" gap={8}>
        {!isLegacy && (
          <Button mr="auto" onClick={() => void startSignIn('device-code')}>
            Use a code instead
          </Button>
        )}
        <Button onClick={closeSignIn}>Close</Button>
        <Button
          variant="filled"
          data-autofocus
          onClick={() => void startSignIn(isLegacy ? 'device-code' : 'browser')}
        >
          Try again
        </Button>
      </Group>
    </div>
  );
}
