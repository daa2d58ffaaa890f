import { Button, Loader, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconX } from '@tabler/icons-react';
import type { CalendarChange, ChangeSet } from '../../shared/changes/change-set.ts';
import { describeCell } from '../presenters/target-words.ts';
import { useOrganization } from '../state/derived.ts';
import type { CalendarProgress } from '../state/push-flow.ts';
import { steerPush, usePushStore } from '../state/push-store.ts';
import { ChangeMarks } from './ChangeMarks.tsx';
import classes from './ProgressStep.module.css';
import { outcomeInShort, percentDone, pushSteps, stepInWords } from './progress-words.ts';
import shared from './PushScreen.module.css';
import { pushMessages } from './push-messages.ts';

interface ProgressStepProps {
  readonly changeSet: ChangeSet;
}

/** Step 4: each calendar on its way. One that fails stops no other. */
export function ProgressStep({ changeSet }: ProgressStepProps) {
  const progress = usePushStore((flow) => flow.progress);
  const calendars = changeSet.calendars.filter(({ calendarKey }) => progress.has(calendarKey));
  const all = [...progress.values()];
  const doneCount = all.filter(({ step }) => step === 'done').length;
  return (
    <>
      <div className={classes['sum']}>
        <Progress
          value={percentDone(all)}
          className={classes['bar'] ?? ''}
          aria-label="Progress of the push"
        />
        <span role="status">{pushMessages.done(doneCount, all.length)}</span>
      </div>
      <div
        className={shared['scroll']}
        tabIndex={0}
        role="region"
        aria-label="Calendars being pushed"
      >
        <ul className={classes['list']}>
          {calendars.map((calendar) => (
            <ProgressRow
              key={calendar.calendarKey}
              calendar={calendar}
              progress={progress.get(calendar.calendarKey) ?? { step: 'waiting', receipt: null }}
            />
          ))}
        </ul>
      </div>
      <ProgressFoot />
    </>
  );
}

/** Stopping is possible between calendars only: one that was begun is brought to its end. */
function ProgressFoot() {
  const paused = usePushStore((flow) => flow.paused);
  const calledOff = usePushStore((flow) => flow.calledOff);
  return (
    <footer className={shared['foot']}>
      <span className={shared['footText']} role="status">
        {footText(paused, calledOff)}
      </span>
      <span className={shared['space']} />
      <Button disabled={calledOff} onClick={() => void steerPush('cancel')}>
        Call off the rest
      </Button>
      <Button disabled={calledOff} onClick={() => void steerPush(paused ? 'continue' : 'pause')}>
        {paused ? 'Go on' : 'Pause'}
      </Button>
    </footer>
  );
}

function footText(paused: boolean, calledOff: boolean): string {
  if (calledOff) return 'Called off: calendars that have begun are brought to their end.';
  return paused
    ? 'Paused: calendars that have begun are brought to their end, the others wait.'
    : 'You may look at other screens meanwhile. What is written stays written if the app is closed.';
}

interface ProgressRowProps {
  readonly calendar: CalendarChange;
  readonly progress: CalendarProgress;
}

function ProgressRow({ calendar, progress: { step, receipt } }: ProgressRowProps) {
  const organization = useOrganization();
  const outcome = receipt === null ? null : outcomeInShort(receipt.outcome);
  const tone = outcome?.tone ?? (step === 'waiting' ? 'idle' : 'busy');
  const at = pushSteps.indexOf(step);
  return (
    <li className={classes['row']} data-tone={tone}>
      <span className={classes['icon']}>
        <RowIcon tone={tone} />
      </span>
      <span className={classes['name']}>
        <b>{calendar.calendarName}</b>
        <span className={shared['dim']}>
          {organization !== null && describeCell(calendar.cell, organization)}
        </span>
      </span>
      <span className={classes['marks']}>
        <ChangeMarks events={calendar.events} />
      </span>
      <span className={classes['steps']} aria-hidden>
        {pushSteps.slice(1).map((each, index) => (
          <span key={each} className={classes['step']} data-reached={at > index} />
        ))}
      </span>
      <span className={classes['word']}>{outcome?.word ?? stepInWords(step)}</span>
    </li>
  );
}

function RowIcon({ tone }: { readonly tone: string }) {
  switch (tone) {
    case 'good':
      return <IconCircleCheck size={17} aria-hidden />;
    case 'warn':
      return <IconAlertTriangle size={17} aria-hidden />;
    case 'bad':
      return <IconX size={17} aria-hidden />;
    case 'busy':
      return <Loader size={15} aria-hidden />;
    default:
      return <IconClock size={17} aria-hidden />;
  }
}
