import type { ReleaseRule } from '../../shared/model/target.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { FormPart } from './fields/FormPart.tsx';
import { NumberField } from './fields/NumberField.tsx';

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
      <ChoiceField
        label="Rule"
        value={rule.kind}
        choices={kinds}
        onChange={(kind) => onChange(ruleOf(kind, minutesOf(rule) ?? usualMinutes))}
      />
      {rule.kind !== 'none' && (
        <NumberField
          label={rule.kind === 'separate' ? 'Minutes apart, at least' : 'Minutes apart, at most'}
          value={minutesOf(rule) ?? usualMinutes}
          from={0}
          to={weekMinutes}
          onChange={(minutes) => onChange(ruleOf(rule.kind, minutes))}
        />
      )}
    </FormPart>
  );
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
