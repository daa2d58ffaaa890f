import { NativeSelect } from '@mantine/core';

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  /** Said, not shown: the place tells it to the eye. */
  readonly hideLabel?: boolean;
}

/** One of a few. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, value, choices, onChange, hideLabel = false } = props;
  return (
    <NativeSelect
      size="xs"
      {...(hideLabel ? { 'aria-label': label } : { label })}
      data={choices.map((choice) => ({ ...choice }))}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((choice) => choice.value === currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}
