import { Autocomplete, Button, Radio, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AnswerChannel } from '../../shared/model/negotiation.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Customer } from '../../shared/model/target.ts';
import type { Negotiation } from '../../shared/negotiation/negotiate.ts';
import { toInstant, toLocal } from '../../shared/time/zone.ts';
import { channelChoices } from '../presenters/negotiation-words.ts';
import { windowAt } from '../presenters/window-at.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { accept, counter, record, type Said } from '../state/negotiation-edits.ts';
import { currentNowMs } from '../state/session-store.ts';
import { answersFor, type Answer } from './answers.ts';
import classes from './BoardPanel.module.css';
import { MomentField } from './MomentField.tsx';

interface AnswerPartProps {
  readonly window: PatchWindow;
  readonly negotiation: Negotiation;
  readonly customer: Customer;
}

/** What the customer said, who said it, when and over which channel. */
export function AnswerPart({ window, negotiation, customer }: AnswerPartProps) {
  const answers = answersFor(window, negotiation, customer.zone);
  const [key, setKey] = useState<string | null>(null);
  const [wish, setWish] = useState(window.localStart);
  const [who, setWho] = useState('');
  const [channel, setChannel] = useState<AnswerChannel>('mail');
  const [when, setWhen] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const chosen = answers.find((answer) => answer.key === key);
  const said: Said = {
    channel,
    ...(who.trim() !== '' && { who: who.trim() }),
    ...(note.trim() !== '' && { note: note.trim() }),
    ...(when !== null && { atMs: toInstant(when, customer.zone).epochMs }),
  };
  return (
    <section className={classes['part']} aria-label="Record the answer">
      <h3 className={classes['title']}>Record the answer</h3>
      <Radio.Group label="Answer" value={key} onChange={setKey}>
        <div className={classes['answers']}>
          {answers.map(({ key: value, label }) => (
            <Radio key={value} value={value} label={label} size="xs" />
          ))}
        </div>
      </Radio.Group>
      {chosen?.kind === 'wish' && (
        <MomentField label={`Wanted (${zoneCity(window.zone)})`} local={wish} onChange={setWish} />
      )}
      {chosen !== undefined && (
        <>
          <div className={classes['pair']}>
            <Autocomplete
              label="Who"
              size="xs"
              data={[...new Set((customer.contacts ?? []).flatMap(({ name }) => name ?? []))]}
              value={who}
              onChange={setWho}
            />
            <Select<AnswerChannel>
              label="Channel"
              allowDeselect={false}
              data={channelChoices}
              value={channel}
              onChange={(value) => setChannel(value ?? 'mail')}
            />
          </div>
          <MomentField
            label={`When (${zoneCity(customer.zone)})`}
            local={when ?? toLocal(currentNowMs(), customer.zone).slice(0, 16)}
            onChange={setWhen}
          />
          <TextInput
            label="Note"
            value={note}
            maxLength={2_000}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Button variant="filled" onClick={() => take(chosen, { window, wish, said })}>
            Record answer
          </Button>
        </>
      )}
    </section>
  );
}

interface Taken {
  readonly window: PatchWindow;
  readonly wish: string;
  readonly said: Said;
}

function take(answer: Answer, { window, wish, said }: Taken): void {
  if (answer.kind === 'accept') return accept(window, answer.alternativeId, said);
  if (answer.kind === 'state') return record(window, answer.state, said);
  counter(window, answer.kind === 'wish' ? windowAt(window, wish) : null, said);
}
