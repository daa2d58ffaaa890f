import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconBookmark, IconBookmarks, IconFilter, IconLink } from '@tabler/icons-react';
import { copyViewLink } from '../state/linked-view.ts';
import { applyView, useSavedViews } from '../state/saved-views.ts';
import { filterCalendar, openDialog, useViewStore } from '../state/view-store.ts';

/** Saved views by name, and the way to save this one. */
export function ViewsMenu() {
  const views = useSavedViews();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Tooltip label="Saved views">
          <ActionIcon aria-label="Saved views">
            <IconBookmarks size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {views.length === 0 && <Menu.Label>No view is saved yet</Menu.Label>}
        {views.map(({ name }) => (
          <Menu.Item
            key={name}
            leftSection={<IconBookmark size={15} aria-hidden />}
            onClick={() => applyView(name)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => openDialog({ kind: 'saved-views' })}>
          Save this view, or forget views…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLink size={15} aria-hidden />}
          onClick={() => void copyViewLink()}
        >
          Copy link to this view
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Opens the line in which the calendar is filtered. */
export function FilterButton() {
  const filter = useViewStore((state) => state.filter);
  return (
    <Tooltip label="Filter (/)">
      <ActionIcon
        variant={filter === '' ? 'subtle' : 'light'}
        aria-label="Filter"
        onClick={() => filterCalendar(filter)}
      >
        <IconFilter size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
