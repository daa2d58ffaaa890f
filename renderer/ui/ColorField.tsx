import { ColorInput } from '@mantine/core';

interface ColorFieldProps {
  readonly label: string;
  /** `#rrggbb`; null: none. */
  readonly color: string | null;
  readonly onChange: (color: string | null) => void;
}

/** Eight that are told apart in light and in dark, also by people who see few colours. */
const swatches = [
  '#2f5bd8',
  '#0d6e4f',
  '#b45309',
  '#b42318',
  '#6a33bd',
  '#0e7490',
  '#be185d',
  '#475467',
];

/** A colour, chosen or typed as `#rrggbb`; empty: none. */
export function ColorField({ label, color, onChange }: ColorFieldProps) {
  return (
    <ColorInput
      size="xs"
      aria-label={label}
      value={color ?? ''}
      placeholder="none"
      format="hex"
      swatches={swatches}
      // Without a colour its preview is a white disc in the dark, which looks like one.
      withPreview={color !== null}
      withPicker={false}
      withEyeDropper={false}
      popoverProps={{ transitionProps: { duration: 0 } }}
      onChange={(text) => {
        if (text === '') onChange(null);
        else if (/^#[0-9a-f]{6}$/i.test(text)) onChange(text.toLowerCase());
      }}
    />
  );
}
