import type { ReactNode } from 'react';
import { targetName } from '../../../shared/planning/default-series.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import type { Look } from '../../presenters/calendar-item.ts';
import { formatInstant, formatIsoDate } from '../../presenters/format-time.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { lookWords } from '../../presenters/item-words.ts';
import { kindWord } from '../../presenters/state-words.ts';
import { businessUnitName } from '../../presenters/target-words.ts';
import { useDisplayZone, useTeamZone } from '../../state/derived.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import { LookIcon } from '../LookIcon.tsx';
import { TimesTable } from '../TimesTable.tsx';
import classes from './Inspector.module.css';
import { InspectorHead, Section } from './InspectorHead.tsx';

interface ById {
  readonly id: string;
}

/** A code release: windows keep clear of it or go with it, by the business unit's rule. */
export function ReleaseFacts({ id }: ById) {
  const plan = usePlan();
  const zone = useDisplayZone();
  const release = plan?.releases.find((one) => one.id === id);
  if (plan === null || release === undefined) return <Gone />;
  const unit = plan.organization.businessUnits.find((one) => one.id === release.businessUnitId);
  return (
    <Facts
      title={release.name}
      sub={inspectorMessages.release(
        businessUnitName(release.businessUnitId, plan.organization),
        release.product,
        release.environment,
      )}
      look={release.certainty === 'tentative' ? 'release-tentative' : 'release'}
      range={release}
    >
      {release.movedFromMs !== undefined && (
        <p className={classes['note']}>
          {inspectorMessages.releaseMoved(formatInstant(release.movedFromMs, zone))}
        </p>
      )}
      {unit?.releaseRule.kind === 'separate' && <p>{inspectorMessages.keepsClear(unit.name)}</p>}
      {unit?.releaseRule.kind === 'aligned' && <p>{inspectorMessages.goesAlong(unit.name)}</p>}
    </Facts>
  );
}

/** A freeze: what it forbids, and where. */
export function FreezeFacts({ id }: ById) {
  const plan = usePlan();
  const freeze = plan?.freezes.find((one) => one.id === id);
  if (plan === null || freeze === undefined) return <Gone />;
  const { guards, targets } = freeze;
  const where = targets.map((target) => targetName(target, plan.organization)).join(', ');
  return (
    <Facts
      title={freeze.name}
      sub="Freeze of the plan"
      look={freeze.hardness === 'hard' ? 'freeze-hard' : 'freeze-soft'}
      range={freeze}
    >
      <dl className={classes['facts']}>
        <dt>Forbids</dt>
        <dd>{guards.map((kind) => kindWord(kind).toLowerCase()).join(', ')}</dd>
        <dt>Where</dt>
        <dd>{where === '' ? 'Everywhere' : where}</dd>
      </dl>
    </Facts>
  );
}

/** A public holiday. */
export function HolidayFacts({ id }: ById) {
  const holiday = usePlan()?.holidays.find((one) => one.id === id);
  if (holiday === undefined) return <Gone />;
  const sub = inspectorMessages.holiday(formatIsoDate(holiday.date), holiday.country);
  return <Facts title={holiday.name} sub={sub} look="holiday" />;
}

/** A slot of the database team. */
export function SlotFacts({ id }: ById) {
  const plan = usePlan();
  const slot = plan?.databaseSlots.find((one) => one.id === id);
  if (plan === null || slot === undefined) return <Gone />;
  const sub = businessUnitName(slot.businessUnitId, plan.organization);
  return (
    <Facts title={slot.name} sub={sub} look="database" range={slot}>
      <p className={slot.confirmed ? undefined : classes['note']}>
        {slot.confirmed
          ? 'Confirmed by the database team.'
          : 'Not confirmed by the database team yet.'}
      </p>
    </Facts>
  );
}

/** A day on which a vendor published patches. */
export function PatchFacts({ id }: ById) {
  const event = usePlan()?.patchEvents.find((one) => one.id === id);
  if (event === undefined) return <Gone />;
  const date = formatIsoDate(event.date);
  const sub =
    event.severity === 'critical'
      ? inspectorMessages.criticalPatches(date)
      : inspectorMessages.plainPatches(date);
  return <Facts title={event.name} sub={sub} look="patches" />;
}

interface FactsProps {
  readonly title: string;
  readonly sub: string;
  readonly look: Look;
  readonly range?: TimeRange;
  readonly children?: ReactNode;
}

function Facts({ title, sub, look, range, children }: FactsProps) {
  const zones = [useDisplayZone(), useTeamZone()];
  return (
    <>
      <InspectorHead title={title} sub={sub} />
      <p className={classes['meaning']} data-look={look}>
        <LookIcon look={look} size={14} /> {lookWords(look)}
      </p>
      {range !== undefined && (
        <Section title="When">
          <TimesTable range={range} zones={zones} />
        </Section>
      )}
      {children}
    </>
  );
}

const Gone = () => <InspectorHead title="It is gone" sub="It is no longer part of the plan." />;

const usePlan = (): Plan | null => usePlanStore((state) => state.plan);
