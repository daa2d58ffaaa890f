import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { AccountSource } from '../presenters/connect-draft.ts';
import { useAccessStore } from '../state/access-store.ts';
import { closeConnect, useConnectStore } from '../state/connect-store.ts';
import classes from './ConnectDialog.module.css';
import { NoAwsFiles } from './NoAwsFiles.tsx';
import { ProfileAccounts } from './ProfileAccounts.tsx';
import { SessionAccounts } from './SessionAccounts.tsx';
import { SourceList } from './SourceList.tsx';

/** From the profiles on this computer to accounts on the calendar. */
export function ConnectDialog() {
  const isOpen = useConnectStore((state) => state.isOpen);
  return (
    <Modal
      // Always there, so that closing it gives the focus back to where it was.
      opened={isOpen}
      transitionProps={{ duration: 0 }}
      onClose={closeConnect}
      title="Use AWS accounts"
      size="min(1080px, 95vw)"
      closeOnClickOutside={false}
    >
      <Connect />
    </Modal>
  );
}

function Connect() {
  const access = useAccessStore((state) => state.access);
  const problem = useAccessStore((state) => state.problem);
  const [chosen, setChosen] = useState<AccountSource | null>(null);
  if (access === null) {
    return <p role="status">{problem?.message ?? 'Looking at the AWS files…'}</p>;
  }
  const [first] = access.sessions;
  if (first === undefined && access.profiles.length === 0) return <NoAwsFiles access={access} />;
  const source: AccountSource =
    chosen ?? (first === undefined ? { kind: 'profiles' } : { kind: 'session', key: first.key });
  const session =
    source.kind === 'session' ? access.sessions.find(({ key }) => key === source.key) : undefined;
  return (
    <div className={classes['panes']}>
      <SourceList access={access} source={source} onChoose={setChosen} />
      {session === undefined ? (
        <ProfileAccounts access={access} />
      ) : (
        <SessionAccounts key={session.key} session={session} mapped={access.mapped} />
      )}
    </div>
  );
}
