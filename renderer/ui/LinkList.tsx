import { ActionIcon, Button, Checkbox, TextInput, UnstyledButton } from '@mantine/core';
import { IconExternalLink, IconPlus, IconTrash } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import classes from './LinkList.module.css';

interface ShownLink {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
}

interface LinkListProps {
  readonly links: readonly ShownLink[];
  /** The change ticket, where it is an address: it opens too, and is edited elsewhere. */
  readonly ticket?: string | null;
  /** The address as it is kept; null where it is none. */
  readonly read: (typed: string) => string | null;
  readonly onOpen: (url: string) => void;
  readonly onAdd: (link: Omit<ShownLink, 'id'>, isForAll: boolean) => void;
  readonly onRemove: (id: string) => void;
  /** Asked with a new link, where it may be for more than what is shown: "For all dates". */
  readonly forAll?: string;
}

/** Links by name, each with the place it leads to; and a form for one more. */
export function LinkList({ links, ticket = null, onOpen, onRemove, ...form }: LinkListProps) {
  const [isAdding, setAdding] = useState(false);
  return (
    <div className={classes['root']}>
      {(links.length > 0 || ticket !== null) && (
        <ul className={classes['list']} aria-label="Links">
          {ticket !== null && (
            <li>
              <OpenLink url={ticket} title="Change ticket" onOpen={onOpen} />
            </li>
          )}
          {links.map(({ id, url, title }) => (
            <li key={id}>
              <OpenLink url={url} {...(title !== undefined && { title })} onOpen={onOpen} />
              <ActionIcon
                aria-label={`Remove the link ${title ?? url}`}
                onClick={() => onRemove(id)}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <NewLink {...form} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <Button
            size="compact-xs"
            leftSection={<IconPlus size={13} />}
            onClick={() => setAdding(true)}
          >
            Add link
          </Button>
        </div>
      )}
    </div>
  );
}

interface OpenLinkProps extends Omit<ShownLink, 'id'> {
  readonly onOpen: (url: string) => void;
}

const OpenLink = ({ url, title, onOpen }: OpenLinkProps) => (
  <UnstyledButton className={classes['link'] ?? ''} title={url} onClick={() => onOpen(url)}>
    <IconExternalLink size={14} aria-hidden />
    <b>{title ?? url.replace(/^https?:\/\//, '')}</b>{' '}
    {title !== undefined && <span>{hostOf(url)}</span>}
    <i className="said">opens in your browser</i>
  </UnstyledButton>
);

interface NewLinkProps extends Pick<LinkListProps, 'read' | 'onAdd' | 'forAll'> {
  readonly onClose: () => void;
}

function NewLink({ read, onAdd, forAll, onClose }: NewLinkProps) {
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [isForAll, setForAll] = useState(true);
  const [isTried, setTried] = useState(false);
  const url = read(address);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (url === null) return;
    onAdd({ url, ...(title.trim() !== '' && { title: title.trim() }) }, isForAll);
    onClose();
  };
  return (
    <form className={classes['form']} onSubmit={onSubmit} aria-label="New link">
      <TextInput
        label="Address"
        placeholder="https://"
        value={address}
        maxLength={2_000}
        error={isTried && url === null ? 'An address that begins with https://' : undefined}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
        autoFocus
      />
      <TextInput
        label="Name"
        placeholder="as its address"
        value={title}
        maxLength={200}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      {forAll !== undefined && (
        <Checkbox
          label={forAll}
          checked={isForAll}
          onChange={({ currentTarget }) => setForAll(currentTarget.checked)}
        />
      )}
      <div className={classes['buttons']}>
        <Button type="submit">Keep link</Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
