import { Combobox, Modal, useCombobox } from '@mantine/core';
import {
  IconBookmark,
  IconBuilding,
  IconCalendarEvent,
  IconChevronRight,
  IconDatabase,
  IconFilter,
  IconLink,
  type TablerIcon,
} from '@tabler/icons-react';
import { useDeferredValue, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { keysInWords } from '../presenters/key-words.ts';
import type { PaletteEntry, PaletteGroup, PaletteTarget } from '../presenters/palette-entries.ts';
import { searchMessages } from '../presenters/search-messages.ts';
import { openFound, useSearch } from '../state/search.ts';
import { useIsMac } from '../state/session-store.ts';
import { closeDialog, useViewStore } from '../state/view-store.ts';
import classes from './CommandPalette.module.css';

/** Finds anything by typing: commands, windows, releases, what is in AWS, customers, accounts, UIDs. */
export function CommandPalette() {
  const isOpen = useViewStore(({ dialog }) => dialog?.kind === 'commands');
  if (!isOpen) return null;
  return (
    <Modal.Root opened onClose={closeDialog} size={600} yOffset="10vh" centered={false}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="Search or run a command">
        <Modal.Body p={0}>
          <Palette />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The kit's focus comes a moment later: letters typed in between would be lost, and the rest found. */
const focusAtOnce = (input: HTMLInputElement | null): void => input?.focus();

function Palette() {
  const [text, setText] = useState('');
  const listId = useId();
  const combobox = useCombobox({ opened: true });
  // Typing is never held up by a long search.
  const searched = useDeferredValue(text);
  const { groups, problems } = useSearch(searched);
  // Enter right after typing means what the text finds, not what stood there before.
  const isAwaited = useRef(false);

  const open = ({ target }: PaletteEntry) => {
    closeDialog();
    openFound(target);
  };
  const choose = (id: string) => {
    const entry = groups.flatMap(({ entries }) => entries).find((each) => each.id === id);
    if (entry !== undefined) open(entry);
  };
  const openAwaited = useEffectEvent(() => {
    isAwaited.current = false;
    const first = groups[0]?.entries[0];
    if (first !== undefined) open(first);
  });
  useEffect(() => {
    if (isAwaited.current && searched === text) openAwaited();
  }, [searched, text]);
  // The kit marks the option that was first before; what Enter opens is to be seen.
  const markFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => {
    if (searched !== '') markFirst();
  }, [searched]);

  // That the calendar can be narrowed by any words is nothing found.
  const isFound = groups.some(({ entries }) =>
    entries.some(({ target }) => target.kind !== 'filter'),
  );

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      {/* Said outright: the widget would learn of its always open list only at the first arrow. */}
      <Combobox.EventsTarget aria-expanded aria-controls={listId}>
        <input
          ref={focusAtOnce}
          role="combobox"
          className={classes['input']}
          data-autofocus
          aria-label="Search or run a command"
          placeholder="Search customers, windows, releases, accounts, UIDs; or run a command"
          value={text}
          // The list would keep Escape to itself.
          onKeyDown={(event) => event.key === 'Escape' && closeDialog()}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || searched === text) return;
            event.preventDefault();
            event.stopPropagation();
            isAwaited.current = true;
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options
        id={listId}
        className={classes['options']}
        aria-label="Commands and what was found"
      >
        {!isFound && <Combobox.Empty>{searchMessages.nothingFound}</Combobox.Empty>}
        {groups.map((group) => (
          <Entries key={group.heading} group={group} />
        ))}
      </Combobox.Options>
      <p className={classes['hint']} role={problems.length > 0 ? 'alert' : undefined}>
        {problems[0] ?? searchMessages.hint}
      </p>
    </Combobox>
  );
}

function Entries({ group }: { readonly group: PaletteGroup }) {
  const isMac = useIsMac();
  const noteOf = ({ note, target }: PaletteEntry): string =>
    target.kind === 'command' ? keysInWords(note, isMac) : note;
  return (
    <Combobox.Group label={group.heading}>
      {group.entries.map((entry) => (
        <Combobox.Option key={entry.id} value={entry.id} className={classes['option']}>
          <EntryIcon kind={entry.target.kind} />
          <span className={classes['label']}>{entry.label}</span>
          <span className={classes['note']}>{noteOf(entry)}</span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}

const icons: Readonly<Record<PaletteTarget['kind'], TablerIcon>> = {
  command: IconChevronRight,
  view: IconBookmark,
  filter: IconFilter,
  address: IconLink,
  customer: IconBuilding,
  account: IconDatabase,
  item: IconCalendarEvent,
};

function EntryIcon({ kind }: { readonly kind: PaletteTarget['kind'] }) {
  const Icon = icons[kind];
  return <Icon size={14} stroke={1.7} aria-hidden />;
}
