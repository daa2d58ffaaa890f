import { Button, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { targetPath, type Organization } from '../../shared/model/target.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { toInstant } from '../../shared/time/zone.ts';
import { dateIn, formatIsoDate, formatShortDay, formatTime } from '../presenters/format-time.ts';
import { parseClock, parseDate } from '../presenters/parse-fields.ts';
import { targetChoices, targetOfPath } from '../presenters/target-choices.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { defaultTarget } from '../state/default-target.ts';
import { useDisplayZone } from '../state/derived.ts';
import { currentNowMs } from '../state/session-store.ts';
import { ParsedField } from '../ui/ParsedField.tsx';
import { BlockedAnswer } from './BlockedAnswer.tsx';
import classes from './BlockedDialog.module.css';

interface BlockedDialogProps {
  readonly organization: Organization;
  readonly onClose: () => void;
}

/** Which calendars close a target at any instant, as their texts say and, asked, as AWS says. */
export function BlockedDialog({ organization, onClose }: BlockedDialogProps) {
  const zone = useDisplayZone();
  const today = dateIn(currentNowMs(), zone);
  const first = defaultTarget(organization);
  const [path, setPath] = useState(first === null ? '' : targetPath(first));
  const [date, setDate] = useState(today);
  const [time, setTime] = useState('22:00');
  const { epochMs: atMs, anomaly } = toInstant(`${date}T${time}`, zone);
  return (
    <Modal opened onClose={onClose} title="Would this be blocked?" size="lg">
      <div className={classes['form']}>
        <Select
          label="Target"
          data={targetChoices(organization).map(({ group, items }) => ({
            group,
            items: [...items],
          }))}
          value={path}
          searchable
          allowDeselect={false}
          data-autofocus
          openOnFocus={false}
          onChange={(value) => value !== null && setPath(value)}
        />
        <div className={classes['when']}>
          <ParsedField
            label="Day"
            text={formatIsoDate(date)}
            parse={(typed) => parseDate(typed, today)}
            hint="Write it as 13 Mar 2027, 2027-03-13, sat or +7"
            onCommit={setDate}
            onStep={(by) => setDate(addDays(date, by))}
            isLive
          />
          <ParsedField
            label={`Time in ${zoneCity(zone)}`}
            text={time}
            parse={parseClock}
            hint="Write it as 22:00 or 10pm"
            onCommit={setTime}
            isLive
          />
          <p className={classes['utc']}>
            {formatShortDay(atMs, 'UTC')} {formatTime(atMs, 'UTC')}Z
            {anomaly === 'gap' &&
              ` · that time does not exist on this day; ${formatTime(atMs, zone)} is meant`}
            {anomaly === 'fold' && ' · that time comes twice; the first is meant'}
          </p>
        </div>
        {path !== '' && (
          <BlockedAnswer
            key={`${path}|${atMs}`}
            atMs={atMs}
            target={targetOfPath(path)}
            organization={organization}
          />
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>Close</Button>
        </Group>
      </div>
    </Modal>
  );
}
