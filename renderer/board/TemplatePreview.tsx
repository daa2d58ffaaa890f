import type { MessageTemplate } from '../../shared/model/negotiation.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { BusinessUnit } from '../../shared/model/target.ts';
import { negotiationOf } from '../../shared/negotiation/negotiate.ts';
import { writeMessage } from '../presenters/negotiation-message.ts';
import { templateFaultWords } from '../presenters/negotiation-words.ts';
import { useBoardStore } from '../state/board-store.ts';
import { useWindows } from '../state/derived.ts';
import { useSessionStore } from '../state/session-store.ts';
import classes from './TemplateDialog.module.css';

interface TemplatePreviewProps {
  readonly plan: Plan;
  readonly unit: BusinessUnit;
  readonly template: MessageTemplate;
}

/** What the message becomes for one of the unit's windows: the one on the board, else one with alternatives. */
export function TemplatePreview({ plan, unit, template }: TemplatePreviewProps) {
  const chosenId = useBoardStore((state) => state.chosen?.windowId);
  const nowMs = useSessionStore((state) => state.nowMs);
  const windows = useWindows().filter(
    ({ target, startMs }) => target.businessUnitId === unit.id && startMs > nowMs,
  );
  const example =
    windows.find(({ id }) => id === chosenId) ??
    windows.find(({ id }) => negotiationOf(plan, id).alternatives.length > 0) ??
    windows[0];
  const customer = plan.organization.customers.find(({ id }) => id === example?.target.customerId);
  const message =
    example === undefined || customer === undefined
      ? null
      : writeMessage(template, {
          plan,
          window: example,
          negotiation: negotiationOf(plan, example.id),
          customer,
          unit,
          team: plan.organization.teams.find(({ id }) => id === unit.teamId),
          nowMs,
        });
  return (
    <section className={classes['preview']} aria-label="Preview">
      <h3>{example === undefined ? 'Preview' : `Preview for ${example.name}`}</h3>
      {message === null && <p>{unit.name} has no window ahead to preview it with.</p>}
      {message !== null && !message.ok && <p>{templateFaultWords(message.error)}</p>}
      {message?.ok === true && (
        <>
          <b>{message.value.subject}</b>
          <pre tabIndex={0} role="region" aria-label="Preview, text">
            {message.value.body}
          </pre>
        </>
      )}
    </section>
  );
}
