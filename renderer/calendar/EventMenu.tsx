import { Menu } from '@mantine/core';
import { IconArrowsMove, IconCopy, IconInfoCircle, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { isOfferedKey, selectionOfKey } from '../presenters/calendar-item.ts';
import { startDaysLater } from '../presenters/move-math.ts';
import { isMovable } from '../presenters/state-words.ts';
import { useWindow } from '../state/derived.ts';
import { openDialog, select, type Selection } from '../state/view-store.ts';
import { askToDelete } from '../state/scoped-edits.ts';
import { duplicateWindowAt } from '../state/window-edits.ts';
import { wishNewWindow } from '../state/wish-new-window.ts';
import { keyOfEvent } from './event-elements.ts';
import { OfferedItems } from './OfferedItems.tsx';
import { StateItems } from './StateItems.tsx';

interface Opened {
  readonly x: number;
  readonly y: number;
  readonly selection: Selection | null;
  /** It is a time on offer of the window that is selected. */
  readonly isOffered: boolean;
  /** The day under the pointer, where there is one. */
  readonly date: IsoDate | null;
}

/** The menu of the right mouse button, or of the menu key, over the calendar. */
export function EventMenu() {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const found = findOpened(event);
      if (found === null) return;
      event.preventDefault();
      if (found.selection !== null) select(found.selection);
      setOpened(found);
    };
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, []);
  if (opened === null) return null;

  const place = { position: 'fixed', left: opened.x, top: opened.y } as const;
  return (
    <Menu
      key={`${opened.x},${opened.y}`}
      opened
      onChange={(isOpen) => !isOpen && setOpened(null)}
      position="bottom-start"
      offset={2}
      width={250}
    >
      <Menu.Target>
        <button type="button" tabIndex={-1} className="said" aria-label="Menu" style={place} />
      </Menu.Target>
      <Menu.Dropdown>
        {opened.selection === null ? (
          <DayItems date={opened.date} />
        ) : (
          <SelectionItems selection={opened.selection} isOffered={opened.isOffered} />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function findOpened({ target, clientX: x, clientY: y }: MouseEvent): Opened | null {
  if (!(target instanceof Element) || target.closest('[data-calendar]') === null) return null;
  const key = keyOfEvent(target);
  const isItem = key !== null && !key.startsWith('more:');
  const date = target.closest('[data-date]')?.getAttribute('data-date') ?? null;
  const selection = isItem ? selectionOfKey(key) : null;
  return { x, y, selection, isOffered: key !== null && isOfferedKey(key), date };
}

function DayItems({ date }: { readonly date: IsoDate | null }) {
  return (
    <>
      <Menu.Item
        leftSection={<IconPlus size={15} />}
        onClick={() => wishNewWindow(date === null ? undefined : { kind: 'evening', date })}
      >
        New window…
      </Menu.Item>
      {date !== null && (
        <Menu.Item
          leftSection={<IconInfoCircle size={15} />}
          onClick={() => openDialog({ kind: 'day', date })}
        >
          Day as a list
        </Menu.Item>
      )}
    </>
  );
}

interface SelectionItemsProps {
  readonly selection: Selection;
  readonly isOffered: boolean;
}

function SelectionItems({ selection, isOffered }: SelectionItemsProps) {
  const window = useWindow(selection.kind === 'window' ? selection.id : null);
  if (window === null) return <Menu.Label>Read only: it is not part of your plan</Menu.Label>;
  if (isOffered) return <OfferedItems window={window} />;
  const copy = () => duplicateWindowAt(window, startDaysLater(window, 7));
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowsMove size={15} />}
        rightSection="M"
        disabled={!isMovable(window.state)}
        onClick={() => openDialog({ kind: 'move', windowId: window.id })}
      >
        Move…
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={15} />} rightSection="Ctrl D" onClick={copy}>
        Duplicate a week later
      </Menu.Item>
      <Menu.Divider />
      <StateItems window={window} />
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={15} />}
        rightSection="Del"
        disabled={!isMovable(window.state)}
        onClick={() => askToDelete(window)}
      >
        Delete
      </Menu.Item>
    </>
  );
}
