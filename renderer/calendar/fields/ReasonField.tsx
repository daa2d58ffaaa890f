import { TextInput } from '@mantine/core';
import { reasonFor } from './reason-words.ts';

interface ReasonFieldProps {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
  /** Somebody counts on the windows: then it may not be left empty. */
  readonly isWanted: boolean;
  readonly isTried: boolean;
}

/** Why a date differs from its rule; kept with it. */
export function ReasonField({ reason, onChange, isWanted, isTried }: ReasonFieldProps) {
  const { missing, ...words } = reasonFor(isWanted);
  return (
    <TextInput
      {...words}
      maxLength={2_000}
      value={reason}
      required={isWanted}
      error={isTried && reason.trim() === '' ? missing : undefined}
      data-reason
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
