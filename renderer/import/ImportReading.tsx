import { Button, Progress } from '@mantine/core';
import { comparedWords } from '../presenters/import-progress-words.ts';
import type { ImportState } from '../state/import/import-run.ts';
import { Card } from '../ui/Card.tsx';
import classes from './Import.module.css';

interface ImportReadingProps {
  readonly state: ImportState | null;
  /** It takes longer than anybody takes for at once: before that a bar would only flicker. */
  readonly isLong: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** How far the reading is, or how it ended without anything read. */
export function ImportReading({ state, isLong, onStop, onAgain }: ImportReadingProps) {
  if (state?.kind === 'reading' && isLong) {
    return <LongReading progress={state.progress} onStop={onStop} />;
  }
  if (state?.kind !== 'stopped' && state?.kind !== 'failed') return null;
  const [title, why] =
    state.kind === 'stopped'
      ? ['Reading was stopped', 'Nothing was taken in.']
      : ['It could not be read', state.reason];
  return (
    <Card tone="warn" title={title}>
      <p className={classes['told']}>{why}</p>
      <Button onClick={onAgain}>Read again</Button>
    </Card>
  );
}

interface LongReadingProps {
  readonly progress: Extract<ImportState, { readonly kind: 'reading' }>['progress'];
  readonly onStop: () => void;
}

function LongReading({ progress, onStop }: LongReadingProps) {
  // Nobody knows how much of a text is read; comparing is the shorter part of it.
  const share = progress?.step === 'comparing' ? 0.5 + (0.5 * progress.done) / progress.of : 0.15;
  return (
    <div className={classes['reading']}>
      <Progress value={share * 100} aria-label="Progress of the reading" />
      <span>{comparedWords(progress)}</span>
      <Button size="compact-sm" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}
