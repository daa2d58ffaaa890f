import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, type TablerIcon } from '@tabler/icons-react';
import { redo, undo, usePlanStore } from '../state/plan-store.ts';
import classes from './TopBar.module.css';

/** Undo and redo of the plan, each naming what it would do. */
export function UndoButtons() {
  const last = usePlanStore(({ past }) => past.at(-1)?.label);
  const next = usePlanStore(({ future }) => future.at(-1)?.label);
  return (
    <div className={classes['buttons']}>
      <StepButton verb="Undo" label={last} keys="Ctrl Z" Icon={IconArrowBackUp} onClick={undo} />
      <StepButton
        verb="Redo"
        label={next}
        keys="Ctrl Shift Z"
        Icon={IconArrowForwardUp}
        onClick={redo}
      />
    </div>
  );
}

interface StepButtonProps {
  readonly verb: string;
  /** What would be undone or done again; undefined where there is nothing. */
  readonly label: string | undefined;
  readonly keys: string;
  readonly Icon: TablerIcon;
  readonly onClick: () => void;
}

function StepButton({ verb, label, keys, Icon, onClick }: StepButtonProps) {
  const name = label === undefined ? verb : `${verb}: ${label}`;
  return (
    <Tooltip label={`${name} (${keys})`}>
      <ActionIcon
        aria-label={name}
        aria-disabled={label === undefined}
        data-disabled={label === undefined}
        onClick={() => label !== undefined && onClick()}
      >
        <Icon size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
