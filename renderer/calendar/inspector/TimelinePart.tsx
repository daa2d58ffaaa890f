import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { windowTimeline } from '../../../shared/negotiation/window-timeline.ts';
import { formatShortInstant } from '../../presenters/format-time.ts';
import { momentNote, momentWord } from '../../presenters/timeline-words.ts';
import { zoneCity } from '../../presenters/zone-words.ts';
import { useDisplayZone } from '../../state/derived.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

interface TimelinePartProps {
  readonly window: PatchWindow;
  readonly organization: Organization;
}

/** Notices, reminders, start, end and result of a window in order; what is over is told apart. */
export function TimelinePart({ window, organization }: TimelinePartProps) {
  const zone = useDisplayZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const off = useSettingsStore(({ settings }) => settings.remindersOff) ?? [];
  const { target } = window;
  const moments = windowTimeline(window, {
    customer: organization.customers.find(({ id }) => id === target.customerId),
    unit: organization.businessUnits.find(({ id }) => id === target.businessUnitId),
    nowMs,
  });
  if (moments.length === 0) return null;
  return (
    <Section title={`Timeline · ${zoneCity(zone)}`}>
      <ol className={classes['moments']}>
        {moments.map((moment) => (
          <li key={moment.kind + String(moment.atMs)} data-standing={moment.standing}>
            <span>{momentWord(moment.kind)}</span>{' '}
            <time>{formatShortInstant(moment.atMs, zone)}</time>{' '}
            <span>{momentNote(moment, off)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
