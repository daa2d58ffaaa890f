import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { windowAt } from '../presenters/window-at.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import classes from './BoardPanel.module.css';
import { MomentField } from './MomentField.tsx';

interface OwnTimeProps {
  readonly window: PatchWindow;
  readonly onAdd: (time: PatchWindow) => void;
}

/** A time that nobody suggested, on the wall of the window's zone. */
export function OwnTime({ window, onAdd }: OwnTimeProps) {
  const [local, setLocal] = useState(window.localStart);
  return (
    <div className={classes['own']}>
      <MomentField
        label={`Another time (${zoneCity(window.zone)})`}
        local={local}
        onChange={setLocal}
      />
      <Button onClick={() => onAdd(windowAt(window, local))}>Add</Button>
    </div>
  );
}
