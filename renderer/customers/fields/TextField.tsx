import { ParsedField } from '../../ui/ParsedField.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What may not be taken, in lower case: names of others. */
  readonly taken?: readonly string[];
  readonly isOptional?: boolean;
  readonly placeholder?: string;
}

const longest = 200;

/** One line of text: not empty unless it may be, not longer than a plan file holds, not another's name. */
export function TextField({ label, value, onChange, taken = [], ...props }: TextFieldProps) {
  const { isOptional = false, placeholder = '' } = props;
  return (
    <ParsedField
      label={label}
      text={value}
      parse={(typed) => {
        const text = typed.trim();
        const isWrong = text.length > longest || (text === '' && !isOptional);
        return isWrong || taken.includes(text.toLowerCase()) ? null : text;
      }}
      hint={
        taken.length === 0
          ? `${isOptional ? 'At' : 'Something, at'} most ${longest} characters`
          : 'A name that no other has, at most 200 characters'
      }
      placeholder={placeholder}
      onCommit={onChange}
    />
  );
}
