import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './ChoicesBeside.module.css';

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** One below the other, where their words need the room. */
  readonly isStacked?: boolean;
}

/** One of a few, all in sight, with its name above. */
export function Segments<Value extends string>({
  label,
  data,
  value,
  onChange,
  isStacked = false,
}: SegmentsProps<Value>) {
  const id = useId();
  return (
    <div>
      <span className={classes['label']} id={id}>
        {label}
      </span>
      <SegmentedControl
        fullWidth
        orientation={isStacked ? 'vertical' : 'horizontal'}
        aria-labelledby={id}
        data={[...data]}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
