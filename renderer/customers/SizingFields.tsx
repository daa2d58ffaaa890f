import type { Sizing } from '../../shared/model/policy.ts';
import { FormPart } from './fields/FormPart.tsx';
import { OptionalNumberField } from './fields/NumberField.tsx';

interface SizingFieldsProps {
  readonly sizing: Sizing | undefined;
  /** What counts where nothing is set here. */
  readonly fallback: Sizing;
  readonly onChange: (sizing: Sizing | undefined) => void;
}

const sameAs = (a: Sizing, b: Sizing): boolean =>
  a.machinesPerHour === b.machinesPerHour && a.cutoffMinutes === b.cutoffMinutes;

/** How much work fits into a window. Emptied, or like the fallback, it is not set. */
export function SizingFields({ sizing, fallback, onChange }: SizingFieldsProps) {
  const set = (patch: { readonly [K in keyof Sizing]?: number | undefined }): void => {
    const now = sizing ?? fallback;
    const next = {
      machinesPerHour:
        'machinesPerHour' in patch
          ? (patch.machinesPerHour ?? fallback.machinesPerHour)
          : now.machinesPerHour,
      cutoffMinutes:
        'cutoffMinutes' in patch
          ? (patch.cutoffMinutes ?? fallback.cutoffMinutes)
          : now.cutoffMinutes,
    };
    onChange(sameAs(next, fallback) ? undefined : next);
  };
  return (
    <FormPart title="Sizing" note="Whether a window is long enough for its machines.">
      <OptionalNumberField
        label="Machines an hour"
        value={sizing?.machinesPerHour}
        from={1}
        to={1_000_000}
        placeholder={String(fallback.machinesPerHour)}
        onChange={(machinesPerHour) => set({ machinesPerHour })}
      />
      <OptionalNumberField
        label="Cutoff (minutes)"
        value={sizing?.cutoffMinutes}
        from={0}
        to={1_440}
        placeholder={String(fallback.cutoffMinutes)}
        onChange={(cutoffMinutes) => set({ cutoffMinutes })}
      />
    </FormPart>
  );
}
