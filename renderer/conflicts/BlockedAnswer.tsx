import { IconLock, IconLockOpen, IconQuestionMark } from '@tabler/icons-react';
import { useState } from 'react';
import { blockedAt } from '../../shared/conflicts/blocked-at.ts';
import { ageLimitOf } from '../../shared/model/reading-age.ts';
import { cellKey, cellsOf, type Organization, type Target } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatDay } from '../presenters/format-time.ts';
import { useDisplayZone, useHorizon } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { blockedTitle, calendarPlace, closedWords, isAnswered, isClosed } from './blocked-words.ts';
import classes from './BlockedDialog.module.css';
import { Confirmation, statesOf, type AskedOfAws } from './Confirmation.tsx';
import { cellNames } from './conflict-text.ts';

interface BlockedAnswerProps {
  readonly atMs: EpochMs;
  readonly target: Target;
  readonly organization: Organization;
}

/** The answer for one instant on one target, and the button that has AWS confirm it. */
export function BlockedAnswer({ atMs, target, organization }: BlockedAnswerProps) {
  const zone = useDisplayZone();
  const horizon = useHorizon();
  const nowMs = useSessionStore((state) => state.nowMs);
  const { calendars, occurrences: live, cells } = useLiveStore();
  const freezes = usePlanStore(({ plan }) => plan?.freezes ?? []);
  const [told, setTold] = useState<AskedOfAws>({ kind: 'not-asked' });
  if (atMs < horizon.startMs || atMs >= horizon.endMs) {
    const [from, to] = [formatDay(horizon.startMs, zone), formatDay(horizon.endMs - 1, zone)];
    return (
      <p className={classes['title']}>
        Not known: calendars are expanded from {from} to {to}.
      </p>
    );
  }
  const limit = ageLimitOf(organization, nowMs);
  const answer = blockedAt({ atMs, target, organization, calendars, live, freezes, cells, limit });
  const keysOfTarget = new Set(cellsOf(target, organization).map(cellKey));
  const asked = calendars.filter(({ cell }) => keysOfTarget.has(cellKey(cell)));
  const probed = statesOf(told);
  const isKnown = isAnswered(answer, probed);
  const isShut = isClosed(answer, probed);
  const Icon = isShut ? IconLock : isKnown ? IconLockOpen : IconQuestionMark;
  return (
    <div className={classes['answer']} role="status" aria-label="Answer">
      <p className={classes['title']} data-state={isShut ? 'CLOSED' : isKnown ? 'OPEN' : 'unknown'}>
        <Icon size={16} aria-hidden /> {blockedTitle(answer, probed)}
      </p>
      <ul>
        {answer.closed.map((closed) => (
          <li key={closed.calendar.key}>
            <b>{calendarPlace(closed, organization)}</b> {closedWords(closed, zone)}
          </li>
        ))}
        {answer.freezes.map(({ id, name }) => (
          <li key={id}>
            <b>{name}</b> A freeze of the plan; AWS does not know of it.
          </li>
        ))}
        {answer.unreadCellKeys.length > 0 && (
          <li>
            Not freshly read, or not all of it understood:{' '}
            {cellNames(answer.unreadCellKeys, organization).join(', ')}. What their calendars say is
            not known.
          </li>
        )}
      </ul>
      <Confirmation
        atMs={atMs}
        calendars={asked}
        organization={organization}
        closedKeys={new Set(answer.closed.map(({ calendar }) => calendar.key))}
        told={told}
        onTold={setTold}
      />
    </div>
  );
}
