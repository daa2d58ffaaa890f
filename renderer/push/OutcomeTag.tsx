import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
} from '@tabler/icons-react';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { outcomeInShort } from './progress-words.ts';
import classes from './PushScreen.module.css';

const looks = {
  good: { Icon: IconCircleCheck, tone: 'allow' },
  warn: { Icon: IconAlertTriangle, tone: 'warn' },
  bad: { Icon: IconCircleX, tone: 'block' },
} as const;

interface OutcomeTagProps {
  readonly receipt: Receipt;
}

/** How a calendar's push ended, or that it was taken back, in a word. */
export function OutcomeTag({ receipt }: OutcomeTagProps) {
  if (receipt.undoneAtMs !== null) {
    return (
      <span className={classes['tag']} data-tone="plain">
        <IconArrowBackUp size={13} aria-hidden /> Taken back
      </span>
    );
  }
  const { word, tone } = outcomeInShort(receipt.outcome);
  const { Icon, tone: look } = looks[tone];
  return (
    <span className={classes['tag']} data-tone={look}>
      <Icon size={13} aria-hidden /> {word}
    </span>
  );
}
