import { Combobox, Modal, useCombobox } from '@mantine/core';
import { IconCalendarEvent, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type PaletteEntry, paletteEntries } from '../presenters/palette-entries.ts';
import { commands } from '../state/commands.ts';
import { useDisplayZone, useWindows } from '../state/derived.ts';
import { useSessionStore } from '../state/session-store.ts';
import { closeDialog, revealOnCalendar, useViewStore } from '../state/view-store.ts';
import classes from './CommandPalette.module.css';

/** Finds a command or a window by typing. */
export function CommandPalette() {
  const isOpen = useViewStore(({ dialog }) => dialog?.kind === 'commands');
  if (!isOpen) return null;
  return (
    <Modal.Root opened onClose={closeDialog} size={520} yOffset="12vh" centered={false}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="Search or run a command">
        <Modal.Body p={0}>
          <Palette />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Palette() {
  const [query, setQuery] = useState('');
  const listId = useId();
  const combobox = useCombobox({ opened: true });
  const windows = useWindows();
  const zone = useDisplayZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const entries = paletteEntries({ query, commands, windows, nowMs, zone });

  const choose = (id: string) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry === undefined) return;
    closeDialog();
    run(entry, zone);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      {/* Said outright: the widget would learn of its always open list only at the first arrow. */}
      <Combobox.EventsTarget aria-expanded aria-controls={listId}>
        <input
          role="combobox"
          className={classes['input']}
          data-autofocus
          aria-label="Search or run a command"
          placeholder="Search windows or run a command"
          value={query}
          // The list would keep Escape to itself.
          onKeyDown={(event) => event.key === 'Escape' && closeDialog()}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options
        id={listId}
        className={classes['options']}
        aria-label="Commands and windows"
      >
        {entries.length === 0 && <Combobox.Empty>Nothing is called that</Combobox.Empty>}
        {entries.map((entry) => (
          <Combobox.Option key={entry.id} value={entry.id} className={classes['option']}>
            <EntryIcon kind={entry.target.kind} />
            <span className={classes['label']}>{entry.label}</span>
            <span className={classes['note']}>{entry.note}</span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox>
  );
}

function EntryIcon({ kind }: { readonly kind: PaletteEntry['target']['kind'] }) {
  const Icon = kind === 'window' ? IconCalendarEvent : IconChevronRight;
  return <Icon size={14} stroke={1.7} aria-hidden />;
}

function run({ target }: PaletteEntry, zone: string): void {
  if (target.kind === 'command') return commands.find(({ id }) => id === target.id)?.run();
  const { id, startMs } = target.window;
  revealOnCalendar({ kind: 'window', id }, { startMs, zone });
}
