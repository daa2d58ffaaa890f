import { ActionIcon, Button, Group, Modal, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { titleOfView } from '../../presenters/visible-range.ts';
import { forgetView, saveView, useSavedViews } from '../../state/saved-views.ts';
import { closeDialog, shownSpan, useViewStore } from '../../state/view-store.ts';
import classes from './SavedViewsDialog.module.css';

const longestName = 60;

/** Saves what the calendar shows under a name, and forgets names. */
export function SavedViewsDialog() {
  const views = useSavedViews();
  const filter = useViewStore((state) => state.filter);
  const [name, setName] = useState(filter.trim().slice(0, longestName));
  const isKnown = views.some((view) => view.name === name.trim());
  const save = () => {
    closeDialog();
    saveView(name.trim());
  };
  return (
    <Modal opened onClose={closeDialog} title="Saved views" size={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save();
        }}
      >
        <TextInput
          label="Name of this view"
          data-autofocus
          maxLength={longestName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Kept />
        <Group justify="flex-end" gap={8} mt={12}>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button variant="filled" type="submit" disabled={name.trim() === ''}>
            {isKnown ? 'Replace' : 'Save'}
          </Button>
        </Group>
      </form>
      {views.length > 0 && (
        <ul className={classes['list']} aria-label="Views that are saved">
          {views.map((view) => (
            <li key={view.name} className={classes['row']}>
              <span className={classes['name']}>{view.name}</span>
              <ActionIcon
                aria-label={`Forget the view ${view.name}`}
                onClick={() => forgetView(view.name)}
              >
                <IconTrash size={15} stroke={1.6} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}

/** What is saved and what is not: the day stays the one that is shown. */
function Kept() {
  const view = useViewStore(shownSpan);
  const date = useViewStore((state) => state.date);
  return (
    <p className={classes['kept']}>
      Kept are the kind of view, layers, targets, filter, hours and zone; not the days shown now (
      {titleOfView(view, date)}).
    </p>
  );
}
