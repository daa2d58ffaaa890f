import { IconHelpCircle, IconLock, IconLockOpen } from '@tabler/icons-react';
import type { Polarity } from '../../shared/model/snapshot.ts';
import { polarityWords } from '../presenters/polarity-words.ts';
import classes from './PushScreen.module.css';

interface PolarityTagProps {
  readonly polarity: Polarity | null;
}

/** What a calendar's events mean: words, lock and colour say the same. */
export function PolarityTag({ polarity }: PolarityTagProps) {
  const [Icon, tone] =
    polarity === null
      ? ([IconHelpCircle, 'warn'] as const)
      : polarity === 'DEFAULT_CLOSED'
        ? ([IconLockOpen, 'allow'] as const)
        : ([IconLock, 'block'] as const);
  return (
    <span className={classes['tag']} data-tone={tone}>
      <Icon size={13} aria-hidden />
      {polarityWords(polarity)}
    </span>
  );
}
