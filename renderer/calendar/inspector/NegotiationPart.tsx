import type { Alternative } from '../../../shared/model/negotiation.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { negotiationOf, timeOfAlternative } from '../../../shared/negotiation/negotiate.ts';
import { optionLetter } from '../../../shared/negotiation/option-letter.ts';
import type { Zone } from '../../../shared/time/local-date-time.ts';
import { formatShortRange } from '../../presenters/format-time.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { stepFacts, stepTitle } from '../../presenters/negotiation-words.ts';
import { offerMessages } from '../../presenters/offer-messages.ts';
import { zoneCity } from '../../presenters/zone-words.ts';
import { useDisplayZone } from '../../state/derived.ts';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

interface NegotiationPartProps {
  readonly window: PatchWindow;
  readonly plan: Plan;
}

/** What the customer has to choose from, and who said what; nothing before there was a word. */
export function NegotiationPart({ window, plan }: NegotiationPartProps) {
  const zone = useDisplayZone();
  const { alternatives, steps } = negotiationOf(plan, window.id);
  if (alternatives.length === 0 && steps.length === 0) return null;
  return (
    <Section title={inspectorMessages.negotiation(zoneCity(zone))}>
      {alternatives.length > 0 && (
        <ul className={classes['plainList']} aria-label="Times offered">
          {alternatives.map((each, index) => (
            <li key={each.id}>{offerLine(each, index, zone)}</li>
          ))}
        </ul>
      )}
      <ol className={classes['plainList']} aria-label="History">
        {steps.toReversed().map((step) => (
          <li key={step.id}>
            {stepTitle(step, zone)}
            <span className={classes['dim']}> {stepFacts(step, zone)}</span>
            {step.note !== undefined && <q> {step.note}</q>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function offerLine(alternative: Alternative, index: number, zone: Zone): string {
  const time = formatShortRange(timeOfAlternative(alternative), zone);
  const say = alternative.byCustomer === true ? offerMessages.listedWish : offerMessages.listed;
  return say(optionLetter(index), time);
}
