import type { LiveOccurrence, LiveRun } from '../../../shared/model/occurrence.ts';
import type { Organization } from '../../../shared/model/target.ts';
import type { Zone } from '../../../shared/time/local-date-time.ts';
import { type EpochMs, minutesIn } from '../../../shared/time/time-range.ts';
import { calendarMessages } from '../../presenters/calendar-messages.ts';
import { formatDuration, formatInstant } from '../../presenters/format-time.ts';
import { lookWords } from '../../presenters/item-words.ts';
import { lookOfLive } from '../../presenters/live-items.ts';
import { effectWords, gateWords, taskWords } from '../../presenters/live-words.ts';
import { polarityWords } from '../../presenters/polarity-words.ts';
import { describeCell } from '../../presenters/target-words.ts';
import { useLiveGroup } from '../../state/calendar-items.ts';
import { useDisplayZone, useOrganization, useTeamZone } from '../../state/derived.ts';
import { useLiveStore } from '../../state/live-store.ts';
import { LookIcon } from '../LookIcon.tsx';
import { TimesTable } from '../TimesTable.tsx';
import classes from './Inspector.module.css';
import { InspectorHead, Section } from './InspectorHead.tsx';
import { RunSchedule } from './RunSchedule.tsx';

/** Something that is live in AWS: read only, with what it means and where it is. */
export function LiveInspector({ groupId }: { readonly groupId: string }) {
  const group = useLiveGroup(groupId);
  const organization = useOrganization();
  const zone = useDisplayZone();
  const teamZone = useTeamZone();
  const [first] = group;
  if (first === undefined || organization === null) {
    return <InspectorHead title="It is gone" sub="AWS no longer holds it, or it was not read." />;
  }
  const look = lookOfLive(first);
  const length = formatDuration(minutesIn(first));
  return (
    <>
      <InspectorHead title={first.name} sub={calendarMessages.liveSub(length)} />
      <p className={classes['meaning']} data-look={look}>
        <LookIcon look={look} size={14} /> {lookWords(look)}
      </p>
      <Section title="When">
        <TimesTable range={first} zones={[zone, teamZone]} />
      </Section>
      <LiveMeaning occurrence={first} zone={zone} />
      <Section
        title={
          group.length === 1
            ? calendarMessages.inOneCell
            : calendarMessages.inSeveralCells(group.length)
        }
      >
        <div className={classes['rows']}>
          {group.map((one) => (
            <PlaceRow key={one.id} occurrence={one} organization={organization} />
          ))}
        </div>
      </Section>
    </>
  );
}

function LiveMeaning({
  occurrence,
  zone,
}: {
  readonly occurrence: LiveOccurrence;
  readonly zone: string;
}) {
  const { live } = occurrence;
  if (live.kind === 'maintenance-run') {
    return (
      <>
        <RunSchedule windowKey={live.windowKey} zone={zone} />
        <RunFacts run={live} endMs={occurrence.endMs} zone={zone} />
      </>
    );
  }
  return (
    <Section title="What it means">
      <p>{effectWords(live)}.</p>
      <p className={classes['dim']}>
        {live.ours ? 'Written by this app.' : 'Written by somebody else; a push leaves it alone.'}
      </p>
    </Section>
  );
}

interface RunFactsProps {
  readonly run: LiveRun;
  readonly endMs: EpochMs;
  readonly zone: Zone;
}

function RunFacts({ run, endMs, zone }: RunFactsProps) {
  return (
    <Section title="What it does">
      <dl className={classes['facts']}>
        <dt>Tasks</dt>
        <dd>{taskWords(run)}</dd>
        <dt>Cutoff</dt>
        <dd>{calendarMessages.cutoffAt(formatInstant(run.cutoffMs, zone))}</dd>
        {run.mayOverrun === true && (
          <>
            <dt>Overrun</dt>
            <dd className={classes['note']}>
              {calendarMessages.overrun(formatInstant(endMs, zone))}
            </dd>
          </>
        )}
        <dt>Gate</dt>
        <dd className={run.gated === 'gated' ? undefined : classes['note']}>{gateWords(run)}</dd>
        <dt>Targets</dt>
        <dd>{calendarMessages.targets(run.targetCount)}</dd>
        <dt>Enabled</dt>
        <dd>{run.enabled ? 'Yes' : 'No: it does not run'}</dd>
      </dl>
    </Section>
  );
}

interface PlaceRowProps {
  readonly occurrence: LiveOccurrence;
  readonly organization: Organization;
}

function PlaceRow({ occurrence: { cell, live }, organization }: PlaceRowProps) {
  const calendars = useLiveStore((state) => state.calendars);
  const calendar =
    live.kind === 'calendar-event'
      ? calendars.find(({ key }) => key === live.calendarKey)
      : undefined;
  const title = calendar === undefined ? '' : polarityWords(calendar.polarity);
  return (
    <div className={classes['row']} title={title}>
      <span className={classes['rowMain']}>{describeCell(cell, organization)}</span>
      <span className={classes['rowSide']}>
        {calendar?.shared === true ? calendarMessages.shared(calendar.name) : calendar?.name}
      </span>
    </div>
  );
}
