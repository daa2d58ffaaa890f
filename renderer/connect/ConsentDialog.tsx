import { Button, Group, Modal } from '@mantine/core';
import type { ConsentWish } from '../../shared/ipc/access-summaries.ts';
import { answerConsent, closeConsent, useConsentStore } from '../state/consent-store.ts';
import classes from './SignInDialog.module.css';

const words: Readonly<
  Record<
    ConsentWish['kind'],
    { readonly title: string; readonly what: string; readonly yes: string }
  >
> = {
  'runs-command': {
    title: 'Run this command?',
    what: 'has credentials from a command. The app runs exactly this, with your rights on this computer, whenever it needs them:',
    yes: 'Allow this command',
  },
  'other-host': {
    title: 'Ask this host?',
    what: 'names another address in place of AWS’s own. Requests go there, signed with your credentials:',
    yes: 'Allow this host',
  },
};

/** Shows a command or a host exactly as it is, before it is followed for the first time. */
export function ConsentDialog() {
  const { wish, owner } = useConsentStore();
  return (
    <Modal
      // Always there, so that closing it gives the focus back to where it was.
      opened={wish !== null}
      transitionProps={{ duration: 0 }}
      onClose={closeConsent}
      title={wish === null ? '' : words[wish.kind].title}
      size={560}
    >
      {wish !== null && <Consent wish={wish} owner={owner} />}
    </Modal>
  );
}

interface ConsentProps {
  readonly wish: ConsentWish;
  readonly owner: string;
}

function Consent({ wish, owner }: ConsentProps) {
  const { what, yes } = words[wish.kind];
  return (
    <div className={classes['body']}>
      <p>
        {owner} {what}
      </p>
      <pre className={classes['subject']} tabIndex={0} role="region" aria-label="Exactly this">
        {wish.subject}
      </pre>
      <p className={classes['hint']}>
        It comes from your AWS files or the environment of this app. If you did not write it, ask
        who did. When it changes, you are asked again.
      </p>
      <Group justify="flex-end" gap={8}>
        <Button data-autofocus onClick={() => void answerConsent(false)}>
          {wish.given ? 'Take back' : 'Do not allow'}
        </Button>
        <Button variant="filled" disabled={wish.given} onClick={() => void answerConsent(true)}>
          {wish.given ? 'Allowed' : yes}
        </Button>
      </Group>
    </div>
  );
}
