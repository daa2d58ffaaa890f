import { Button } from '@mantine/core';
import {
  defaultPolicyClocks,
  type PatchPolicy,
  type PatchSeverity,
} from '../../shared/model/policy.ts';
import type { Organization } from '../../shared/model/target.ts';
import { patched, type Patch } from '../../shared/planning/patch-by-id.ts';
import { ZoneField } from '../calendar/fields/ZoneField.tsx';
import { editRules } from '../state/organization-edits.ts';
import { TargetsField } from './dates/TargetsField.tsx';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { FormPart, Wide } from './fields/FormPart.tsx';
import { ListRows } from './fields/ListRows.tsx';
import { NumberField, OptionalNumberField } from './fields/NumberField.tsx';
import { TextField } from './fields/TextField.tsx';

const fresh: PatchPolicy = {
  name: 'Patch policy',
  version: '1',
  owner: 'Security',
  clocks: defaultPolicyClocks,
};

/** Whose days count where a policy does not say it: Microsoft's. */
const usualZone = 'America/Los_Angeles';

const kinds: readonly { readonly value: PatchSeverity; readonly label: string }[] = [
  { value: 'critical', label: 'Critical' },
  { value: 'other', label: 'Other' },
];

/** By when patches are to be installed: the policy of its owner, written down here. */
export function ClockFields({ organization }: { readonly organization: Organization }) {
  const { policy } = organization;
  if (policy === undefined) {
    return (
      <FormPart
        title="Patch policy"
        note="None is written down: critical patches within 30 days, others within 90."
      >
        <Wide>
          <Button onClick={() => editRules('Write a policy down', { policy: fresh })}>
            Write it down
          </Button>
        </Wide>
      </FormPart>
    );
  }
  return <Policy organization={organization} policy={policy} />;
}

interface PolicyProps {
  readonly organization: Organization;
  readonly policy: PatchPolicy;
}

function Policy({ organization, policy }: PolicyProps) {
  const edit = (patch: Patch<PatchPolicy>): void =>
    editRules('Patch policy', { policy: patched(policy, patch) });
  return (
    <FormPart title="Patch policy" note={`Its owner, ${policy.owner}, decides what it says.`}>
      <TextField label="Name" value={policy.name} onChange={(name) => edit({ name })} />
      <TextField label="Version" value={policy.version} onChange={(version) => edit({ version })} />
      <TextField label="Owner" value={policy.owner} onChange={(owner) => edit({ owner })} />
      <OptionalNumberField
        label="Approval delay (days)"
        value={policy.approvalDelayDays}
        from={0}
        to={366}
        placeholder="none"
        onChange={(approvalDelayDays) => edit({ approvalDelayDays })}
      />
      <ZoneField zone={policy.zone ?? usualZone} onChange={(zone) => edit({ zone })} />
      <ListRows
        noun="Clock"
        items={policy.clocks}
        make={() => ({ severity: 'critical' as const, days: 30, targets: [] })}
        onChange={(clocks) => edit({ clocks })}
        draw={(clock, replace) => (
          <>
            <ChoiceField
              label="Patches"
              value={clock.severity}
              choices={kinds}
              onChange={(severity) => replace({ ...clock, severity })}
            />
            <NumberField
              label="Within (days)"
              value={clock.days}
              from={1}
              to={3_660}
              onChange={(days) => replace({ ...clock, days })}
            />
            <Wide>
              <TargetsField
                label="At"
                targets={clock.targets}
                organization={organization}
                onChange={(targets) => replace({ ...clock, targets })}
              />
            </Wide>
          </>
        )}
      />
    </FormPart>
  );
}
