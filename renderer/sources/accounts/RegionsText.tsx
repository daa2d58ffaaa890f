import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isRegionName } from '../../presenters/aws-regions.ts';

interface RegionsTextProps {
  readonly label: string;
  readonly regions: readonly string[];
  readonly onChange: (regions: readonly string[]) => void;
}

/** Regions as text, with blanks or commas between; taken over when the field is left or Enter pressed. */
export function RegionsText({ label, regions, onChange }: RegionsTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const names = (typed ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const wrong = names.find((name) => !isRegionName(name));
  const take = (): void => {
    if (typed === null || wrong !== undefined) return;
    onChange([...new Set(names)].sort());
    setTyped(null);
  };
  return (
    <TextInput
      aria-label={label}
      title={regions.join(', ')}
      value={typed ?? regions.join(', ')}
      error={wrong !== undefined}
      {...(wrong !== undefined && { 'aria-description': `${wrong} is no name of a region` })}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
        if (key === 'Escape') setTyped(null);
      }}
    />
  );
}
