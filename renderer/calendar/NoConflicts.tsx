import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { isWholeNone, noneWords } from '../presenters/none-words.ts';
import { useCheckStatus, useCoverage } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import classes from './NoConflicts.module.css';

interface NoConflictsProps {
  /** Whether it was looked up at all, for this very place. */
  readonly isKnown?: boolean;
}

/** "None" is never said without what was looked at, nor before anybody looked. */
export function NoConflicts({ isKnown = true }: NoConflictsProps) {
  const checked = useCheckStatus();
  const status = isKnown || checked === 'failed' ? checked : 'checking';
  const reading = useLiveStore((state) => state.reading);
  const basis = { ...useCoverage(), status, reading };
  const isPartial = !isWholeNone(basis);
  const Icon = isPartial ? IconInfoCircle : IconCircleCheck;
  return (
    <p className={classes['none']} data-partial={isPartial || undefined} data-status={status}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {noneWords(basis)}
    </p>
  );
}
