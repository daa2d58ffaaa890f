import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import classes from './ReasonForm.module.css';

/** A field for words. */
interface WordsField {
  readonly label: string;
  readonly placeholder?: string;
  readonly description?: string;
  /** What is said where it stays empty; absent: it may. */
  readonly missing?: string | undefined;
}

/** What a person said, without blanks around it. */
interface Said {
  readonly reason: string;
  readonly who: string;
}

interface AskedFor {
  readonly reason: WordsField & {
    readonly suggestion?: string;
    /** One line, which Enter sends; else as many as are needed. */
    readonly isShort?: boolean;
  };
  /** Who answers for it, where that is asked. */
  readonly who?: WordsField;
}

interface ReasonFormProps extends AskedFor {
  readonly title: string;
  readonly size?: number;
  /** What it is about, above the fields. */
  readonly about?: ReactNode;
  /** Further fields, and whether they stand so that they may be sent. */
  readonly more?: ReactNode;
  readonly isMoreRight?: boolean;
  /** What comes of it, below the fields. */
  readonly note: ReactNode;
  readonly yes: string;
  readonly no?: string;
  /** What the cross in the corner does, where that is more than closing. */
  readonly closeLabel?: string;
  readonly onSay: (said: Said) => void;
  readonly onClose: () => void;
}

/**
 * Asks for a reason: the one form of all dialogs that do. Nothing is sent before what has to be said
 * is said, and the keyboard is led to what is missing. What must be said stands before what may.
 */
export function ReasonForm(props: ReasonFormProps) {
  const { title, size = 480, about, more, isMoreRight = true, note, yes, onSay, onClose } = props;
  const { no = 'Cancel', closeLabel = 'Close' } = props;
  const { fields, gapOf, said, say } = useSaid(props);
  const [isTried, setTried] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const gap = fields.find((field) => gapOf(field) !== undefined);
    if (gap !== undefined) return focusField(event.currentTarget, gap.name);
    if (isMoreRight) onSay({ reason: said.reason.trim(), who: said.who.trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': closeLabel }}
    >
      <form className={classes['form']} onSubmit={submit}>
        {about}
        {fields.map((field, index) => (
          <Words
            key={field.name}
            field={field}
            value={said[field.name]}
            error={isTried ? gapOf(field) : undefined}
            isFirst={index === 0}
            onChange={(words) => say(field.name, words)}
          />
        ))}
        {more}
        <div className={classes['note']}>{note}</div>
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{no}</Button>
          <Button variant="filled" type="submit">
            {yes}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface NamedField extends WordsField {
  readonly name: keyof Said;
  readonly isLong: boolean;
}

/** What was said so far, the fields in their order, and what is missing in each. */
function useSaid({ reason, who }: AskedFor) {
  const [said, setSaid] = useState<Said>({ reason: reason.suggestion ?? '', who: '' });
  const { isShort = false } = reason;
  const why: NamedField = { ...reason, name: 'reason', isLong: !isShort };
  const by: readonly NamedField[] =
    who === undefined ? [] : [{ ...who, name: 'who', isLong: false }];
  return {
    said,
    say: (name: keyof Said, words: string) => setSaid({ ...said, [name]: words }),
    fields: reason.missing === undefined ? [...by, why] : [why, ...by],
    gapOf: ({ name, missing }: NamedField) => (said[name].trim() === '' ? missing : undefined),
  };
}

const focusField = (form: HTMLFormElement, name: keyof Said): void =>
  form.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();

/** As long as plans and the audit take them. */
const longest: Readonly<Record<keyof Said, number>> = { reason: 2_000, who: 500 };

interface WordsProps {
  readonly field: NamedField;
  readonly value: string;
  readonly error: string | undefined;
  readonly isFirst: boolean;
  readonly onChange: (words: string) => void;
}

function Words({ field, value, error, isFirst, onChange }: WordsProps) {
  const { name, label, placeholder, description, missing, isLong } = field;
  const shared = {
    name,
    label,
    placeholder,
    description,
    value,
    error,
    size: 'xs',
    maxLength: longest[name],
    'aria-required': missing !== undefined,
    'data-autofocus': isFirst || undefined,
  };
  return isLong ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={8}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
