import {
  IconBan,
  IconCheck,
  IconClock,
  IconCloudCheck,
  IconHistory,
  IconPencil,
  type TablerIcon,
} from '@tabler/icons-react';
import type { WindowState } from '../../shared/model/series.ts';
import { stateWord } from '../presenters/state-words.ts';
import classes from './StateMark.module.css';

const icons: Readonly<Record<WindowState, TablerIcon>> = {
  draft: IconPencil,
  proposed: IconClock,
  countered: IconClock,
  agreed: IconCheck,
  notified: IconCheck,
  pushed: IconCloudCheck,
  held: IconHistory,
  missed: IconHistory,
  cancelled: IconBan,
};

/** How far a window has come, as icon and word. */
export function StateMark({ state }: { readonly state: WindowState }) {
  const Icon = icons[state];
  return (
    <span className={classes['mark']} data-state={state}>
      <Icon size={13} stroke={2} aria-hidden />
      {stateWord(state)}
    </span>
  );
}
