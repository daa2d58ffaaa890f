import { TextInput } from '@mantine/core';

interface ReasonFieldProps {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
  /** Somebody counts on the windows: then it may not be left empty. */
  readonly isWanted: boolean;
  readonly isTried: boolean;
  readonly autoFocus?: boolean;
}

/** Why a date differs from its rule; kept with it. */
export function ReasonField(props: ReasonFieldProps) {
  const { reason, onChange, isWanted, isTried, autoFocus = false } = props;
  const isMissing = isWanted && isTried && reason.trim() === '';
  return (
    <TextInput
      label="Reason"
      placeholder={isWanted ? 'People count on it: say why' : 'Kept with the date'}
      maxLength={2_000}
      value={reason}
      required={isWanted}
      error={isMissing ? 'Say why: people count on this window' : undefined}
      data-reason
      data-autofocus={autoFocus || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
