import { Select } from '@mantine/core';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { formatDuration } from '../../../shared/schedule/describe-rule.ts';
import { isMovable, kindWord, windowKinds } from '../../presenters/state-words.ts';
import {
  moveWindowTo,
  resizeWindowTo,
  retargetSeriesOf,
  setKindOf,
  setZoneOf,
} from '../../state/window-edits.ts';
import { ClockField } from '../fields/ClockField.tsx';
import { DateField } from '../fields/DateField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import { TargetField } from '../fields/TargetField.tsx';
import { ZoneField } from '../fields/ZoneField.tsx';
import classes from './Inspector.module.css';

interface WindowFieldsProps {
  readonly window: PatchWindow;
  readonly organization: Organization;
  /** Of a series, date, start and length are this date's own; the rest is the series'. */
  readonly repeats: boolean;
}

/** When it is, whose, and what is done: every change is a step that can be undone. */
export function WindowFields({ window, organization, repeats }: WindowFieldsProps) {
  const isFixed = !isMovable(window.state);
  const [date, time] = [window.localStart.slice(0, 10), window.localStart.slice(11, 16)];
  const startAt = (nextDate: string, nextTime: string) =>
    moveWindowTo(window, toInstant(`${nextDate}T${nextTime}`, window.zone).epochMs);

  return (
    <div className={`${classes['fields'] ?? ''} ${classes['zoned'] ?? ''}`}>
      <div className={classes['when']}>
        <DateField
          label={repeats ? 'This date' : 'Date'}
          date={date}
          onChange={(next) => startAt(next, time)}
          disabled={isFixed}
        />
        <ClockField
          label="Start"
          time={time}
          onChange={(next) => startAt(date, next)}
          disabled={isFixed}
        />
        <DurationField
          label="Lasts"
          minutes={window.durationMinutes}
          onChange={(minutes) => resizeWindowTo(window, minutes)}
          disabled={isFixed}
        />
      </div>
      <ZoneField
        zone={window.zone}
        onChange={(zone) => setZoneOf(window, zone)}
        disabled={isFixed}
      />
      <Select
        label="Kind"
        data={windowKinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
        value={window.kind}
        onChange={(kind) => kind !== null && setKindOf(window, kind)}
        allowDeselect={false}
        disabled={isFixed}
      />
      <div className={classes['wide']}>
        <TargetField
          target={window.target}
          organization={organization}
          onChange={(target) => retargetSeriesOf(window, target)}
          disabled={isFixed}
        />
      </div>
      {window.startSpreadMinutes !== undefined && (
        <p className={classes['wide']}>
          Machines begin within {formatDuration(window.startSpreadMinutes)} of the start, each at a
          moment of its own. The calendar hatches that part.
        </p>
      )}
      {repeats && (
        <p className={`${classes['wide'] ?? ''} ${classes['dim'] ?? ''}`}>
          Date, start and length are this date's. Name, target, zone and kind are the whole series'.
        </p>
      )}
    </div>
  );
}
