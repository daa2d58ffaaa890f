import { IconCheck, IconClock, IconCloudUpload, IconPencil, IconX } from '@tabler/icons-react';
import type { WindowState } from '../../shared/model/series.ts';
import { stateWord } from '../presenters/state-words.ts';
import classes from './StateTag.module.css';

const icons: Readonly<Record<WindowState, typeof IconCheck>> = {
  draft: IconPencil,
  proposed: IconClock,
  countered: IconClock,
  agreed: IconCheck,
  notified: IconCheck,
  pushed: IconCloudUpload,
  held: IconCheck,
  missed: IconX,
  cancelled: IconX,
};

interface StateTagProps {
  readonly state: WindowState;
}

/** A window's state as outline, fill and icon, like its look on the calendar. */
export function StateTag({ state }: StateTagProps) {
  const Icon = icons[state];
  return (
    <span className={classes['tag']} data-state={state}>
      <Icon size={12} aria-hidden />
      {stateWord(state)}
    </span>
  );
}
