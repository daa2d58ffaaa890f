import { IconCheck } from '@tabler/icons-react';
import type { PushFlow } from '../state/push-flow.ts';
import classes from './PushStepper.module.css';

const steps: readonly { readonly step: PushFlow['step']; readonly label: string }[] = [
  { step: 'choose', label: 'Choose' },
  { step: 'preview', label: 'Preview' },
  { step: 'confirm', label: 'Confirm' },
  { step: 'push', label: 'Push' },
  { step: 'receipts', label: 'Receipts' },
];

interface PushStepperProps {
  readonly step: PushFlow['step'];
}

/** The five steps of a push, with the one at hand marked. It shows; buttons lead. */
export function PushStepper({ step }: PushStepperProps) {
  const at = steps.findIndex((each) => each.step === step);
  return (
    <ol className={classes['steps']} aria-label="Steps of a push">
      {steps.map(({ step: each, label }, index) => {
        const standing = index < at ? 'done' : index === at ? 'now' : 'later';
        return (
          <li
            key={each}
            className={classes['step']}
            data-standing={standing}
            aria-current={standing === 'now' ? 'step' : undefined}
          >
            <span aria-hidden>{standing === 'done' ? <IconCheck size={14} /> : index + 1}</span>
            {label}
            {standing === 'done' && <span className="said"> (done)</span>}
          </li>
        );
      })}
    </ol>
  );
}
