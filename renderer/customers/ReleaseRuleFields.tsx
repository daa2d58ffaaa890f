import type { ReleaseRule } from '../../shared/model/target.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { FormPart, Wide } from './fields/FormPart.tsx';
import { NumberField, OptionalNumberField } from './fields/NumberField.tsx';

interface ReleaseRuleFieldsProps {
  readonly rule: ReleaseRule;
  readonly onChange: (rule: ReleaseRule) => void;
}

const kinds: readonly { readonly value: ReleaseRule['kind']; readonly label: string }[] = [
  { value: 'separate', label: 'Windows keep away from releases' },
  { value: 'aligned', label: 'Windows go with a release' },
  { value: 'none', label: 'Releases make no difference' },
];

/** Minutes when a rule is chosen: two hours. */
const usualMinutes = 120;
const weekMinutes = 7 * 24 * 60;

/** How windows relate to code releases. */
export function ReleaseRuleFields({ rule, onChange }: ReleaseRuleFieldsProps) {
  return (
    <FormPart title="Releases">
      <Wide>
        <ChoiceField
          label="Rule"
          value={rule.kind}
          choices={kinds}
          onChange={(kind) => onChange(ruleOf(kind, minutesOf(rule) ?? usualMinutes))}
        />
      </Wide>
      {rule.kind !== 'none' && (
        <NumberField
          label={rule.kind === 'separate' ? 'Minutes apart, at least' : 'Minutes apart, at most'}
          value={minutesOf(rule) ?? usualMinutes}
          from={0}
          to={weekMinutes}
          onChange={(minutes) => onChange({ ...rule, ...ruleOf(rule.kind, minutes) })}
        />
      )}
      {rule.kind === 'separate' && (
        <OptionalNumberField
          label="Minutes after a release"
          value={rule.bufferAfterMinutes}
          from={0}
          to={weekMinutes}
          placeholder={String(rule.bufferMinutes)}
          onChange={(minutes) => onChange(withBufferAfter(rule, minutes))}
        />
      )}
    </FormPart>
  );
}

/** The same as before is not kept: then one number is both. */
function withBufferAfter(
  { kind, bufferMinutes }: Extract<ReleaseRule, { readonly kind: 'separate' }>,
  bufferAfterMinutes: number | undefined,
): ReleaseRule {
  const isOther = bufferAfterMinutes !== undefined && bufferAfterMinutes !== bufferMinutes;
  return { kind, bufferMinutes, ...(isOther && { bufferAfterMinutes }) };
}

function minutesOf(rule: ReleaseRule): number | null {
  if (rule.kind === 'none') return null;
  return rule.kind === 'separate' ? rule.bufferMinutes : rule.toleranceMinutes;
}

function ruleOf(kind: ReleaseRule['kind'], minutes: number): ReleaseRule {
  switch (kind) {
    case 'separate':
      return { kind, bufferMinutes: minutes };
    case 'aligned':
      return { kind, toleranceMinutes: minutes };
    case 'none':
      return { kind };
    default:
      return assertNever(kind);
  }
}
