import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsSplit,
  IconBolt,
  IconChecklist,
  IconChevronDown,
  IconTemplate,
} from '@tabler/icons-react';
import { openScenarios } from '../state/scenario-edits.ts';
import {
  askReadinessSet,
  wishAdHocWindow,
  wishSeriesFromTemplate,
} from '../state/wish-new-window.ts';

/** Other ways to begin than an empty window. */
export function NewMenu() {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="default" aria-label="More ways to begin">
          <IconChevronDown size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconBolt size={15} />} rightSection="A" onClick={wishAdHocWindow}>
          Ad-hoc window…
        </Menu.Item>
        <Menu.Item leftSection={<IconTemplate size={15} />} onClick={wishSeriesFromTemplate}>
          Series from a template…
        </Menu.Item>
        <Menu.Item leftSection={<IconChecklist size={15} />} onClick={askReadinessSet}>
          Readiness set…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowsSplit size={15} />} onClick={openScenarios}>
          Scenarios…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
