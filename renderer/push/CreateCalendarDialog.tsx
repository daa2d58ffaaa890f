import { Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WindowPlace } from '../../shared/changes/window-places.ts';
import type { Polarity } from '../../shared/model/snapshot.ts';
import { polarityWords } from '../presenters/polarity-words.ts';
import { describeCell } from '../presenters/target-words.ts';
import { createCalendar } from '../state/create-calendar.ts';
import { useOrganization } from '../state/derived.ts';
import { readTags } from './read-tags.ts';
import classes from './ConfirmDialog.module.css';

interface CreateCalendarDialogProps {
  readonly place: WindowPlace;
  readonly onClose: () => void;
}

/** A Change Calendar that the plan names and a cell lacks: what it is to be like. Main asks once more. */
export function CreateCalendarDialog({ place, onClose }: CreateCalendarDialogProps) {
  const organization = useOrganization();
  const [polarity, setPolarity] = useState<Polarity>(
    place.role === 'freeze' ? 'DEFAULT_OPEN' : 'DEFAULT_CLOSED',
  );
  const [description, setDescription] = useState('');
  const [tagText, setTagText] = useState('');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const tags = readTags(tagText);
  if (organization === null) return null;
  const create = async (): Promise<void> => {
    if (!tags.ok) return;
    setBusy(true);
    const { cell, calendarName: name } = place;
    const done = await createCalendar({
      cell,
      name,
      polarity,
      description,
      tags: [...tags.value],
      reason,
    });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Create ${place.calendarName}`} size={540}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <p>
          In {describeCell(place.cell, organization)}. An empty calendar answers at once:{' '}
          {polarity === 'DEFAULT_CLOSED' ? 'closed' : 'open'}, for whatever asks it. Its type can be
          changed in AWS only.
        </p>
        <SegmentedControl
          className={classes['answer'] ?? ''}
          fullWidth
          aria-label="Type"
          data={[
            { value: 'DEFAULT_CLOSED', label: 'Closed by default' },
            { value: 'DEFAULT_OPEN', label: 'Open by default' },
          ]}
          value={polarity}
          onChange={setPolarity}
        />
        <p className={classes['below']} role="status">
          It is {polarityWords(polarity)}.
        </p>
        <TextInput
          className={classes['answer']}
          label="Description"
          description="Shown in the AWS console."
          maxLength={200}
          value={description}
          onChange={({ currentTarget }) => setDescription(currentTarget.value)}
          data-autofocus
        />
        <TextInput
          className={classes['answer']}
          label="Tags"
          description="key=value, parted by commas. Needs ssm:AddTagsToResource."
          error={tags.ok ? null : tags.error}
          value={tagText}
          onChange={({ currentTarget }) => setTagText(currentTarget.value)}
        />
        <TextInput
          className={classes['answer']}
          label="Reason, for the audit"
          maxLength={2_000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group justify="flex-end" gap={8} mt={16}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" type="submit" loading={isBusy} disabled={!tags.ok}>
            Create calendar…
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
