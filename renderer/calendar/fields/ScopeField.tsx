import { Radio, Stack } from '@mantine/core';
import type { EditScope } from '../../../shared/planning/scoped-edit.ts';

interface ScopeFieldProps {
  /** `Move`, `Skip`: what is done to them. */
  readonly label: string;
  readonly scope: EditScope;
  readonly scopes: readonly EditScope[];
  readonly onChange: (scope: EditScope) => void;
}

const words: Readonly<Record<EditScope, string>> = {
  this: 'Only this date',
  following: 'This date and all following',
  all: 'All dates of the series',
};

/** Which dates of a series are meant, as calendars ask. */
export function ScopeField({ label, scope, scopes, onChange }: ScopeFieldProps) {
  const choose = (value: string): void => {
    const chosen = scopes.find((each) => each === value);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <Radio.Group label={label} size="xs" value={scope} onChange={choose}>
      <Stack gap={6} mt={4}>
        {scopes.map((each) => (
          <Radio key={each} size="xs" value={each} label={words[each]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
