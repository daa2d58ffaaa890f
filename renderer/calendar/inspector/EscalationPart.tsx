import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { escalationOf, escalationWords } from '../../presenters/escalation-words.ts';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

interface EscalationPartProps {
  readonly window: PatchWindow;
  readonly organization: Organization;
}

/** Whom to call when something goes wrong in it, one after the other; nothing where nobody is named. */
export function EscalationPart({ window, organization }: EscalationPartProps) {
  const steps = escalationOf(window.target, organization);
  if (steps.length === 0) return null;
  return (
    <Section title="If something goes wrong">
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <li key={step.id}>{escalationWords(step)}</li>
        ))}
      </ol>
    </Section>
  );
}
