import { defaultSeverities } from '../../shared/conflicts/rule-severity.ts';
import {
  conflictRules,
  severities,
  type ConflictRule,
  type Severity,
} from '../../shared/model/conflict-rule.ts';
import type { Organization } from '../../shared/model/target.ts';
import { patched } from '../../shared/planning/patch-by-id.ts';
import { ruleName } from '../presenters/conflict-words.ts';
import { editRules } from '../state/organization-edits.ts';
import { ChoiceField } from './fields/ChoiceField.tsx';
import classes from './RulesTab.module.css';

const words: Readonly<Record<Severity, string>> = {
  error: 'Serious',
  warning: 'Warning',
  information: 'Information',
};

type Choice = Severity | 'usual';

/** How grave each rule's findings are here. No rule can be switched off. */
export function SeverityTable({ organization }: { readonly organization: Organization }) {
  const own = organization.severities ?? {};
  const set = (rule: ConflictRule, choice: Choice): void => {
    const next = patched(own, { [rule]: choice === 'usual' ? undefined : choice });
    editRules(`Severity of ${ruleName(rule)}`, {
      severities: Object.keys(next).length === 0 ? undefined : next,
    });
  };
  return (
    <section aria-label="Severities">
      <h2 className={classes['title']}>Severities</h2>
      <p className={classes['dim']}>
        How grave findings are, at most. No rule can be switched off.
      </p>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Finding</th>
            <th scope="col">Severity</th>
          </tr>
        </thead>
        <tbody>
          {conflictRules.map((rule) => (
            <tr key={rule}>
              <td className={classes['dim']}>{rule}</td>
              <th scope="row">{ruleName(rule)}</th>
              <td>
                <ChoiceField<Choice>
                  label={`Severity of ${ruleName(rule)}`}
                  hideLabel
                  value={own[rule] ?? 'usual'}
                  choices={[
                    { value: 'usual', label: `Usual: ${words[defaultSeverities[rule]]}` },
                    ...severities.map((value) => ({ value, label: words[value] })),
                  ]}
                  onChange={(choice) => set(rule, choice)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
