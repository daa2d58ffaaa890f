import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import { shorterHorizon } from '../../shared/changes/shorter-horizon.ts';
import { formatDay } from '../presenters/format-time.ts';
import { preparePush, usePushStore } from '../state/push-store.ts';
import { countOf } from './confirm-words.ts';

/** What leads out of a calendar that would be too full, as far as it can be done from here. */
export function SizeWaysOut({ calendar }: { readonly calendar: CalendarChange }) {
  const preparedIds = usePushStore((flow) => flow.preparedIds);
  const work = usePushStore((flow) => flow.work);
  const shorter = useMemo(() => shorterHorizon(calendar), [calendar]);
  const zone = calendar.events.find(({ after }) => after !== null)?.after?.zone ?? 'UTC';
  return (
    <>
      {shorter !== null && (
        <Button
          size="compact-xs"
          mt={6}
          loading={work === 'preparing'}
          onClick={() => {
            const dropped = new Set(shorter.droppedWindowIds);
            void preparePush(preparedIds.filter((id) => !dropped.has(id)));
          }}
        >
          Push until {formatDay(shorter.lastStartMs, zone)}, leave out{' '}
          {countOf(shorter.droppedWindowIds.length, 'window')}
        </Button>
      )}
      <p>
        {calendar.polarity === 'DEFAULT_CLOSED'
          ? 'A calendar that is closed by default is never split in two: whoever asks both would find one of them closed.'
          : 'Each customer can be given a calendar of its own: name it for the environment, and create it from the preview.'}
      </p>
    </>
  );
}
