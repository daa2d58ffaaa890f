import { MultiSelect } from '@mantine/core';
import { targetPath, type Organization, type Target } from '../../../shared/model/target.ts';
import { targetChoices, targetOfPath } from '../../presenters/target-choices.ts';

interface TargetsFieldProps {
  readonly label: string;
  readonly targets: readonly Target[];
  readonly organization: Organization;
  readonly onChange: (targets: readonly Target[]) => void;
}

/** Parts of the tree; none: everywhere. */
export function TargetsField({ label, targets, organization, onChange }: TargetsFieldProps) {
  return (
    <MultiSelect
      size="xs"
      label={label}
      placeholder={targets.length === 0 ? 'everywhere' : ''}
      searchable
      data={targetChoices(organization).map(({ group, items }) => ({ group, items: [...items] }))}
      value={targets.map(targetPath)}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(paths) => onChange(paths.map(targetOfPath))}
    />
  );
}
