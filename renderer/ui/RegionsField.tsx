import { TagsInput } from '@mantine/core';

interface RegionsFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** Offered while typing; others can be typed. */
  readonly known: readonly string[];
  readonly isName: (text: string) => boolean;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** Shown while there is none. */
  readonly placeholder?: string;
}

/** Several names, from a list or typed; what cannot be one is not taken. */
export function RegionsField(props: RegionsFieldProps) {
  const { label, labelHidden = false, known, isName, values, onChange } = props;
  const { placeholder = 'us-east-1, …' } = props;
  return (
    <TagsInput
      {...(labelHidden ? { 'aria-label': label } : { label })}
      size="xs"
      data={[...known]}
      value={[...values]}
      placeholder={values.length === 0 ? placeholder : ''}
      splitChars={[',', ' ']}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(next) =>
        onChange([...new Set(next.map((name) => name.trim().toLowerCase()).filter(isName))])
      }
    />
  );
}
