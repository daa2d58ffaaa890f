import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { lookOfState } from '../presenters/plan-items.ts';
import { settableStates, stateWord } from '../presenters/state-words.ts';
import { setStateOf } from '../state/window-edits.ts';
import { LookIcon } from './LookIcon.tsx';

/** The states a person can put a window in, as items of a menu. */
export function StateItems({ window }: { readonly window: PatchWindow }) {
  return (
    <Menu.RadioGroup value={window.state}>
      {settableStates(window.state).map((state) => (
        <Menu.RadioItem
          key={state}
          value={state}
          closeMenuOnClick
          checkIcon={<IconCheck size={14} aria-hidden />}
          rightSection={<LookIcon look={lookOfState(state)} size={15} />}
          onChange={() => setStateOf(window, state)}
        >
          {stateWord(state)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
