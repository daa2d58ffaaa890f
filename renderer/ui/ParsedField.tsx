import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

interface ParsedFieldProps<T> {
  readonly label: string;
  /** How the value reads while nobody types. */
  readonly text: string;
  /** What was typed, or null if it is not understood. */
  readonly parse: (typed: string) => T | null;
  readonly onCommit: (value: T) => void;
  /** Shown while what is typed is not understood: what would be. */
  readonly hint: string;
  /** Arrow up and down; absent where there is nothing to step. */
  readonly onStep?: (by: 1 | -1) => void;
  /** Tells whoever holds the value while it is typed, not only when it is done. */
  readonly isLive?: boolean;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  /** Shown while it is empty. */
  readonly placeholder?: string;
}

/** A text field for a value that people write in many ways. Commits on Enter and on leaving. */
export function ParsedField<T>(props: ParsedFieldProps<T>) {
  const { label, text, parse, onCommit, hint, onStep, isLive = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed === null ? null : parse(typed);
  const isWrong = typed !== null && value === null;

  const commit = () => {
    if (value !== null && typed !== text) onCommit(value);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    } else if (step !== null && onStep !== undefined && typed === null) {
      event.preventDefault();
      onStep(step);
    }
  };

  return (
    <TextInput
      label={props.hideLabel === true ? undefined : label}
      aria-label={props.hideLabel === true ? label : undefined}
      value={typed ?? text}
      error={isWrong ? hint : undefined}
      disabled={props.disabled ?? false}
      placeholder={props.placeholder ?? ''}
      data-autofocus={props.autoFocus === true || undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const read = isLive ? parse(next) : null;
        if (read !== null) onCommit(read);
      }}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
