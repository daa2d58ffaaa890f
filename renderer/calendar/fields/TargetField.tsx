import { Select } from '@mantine/core';
import type { Organization, Target } from '../../../shared/model/target.ts';
import { targetPath } from '../../../shared/model/target.ts';
import { targetChoices, targetOfPath } from '../../presenters/target-choices.ts';

interface TargetFieldProps {
  readonly target: Target;
  readonly organization: Organization;
  readonly onChange: (target: Target) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** Whose window it is: a customer's environment, a whole customer, or a business unit. */
export function TargetField(props: TargetFieldProps) {
  const { target, organization, onChange, disabled = false, autoFocus = false } = props;
  return (
    <Select
      label="Target"
      data={targetChoices(organization).map(({ group, items }) => ({ group, items: [...items] }))}
      value={targetPath(target)}
      onChange={(path) => path !== null && onChange(targetOfPath(path))}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      onFocus={(event) => event.currentTarget.select()}
      allowDeselect={false}
      nothingFoundMessage="No target is called that"
      maxDropdownHeight={320}
      disabled={disabled}
      data-autofocus={autoFocus || undefined}
    />
  );
}
