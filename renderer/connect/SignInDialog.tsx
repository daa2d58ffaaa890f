import { Modal } from '@mantine/core';
import { pageOf } from '../presenters/session-words.ts';
import { useAccessStore } from '../state/access-store.ts';
import { closeSignIn, useSignInFlow } from '../state/sign-in-flow.ts';
import { SignInAsking } from './SignInAsking.tsx';
import { SignInFailed } from './SignInFailed.tsx';
import { SignInWaiting } from './SignInWaiting.tsx';

/** Signing in to one session: names it first, then waits for the browser, then says how it ended. */
export function SignInDialog() {
  const { sessionKey, step } = useSignInFlow();
  const session = useAccessStore(({ access }) =>
    access?.sessions.find(({ key }) => key === sessionKey),
  );
  return (
    <Modal
      // Always there, so that closing it gives the focus back to where it was.
      opened={sessionKey !== null}
      transitionProps={{ duration: 0 }}
      onClose={closeSignIn}
      title={`Sign in to ${pageOf(sessionKey ?? '')}`}
      size={500}
      // A press beside it must not give up a sign-in that is under way in the browser.
      closeOnClickOutside={step !== 'waiting'}
    >
      {session === undefined ? (
        <p role="alert">The session is no longer in the AWS files. Close this and look again.</p>
      ) : step === 'asking' ? (
        <SignInAsking session={session} />
      ) : step === 'waiting' ? (
        <SignInWaiting session={session} />
      ) : (
        <SignInFailed session={session} />
      )}
    </Modal>
  );
}
