import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { lookOfState } from '../presenters/plan-items.ts';
import { settableStates, stateWord } from '../presenters/state-words.ts';
import { setStateOf } from '../state/window-edits.ts';
import { LookIcon } from './LookIcon.tsx';

/** The states a person can put a window in, as items of a menu. */
export function StateItems({ window }: { readonly window: PatchWindow }) {
  return settableStates(window.state).map((state) => (
    <Menu.Item
      key={state}
      role="menuitemradio"
      aria-checked={state === window.state}
      leftSection={<LookIcon look={lookOfState(state)} size={15} />}
      rightSection={state === window.state && <IconCheck size={14} aria-hidden />}
      onClick={() => setStateOf(window, state)}
    >
      {stateWord(state)}
    </Menu.Item>
  ));
}
