import { Modal } from '@mantine/core';
import { boardKeys, calendarKeys, type KeyHelp, keysInWords } from '../presenters/key-words.ts';
import { commands } from '../state/commands.ts';
import { useIsMac } from '../state/session-store.ts';
import { closeDialog, useViewStore } from '../state/view-store.ts';
import classes from './ShortcutSheet.module.css';

const everywhere: readonly KeyHelp[] = [
  { keys: 'Ctrl K', does: 'Search, or run a command' },
  ...commands.flatMap(({ keys, label }) =>
    keys === undefined ? [] : [{ keys, does: label.replace('…', '') }],
  ),
];

/** Every key and what it does, from the commands themselves. */
export function ShortcutSheet() {
  const isOpen = useViewStore(({ dialog }) => dialog?.kind === 'shortcuts');
  if (!isOpen) return null;
  return (
    <Modal opened onClose={closeDialog} title="Keyboard shortcuts" size={760}>
      <div className={classes['columns']}>
        <div>
          <KeyList title="Everywhere" keys={everywhere} />
          <KeyList title="On the Board" keys={boardKeys} />
        </div>
        <KeyList title="On the calendar" keys={calendarKeys} />
      </div>
    </Modal>
  );
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly KeyHelp[] }) {
  const isMac = useIsMac();
  return (
    <section aria-label={title}>
      <h3 className={classes['title']}>{title}</h3>
      <dl className={classes['keys']}>
        {keys.map((help) => (
          <div key={help.keys} className={classes['row']}>
            <dt>
              <kbd className={classes['kbd']}>{keysInWords(help.keys, isMac)}</kbd>
            </dt>
            <dd>{help.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
