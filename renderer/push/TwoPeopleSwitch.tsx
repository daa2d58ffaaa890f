import { Switch, Tooltip } from '@mantine/core';
import { requireTwoPeople } from '../state/approval-store.ts';
import { useOrganization } from '../state/derived.ts';

/** Whether each push of this organization needs a second person. */
export function TwoPeopleSwitch() {
  const organization = useOrganization();
  if (organization === null) return null;
  return (
    <Tooltip label="One person prepares a push, another approves exactly that. Kept in the plan.">
      <div>
        <Switch
          size="xs"
          label="Two people"
          checked={organization.twoPersonRule === true}
          onChange={({ currentTarget }) => requireTwoPeople(currentTarget.checked)}
        />
      </div>
    </Tooltip>
  );
}
