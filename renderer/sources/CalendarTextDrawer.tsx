import { Button, Drawer, Loader } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CalendarSummary } from '../../shared/ipc/summaries.ts';
import type { Reply } from '../../shared/ipc/types.ts';
import type { Organization } from '../../shared/model/target.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { formatNumber } from '../presenters/locale.ts';
import { polarityWords } from '../presenters/polarity-words.ts';
import { describeCell } from '../presenters/target-words.ts';
import { readCalendarText } from '../state/calendar-text.ts';
import { copyText } from '../state/copy-text.ts';
import { useLiveStore } from '../state/live-store.ts';
import { Card } from '../ui/Card.tsx';
import { shortCalendarName } from './calendar-rows.ts';
import classes from './CalendarTextDrawer.module.css';
import { CalendarText } from './CalendarText.tsx';

interface CalendarTextDrawerProps {
  readonly calendar: CalendarSummary;
  readonly organization: Organization;
  readonly onClose: () => void;
}

/** A calendar's text as AWS held it, to read and to copy, never to edit. */
export function CalendarTextDrawer({ calendar, organization, onClose }: CalendarTextDrawerProps) {
  const reply = useCalendarText(calendar.key);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="min(860px, 90vw)"
      title={
        <span className={classes['title']}>
          {shortCalendarName(calendar.name)}{' '}
          <span className={classes['place']}>
            {describeCell(calendar.cell, organization)} · version {calendar.defaultVersion} ·{' '}
            {polarityWords(calendar.polarity)}
          </span>
        </span>
      }
      classNames={{
        content: classes['drawer'] ?? '',
        header: classes['header'] ?? '',
        body: classes['body'] ?? '',
      }}
    >
      {reply === null ? (
        <p className={classes['waiting']} role="status">
          <Loader size={16} /> Fetching the text…
        </p>
      ) : reply.ok ? (
        <>
          <div className={classes['bar']}>
            <span className={classes['place']}>
              {formatNumber(reply.value.sizeBytes)} bytes, read-only
            </span>
            <Button
              leftSection={<IconCopy size={14} />}
              onClick={() => void copyText(reply.value.text, 'The calendar’s text')}
            >
              Copy text
            </Button>
          </div>
          <CalendarText text={reply.value.text} />
        </>
      ) : (
        <Card tone="bad" title={bridgeErrorTitle(reply.error)}>
          {reply.error.message}
        </Card>
      )}
    </Drawer>
  );
}

/** The reply to reading a calendar's text, asked again when live data changes; null until it is there. */
function useCalendarText(calendarKey: string): Reply<'calendar:read'> | null {
  const [reply, setReply] = useState<Reply<'calendar:read'> | null>(null);
  const revision = useLiveStore((state) => state.revision);
  useEffect(() => {
    let isWanted = true;
    void readCalendarText(calendarKey).then((answer) => {
      if (isWanted) setReply(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [calendarKey, revision]);
  return reply;
}
