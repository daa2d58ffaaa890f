import { useEffect } from 'react';
import { commands } from '../state/commands.ts';
import { isEditingText } from '../state/text-editing.ts';
import { openDialog, useViewStore } from '../state/view-store.ts';

/** The command of a single key; its capital is for eyes: `N` is pressed without Shift. */
const commandOfKey = (pressed: string) =>
  commands.find(({ keys }) => keys?.length === 1 && keys.toLowerCase() === pressed.toLowerCase());

/** Single keys work while nobody types and no dialog is open; Ctrl or Cmd K always opens the palette. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (opensPalette(event)) {
        event.preventDefault();
        openDialog({ kind: 'commands' });
        return;
      }
      if (!isPlain(event) || isEditingText() || useViewStore.getState().dialog !== null) return;
      const command = commandOfKey(event.key);
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const opensPalette = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';

const isPlain = ({ ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !defaultPrevented;
