import { Button } from '@mantine/core';
import { IconCloudQuestion, IconLock, IconLockOpen, IconQuestionMark } from '@tabler/icons-react';
import { useState } from 'react';
import { blockedAt } from '../../shared/conflicts/blocked-at.ts';
import type { KnownCalendar } from '../../shared/conflicts/conflict-input.ts';
import type { ProbedState } from '../../shared/ipc/probe-contract.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import { ageLimitOf } from '../../shared/model/reading-age.ts';
import { cellKey, cellsOf, type Organization, type Target } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatDay } from '../presenters/format-time.ts';
import { probeCalendars } from '../state/calendar-probe.ts';
import { useDisplayZone, useHorizon } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import {
  blockedTitle,
  calendarPlace,
  closedWords,
  isAnswered,
  probedWords,
} from './blocked-words.ts';
import classes from './BlockedDialog.module.css';
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
  const isKnown = isAnswered(answer);
  const Icon = answer.state === 'CLOSED' ? IconLock : isKnown ? IconLockOpen : IconQuestionMark;
  return (
    <div className={classes['answer']} role="status" aria-label="Answer">
      <p className={classes['title']} data-state={isKnown ? answer.state : 'unknown'}>
        <Icon size={16} aria-hidden /> {blockedTitle(answer)}
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
      />
    </div>
  );
}

interface ConfirmationProps {
  readonly atMs: EpochMs;
  readonly calendars: readonly KnownCalendar[];
  readonly organization: Organization;
  readonly closedKeys: ReadonlySet<string>;
}

type Asked =
  | { readonly kind: 'not-asked' | 'asking' }
  | { readonly kind: 'answered'; readonly states: readonly ProbedState[] }
  | { readonly kind: 'refused'; readonly error: BridgeError };

/** What GetCalendarState answers for each calendar, beside what their texts say. */
function Confirmation({ atMs, calendars, organization, closedKeys }: ConfirmationProps) {
  const [asked, setAsked] = useState<Asked>({ kind: 'not-asked' });
  if (calendars.length === 0) return null;
  const ask = async (): Promise<void> => {
    setAsked({ kind: 'asking' });
    const reply = await probeCalendars(
      calendars.slice(0, mostAsked).map(({ key }) => key),
      atMs,
    );
    setAsked(
      reply.ok
        ? { kind: 'answered', states: reply.value.states }
        : { kind: 'refused', error: reply.error },
    );
  };
  const places = new Map(
    calendars.map((calendar) => [calendar.key, calendarPlace({ calendar }, organization)]),
  );
  return (
    <div className={classes['confirmation']} aria-live="polite">
      {asked.kind !== 'answered' && (
        <Button
          leftSection={<IconCloudQuestion size={15} />}
          loading={asked.kind === 'asking'}
          onClick={() => void ask()}
        >
          Confirm with AWS (GetCalendarState)
        </Button>
      )}
      {asked.kind === 'refused' && <p>{asked.error.message}</p>}
      {asked.kind === 'answered' && (
        <>
          <p className={classes['place']}>Confirmed with GetCalendarState:</p>
          <ul aria-label="AWS's answers">
            {asked.states.map((state) => (
              <li key={state.calendarKey}>
                <b>{places.get(state.calendarKey)}</b>{' '}
                {probedWords(state, closedKeys.has(state.calendarKey))}
              </li>
            ))}
          </ul>
        </>
      )}
      {calendars.length > mostAsked && (
        <p>
          Only the first {mostAsked} of {calendars.length} calendars are asked. Choose a narrower
          target for the others.
        </p>
      )}
    </div>
  );
}

/** As many as one question takes. */
const mostAsked = 100;
