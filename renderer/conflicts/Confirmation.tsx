import { Button } from '@mantine/core';
import { IconCloudQuestion } from '@tabler/icons-react';
import type { KnownCalendar } from '../../shared/conflicts/conflict-input.ts';
import type { ProbedState } from '../../shared/ipc/probe-contract.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { probeCalendars } from '../state/calendar-probe.ts';
import { calendarPlace, probedWords, type Probed } from './blocked-words.ts';
import classes from './BlockedDialog.module.css';

/** How far the question to AWS is. */
export type AskedOfAws =
  | { readonly kind: 'not-asked' | 'asking' }
  | { readonly kind: 'answered'; readonly states: readonly ProbedState[] }
  | { readonly kind: 'refused'; readonly error: BridgeError };

/** What AWS said so far: null before it was asked, nothing where the question itself failed. */
export const statesOf = (told: AskedOfAws): Probed =>
  told.kind === 'answered' ? told.states : told.kind === 'refused' ? [] : null;

interface ConfirmationProps {
  readonly atMs: EpochMs;
  readonly calendars: readonly KnownCalendar[];
  readonly organization: Organization;
  readonly closedKeys: ReadonlySet<string>;
  readonly told: AskedOfAws;
  readonly onTold: (told: AskedOfAws) => void;
}

/** What GetCalendarState answers for each calendar, beside what their texts say. */
export function Confirmation(props: ConfirmationProps) {
  const { atMs, calendars, organization, closedKeys, told, onTold } = props;
  if (calendars.length === 0) return null;
  const ask = async (): Promise<void> => {
    onTold({ kind: 'asking' });
    const reply = await probeCalendars(
      calendars.slice(0, mostAsked).map(({ key }) => key),
      atMs,
    );
    onTold(
      reply.ok
        ? { kind: 'answered', states: reply.value.states }
        : { kind: 'refused', error: reply.error },
    );
  };
  const places = new Map(
    calendars.map((calendar) => [calendar.key, calendarPlace({ calendar }, organization)]),
  );
  const isWhole = told.kind === 'answered' && told.states.every(({ state }) => state !== null);
  return (
    <div className={classes['confirmation']} aria-live="polite">
      {told.kind === 'refused' && <p>AWS could not be asked: {told.error.message}</p>}
      {told.kind === 'answered' && (
        <>
          <p className={classes['place']}>What GetCalendarState answers:</p>
          <ul aria-label="AWS's answers">
            {told.states.map((state) => (
              <li key={state.calendarKey}>
                <b>{places.get(state.calendarKey)}</b>{' '}
                {probedWords(state, closedKeys.has(state.calendarKey))}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isWhole && (
        <Button
          leftSection={<IconCloudQuestion size={15} />}
          loading={told.kind === 'asking'}
          onClick={() => void ask()}
        >
          {told.kind === 'not-asked' || told.kind === 'asking'
            ? 'Confirm with AWS (GetCalendarState)'
            : 'Ask AWS again'}
        </Button>
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
