import { ParsedField } from '../../ui/ParsedField.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within limits; arrows step by one. */
export function NumberField({ label, value, from, to, onChange }: NumberFieldProps) {
  return (
    <ParsedField
      label={label}
      text={String(value)}
      parse={(typed) => numberIn(typed, from, to)}
      hint={`A whole number from ${from} to ${to}`}
      onCommit={onChange}
      onStep={(by) => onChange(Math.min(to, Math.max(from, value + by)))}
    />
  );
}

interface OptionalNumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly from: number;
  readonly to: number;
  /** What counts while it is empty. */
  readonly placeholder: string;
  readonly onChange: (value: number | undefined) => void;
}

/** A whole number within limits, or nothing. */
export function OptionalNumberField(props: OptionalNumberFieldProps) {
  const { label, value, from, to, placeholder, onChange } = props;
  return (
    <ParsedField
      label={label}
      text={value === undefined ? '' : String(value)}
      parse={(typed) => {
        if (typed.trim() === '') return { value: undefined };
        const read = numberIn(typed, from, to);
        return read === null ? null : { value: read };
      }}
      hint={`Nothing, or a whole number from ${from} to ${to}`}
      placeholder={placeholder}
      onCommit={(read) => onChange(read.value)}
    />
  );
}

function numberIn(typed: string, from: number, to: number): number | null {
  const text = typed.trim();
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  return value >= from && value <= to ? value : null;
}
