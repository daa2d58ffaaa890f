import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import type { Polarity } from '../../shared/model/snapshot.ts';
import { chosenWords, type ExportChoice } from '../presenters/exports/export-choice.ts';
import { madeExport, type ExportFormat } from '../presenters/exports/export-formats.ts';
import { dateIn } from '../presenters/format-time.ts';
import { useDisplayZone } from '../state/derived.ts';
import { useExportFacts } from '../state/export-windows.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { Card } from '../ui/Card.tsx';
import { ChoicesBeside } from '../ui/ChoicesBeside.tsx';
import { ExportChoices } from './ExportChoices.tsx';
import classes from './ExportDialog.module.css';
import { ExportOutcome } from './ExportOutcome.tsx';

/** Takes windows along into other programs: whose, of when, in which format; looked at before. */
export function ExportDialog() {
  const plan = usePlanStore((state) => state.plan);
  if (plan === null) return null;
  return (
    <Modal opened onClose={closeDialog} title="Export windows" size={1040}>
      <Export plan={plan} />
    </Modal>
  );
}

function Export({ plan }: { readonly plan: Plan }) {
  const zone = useDisplayZone();
  const today = dateIn(
    useSessionStore(({ nowMs }) => nowMs),
    zone,
  );
  const [format, setFormat] = useState<ExportFormat>('people');
  const [polarity, setPolarity] = useState<Polarity>('DEFAULT_CLOSED');
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    customerIds: [],
    period: 'quarter',
    days: { first: today, last: today },
    isOpenToo: false,
  }));
  const [nonce] = useState(() => crypto.randomUUID());
  const exported = useExportFacts(plan, choice);
  const facts = exported?.facts;
  const made = useMemo(
    () => (facts === undefined ? null : madeExport(format, facts, { polarity, nonce })),
    [format, facts, polarity, nonce],
  );
  return (
    <ChoicesBeside
      choices={
        <ExportChoices
          plan={plan}
          today={today}
          format={format}
          onFormat={setFormat}
          choice={choice}
          onChoice={setChoice}
          polarity={polarity}
          onPolarity={setPolarity}
        />
      }
    >
      <p className={classes['summary']} role="status">
        {exported === null
          ? 'Nothing is chosen.'
          : chosenWords(exported.chosen, exported.facts.days, zone)}
      </p>
      {exported === null || made === null ? (
        <Card tone="warn" title="These days hold no time">
          Choose a first and a last day, the first one not after the last.
        </Card>
      ) : (
        <ExportOutcome
          format={format}
          facts={exported.facts}
          made={made}
          openCount={exported.chosen.openCount}
          onOpenToo={() => setChoice({ ...choice, isOpenToo: true })}
        />
      )}
    </ChoicesBeside>
  );
}
