import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconRefresh, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DiscoveredAccount, MappedAccount } from '../../shared/ipc/access-summaries.ts';
import { type ConnectDraft, roleOf } from '../presenters/connect-draft.ts';
import classes from './ConnectDialog.module.css';

interface AccountListProps {
  readonly accounts: readonly DiscoveredAccount[];
  readonly draft: ConnectDraft;
  readonly mapped: readonly MappedAccount[];
  readonly onChange: (draft: ConnectDraft) => void;
  readonly onReadAgain: () => void;
}

const rowHeight = 34;

/** Accounts to choose from, by name or number. Only what is in sight is drawn: there may be hundreds. */
export function AccountList(props: AccountListProps) {
  const { accounts, draft, mapped, onChange, onReadAgain } = props;
  const [text, setText] = useState('');
  const shown = useMemo(() => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return accounts.filter(({ accountId, name }) =>
      words.every((word) => `${name} ${accountId}`.toLowerCase().includes(word)),
    );
  }, [accounts, text]);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The button that had the focus, to sign in, has gone.
    if (document.activeElement === document.body) search.current?.focus();
  }, []);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    useFlushSync: false,
  });
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const chosenIds = new Set(draft.chosenIds);
    for (const id of ids) {
      if (isChosen) chosenIds.add(id);
      else chosenIds.delete(id);
    }
    onChange({ ...draft, chosenIds });
  };
  const mappedIds = useMemo(() => new Set(mapped.map(({ accountId }) => accountId)), [mapped]);
  const chosenShown = shown.filter(({ accountId }) => draft.chosenIds.has(accountId)).length;

  return (
    <div className={classes['accounts']}>
      <div className={classes['bar']}>
        <Checkbox
          label={`All ${shown.length}`}
          checked={shown.length > 0 && chosenShown === shown.length}
          indeterminate={chosenShown > 0 && chosenShown < shown.length}
          onChange={({ currentTarget }) =>
            choose(
              shown.map(({ accountId }) => accountId),
              currentTarget.checked,
            )
          }
        />
        <TextInput
          ref={search}
          className={classes['search']}
          aria-label="Filter accounts"
          placeholder="Name or number"
          data-autofocus
          leftSection={<IconSearch size={14} />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <span className={classes['dim']} role="status">
          {draft.chosenIds.size} of {accounts.length} chosen
        </span>
        <Button leftSection={<IconRefresh size={14} />} onClick={onReadAgain}>
          Ask again
        </Button>
      </div>
      <div ref={scroller} className={classes['list']} role="group" aria-label="Accounts">
        <div style={{ height: virtual.getTotalSize() }} className={classes['rows']}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const account = shown[index];
            return account === undefined ? null : (
              <div
                key={account.accountId}
                className={classes['row']}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Checkbox
                  label={
                    <>
                      {account.name === '' ? account.accountId : account.name}{' '}
                      <span className={classes['dim']}>
                        {account.name !== '' && account.accountId}
                        {mappedIds.has(account.accountId) && ' · in use'}
                      </span>
                    </>
                  }
                  checked={draft.chosenIds.has(account.accountId)}
                  onChange={({ currentTarget }) =>
                    choose([account.accountId], currentTarget.checked)
                  }
                />
                <RoleChoice account={account} draft={draft} onChange={onChange} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RoleChoiceProps {
  readonly account: DiscoveredAccount;
  readonly draft: ConnectDraft;
  readonly onChange: (draft: ConnectDraft) => void;
}

/** The role of one account, where it has to differ. */
function RoleChoice({ account, draft, onChange }: RoleChoiceProps) {
  const { accountId, name, roles } = account;
  if (roles === null) return <span className={classes['dim']}>roles not read yet</span>;
  if (roles.length === 0) return <span className={classes['dim']}>no role for you</span>;
  const chosen = roleOf(account, draft);
  return (
    <NativeSelect
      size="xs"
      aria-label={`Read role of ${name === '' ? accountId : name}`}
      // Who wants none unchooses the account: where there is a role, there is no choosing none.
      data={[...(chosen === null ? [{ value: '', label: 'no role' }] : []), ...roles]}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => {
        if (value === '') return;
        onChange({ ...draft, ownRoles: new Map(draft.ownRoles).set(accountId, value) });
      }}
    />
  );
}
