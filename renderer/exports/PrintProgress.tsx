import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PrintStage } from '../../shared/ipc/print-contract.ts';
import { stopPrint } from '../state/print.ts';
import classes from './PrintDialog.module.css';

/** What is being saved, and how far it is. */
export interface Saving {
  /** null: a person still says where it goes. */
  readonly stage: PrintStage | null;
  /** How much there is to make. */
  readonly contents: string;
}

/** Laying out takes about a fifth of the time that a PDF takes; Chromium tells nothing in between. */
const stages: Readonly<Record<PrintStage, { readonly words: string; readonly percent: number }>> = {
  'laying out': { words: 'Step 1 of 3: laying out', percent: 5 },
  printing: { words: 'Step 2 of 3: printing', percent: 25 },
  'making the workbook': { words: 'Step 1 of 2: making the workbook of', percent: 15 },
  writing: { words: 'Last step: writing', percent: 95 },
};

/** How far a saving is and for how long it has been going on; it can be stopped until it is written. */
export function PrintProgress({ saving: { stage, contents } }: { readonly saving: Saving }) {
  const stop = useRef<HTMLButtonElement>(null);
  const seconds = useSeconds();
  useEffect(() => stop.current?.focus(), []);
  return (
    <div className={classes['progress']}>
      <Progress value={stage === null ? 0 : stages[stage].percent} animated aria-label="Saving" />
      <p>
        <span role="status">
          {stage === null ? 'Where does it go?' : `${stages[stage].words} ${contents}`}
        </span>
        <span className={classes['seconds']}>{seconds} s</span>
      </p>
      <Button ref={stop} onClick={stopPrint}>
        Stop
      </Button>
    </div>
  );
}

/** Whole seconds since it was drawn first. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
