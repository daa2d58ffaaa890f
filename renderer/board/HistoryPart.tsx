import type { NegotiationStep } from '../../shared/model/negotiation.ts';
import { timeOfAlternative } from '../../shared/negotiation/negotiate.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatShortRange } from '../presenters/format-time.ts';
import { stepFacts, stepTitle } from '../presenters/negotiation-words.ts';
import classes from './BoardPanel.module.css';

interface HistoryPartProps {
  readonly steps: readonly NegotiationStep[];
  readonly zone: Zone;
}

/** Who said what, when and how; the last on top. */
export function HistoryPart({ steps, zone }: HistoryPartProps) {
  return (
    <section className={classes['part']} aria-label="History">
      <h3 className={classes['title']}>History</h3>
      {steps.length === 0 && <p className={classes['dim']}>Nothing has been written down yet.</p>}
      <ol className={classes['history']}>
        {steps.toReversed().map((step) => (
          <li key={step.id}>
            <b>{stepTitle(step, zone)}</b>
            <span>{stepFacts(step, zone)}</span>
            {(step.state === 'proposed' || step.state === 'countered') &&
              step.alternatives?.map((each) => (
                <span key={each.id}>
                  {formatShortRange(timeOfAlternative(each), zone)}
                  {each.byCustomer === true && ', their wish'}
                </span>
              ))}
            {step.note !== undefined && <q>{step.note}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
