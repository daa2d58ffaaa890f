import { Tooltip, UnstyledButton } from '@mantine/core';
import { describeFreshness } from '../presenters/freshness-words.ts';
import { useAgeLimit } from '../state/age-limit.ts';
import { useDisplayZone } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import { showScreen } from '../state/view-store.ts';
import { StatusDot } from '../ui/StatusDot.tsx';
import classes from './TopBar.module.css';

/** How old the live data is and how much of it there is; leads to Sources. */
export function FreshnessChip() {
  const cells = useLiveStore((state) => state.cells);
  const problem = useLiveStore((state) => state.problem);
  const limit = useAgeLimit();
  const zone = useDisplayZone();
  const { tone, head, count, progress, detail } = describeFreshness(cells, limit, zone);

  return (
    <Tooltip label={problem?.message ?? detail}>
      <UnstyledButton className={classes['chip']} onClick={() => showScreen('sources')}>
        <StatusDot tone={problem === null ? tone : 'bad'} />
        <b>{head}</b>
        {count !== '' && <span>· {count}</span>}
        {progress !== null && (
          <span className={classes['progress']} aria-hidden>
            <span style={{ width: `${progress * 100}%` }} />
          </span>
        )}
      </UnstyledButton>
    </Tooltip>
  );
}
