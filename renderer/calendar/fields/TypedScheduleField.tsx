import { TextInput } from '@mantine/core';
import type { TypedSchedule } from './use-typed-schedule.ts';

interface TypedScheduleFieldProps {
  readonly typed: TypedSchedule;
  readonly autoFocus?: boolean;
}

/** The whole schedule as a sentence: typed, it fills the pickers; else it says what they say. */
export function TypedScheduleField({ typed, autoFocus = false }: TypedScheduleFieldProps) {
  return (
    <TextInput
      label="In words"
      description="Type it as 3rd Sat 22:00 6h New York, or Patch Tuesday + 11 22:00 until 2027-12-31"
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={typed.text}
      error={typed.fault}
      spellCheck={false}
      data-typed-schedule
      data-autofocus={autoFocus || undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={typed.settle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed.fault === null) return;
        event.stopPropagation();
        typed.forget();
      }}
    />
  );
}
