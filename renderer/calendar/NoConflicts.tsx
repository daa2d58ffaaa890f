import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { noneWords } from '../presenters/none-words.ts';
import { useCoverage } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import classes from './NoConflicts.module.css';

/** "None" is never said without what was looked at. */
export function NoConflicts() {
  const { cellsTotal, cellsFresh } = useCoverage();
  const reading = useLiveStore((state) => state.reading);
  const isPartial = reading || cellsTotal === 0 || cellsFresh < cellsTotal;
  const Icon = isPartial ? IconInfoCircle : IconCircleCheck;
  return (
    <p className={classes['none']} data-partial={isPartial || undefined}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {noneWords({ cellsTotal, cellsFresh, reading })}
    </p>
  );
}
