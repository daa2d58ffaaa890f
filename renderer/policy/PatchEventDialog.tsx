import { Button, Group, Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PatchEvent } from '../../shared/model/release.ts';
import { dateIn, formatIsoDate } from '../presenters/format-time.ts';
import { parseDate } from '../presenters/parse-fields.ts';
import { targetChoices, targetOfPath } from '../presenters/target-choices.ts';
import { currentDisplayZone, useOrganization } from '../state/derived.ts';
import { enterPatchEvent, newEventId } from '../state/policy-edits.ts';
import { currentNowMs } from '../state/session-store.ts';
import { ParsedField } from '../ui/ParsedField.tsx';
import classes from './PatchEventDialog.module.css';

/** Enters what a vendor published: an emergency bulletin, a release of patches of another vendor. */
export function PatchEventDialog({ onClose }: { readonly onClose: () => void }) {
  const organization = useOrganization();
  const today = dateIn(currentNowMs(), currentDisplayZone());
  const [name, setName] = useState('');
  const [date, setDate] = useState(today);
  const [severity, setSeverity] = useState<PatchEvent['severity']>('critical');
  const [path, setPath] = useState<string | null>(null);
  const targets = path === null ? {} : { targets: [targetOfPath(path)] };
  const add = () => {
    onClose();
    enterPatchEvent({
      id: newEventId(),
      name: name.trim(),
      date,
      severity,
      origin: 'entered',
      ...targets,
    });
  };
  return (
    <Modal opened onClose={onClose} title="New patch event" size="sm">
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') add();
        }}
      >
        <TextInput
          label="Name"
          placeholder="Out-of-band update for print services"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          data-autofocus
        />
        <ParsedField
          label="Day 0"
          text={formatIsoDate(date)}
          parse={(typed) => parseDate(typed, today)}
          hint="Write it as 13 Mar 2027, 2027-03-13, sat or +7"
          onCommit={setDate}
        />
        <SegmentedControl
          aria-label="Severity"
          data={[
            { value: 'critical', label: 'Critical' },
            { value: 'other', label: 'Other' },
          ]}
          value={severity}
          onChange={setSeverity}
        />
        <Select
          label="Concerns"
          placeholder="Everything"
          clearable
          searchable
          data={
            organization === null
              ? []
              : targetChoices(organization).map(({ group, items }) => ({
                  group,
                  items: [...items],
                }))
          }
          value={path}
          onChange={setPath}
        />
        <Group justify="flex-end" gap={8} mt={8}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" type="submit" disabled={name.trim() === ''}>
            Add
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
