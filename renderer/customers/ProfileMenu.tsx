import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Organization } from '../../shared/model/target.ts';
import { unitProfiles } from '../../shared/planning/unit-profiles.ts';
import { addUnitAs } from '../state/organization-edits.ts';

interface ProfileMenuProps {
  readonly organization: Organization;
  readonly teamId: string;
}

/** Ways in which business units are known to patch: a new one begins with its rules and template. */
export function ProfileMenu({ organization, teamId }: ProfileMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={14} />}>Add one that patches…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {unitProfiles.map((profile) => (
          <Menu.Item key={profile.id} onClick={() => addUnitAs(profile, organization, teamId)}>
            {profile.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
