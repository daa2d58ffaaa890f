import { Button } from '@mantine/core';
import { IconCalendarDown, IconCopy, IconMail } from '@tabler/icons-react';
import type { WindowState } from '../../shared/model/series.ts';
import { templateOf, type MessageKind } from '../../shared/negotiation/message-template.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import {
  calendarFile,
  mailsOf,
  writeMessage,
  type MessageFacts,
} from '../presenters/negotiation-message.ts';
import { templateFaultWords } from '../presenters/negotiation-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { showBoard } from '../state/board-store.ts';
import { composeMail } from '../state/compose-mail.ts';
import { copyText } from '../state/copy-text.ts';
import { saveText } from '../state/save-text.ts';
import { useSessionStore } from '../state/session-store.ts';
import classes from './BoardPanel.module.css';

const open: ReadonlySet<WindowState> = new Set(['draft', 'proposed', 'countered']);

/** What is sent to the customer: text, mail, and files for calendars. */
export function MessagePart({ facts }: { readonly facts: Omit<MessageFacts, 'nowMs'> }) {
  const nowMs = useSessionStore((state) => state.nowMs);
  const { window, customer, unit, team } = facts;
  const kind: MessageKind = open.has(window.state) ? 'proposal' : 'confirmation';
  const what = kind === 'proposal' ? 'The proposal' : 'The confirmation';
  const message = writeMessage(templateOf(unit, kind), { ...facts, nowMs });
  const save = (zone: Zone, whose: string): void => {
    const text = calendarFile({ ...facts, nowMs }, zone);
    void saveText({ name: fileName(window.name, whose), ending: 'ics', text }, 'The calendar file');
  };
  return (
    <section className={classes['part']} aria-label={what}>
      <h3 className={classes['title']}>{what}</h3>
      {message.ok ? (
        <>
          <p className={classes['subject']}>{message.value.subject}</p>
          <pre className={classes['text']} tabIndex={0} role="region" aria-label={`${what}, text`}>
            {message.value.body}
          </pre>
          <div className={classes['buttons']}>
            <Button
              leftSection={<IconCopy size={14} aria-hidden />}
              onClick={() =>
                void copyText(`${message.value.subject}\n\n${message.value.body}`, what)
              }
            >
              Copy
            </Button>
            <Button
              leftSection={<IconMail size={14} aria-hidden />}
              onClick={() => void composeMail({ to: mailsOf(customer), ...message.value })}
            >
              Mail…
            </Button>
          </div>
        </>
      ) : (
        <p className={classes['countdown']} data-tone="bad" role="alert">
          {templateFaultWords(message.error)}
        </p>
      )}
      <div className={classes['buttons']}>
        <Button
          leftSection={<IconCalendarDown size={14} aria-hidden />}
          onClick={() => save(customer.zone, customer.name)}
        >
          .ics for {customer.name} ({zoneCity(customer.zone)})
        </Button>
        <Button
          leftSection={<IconCalendarDown size={14} aria-hidden />}
          onClick={() => save(team?.zone ?? 'UTC', team?.name ?? 'team')}
        >
          .ics for the team ({zoneCity(team?.zone ?? 'UTC')})
        </Button>
      </div>
      {unit !== undefined && (
        <Button
          variant="subtle"
          className={classes['link'] ?? ''}
          onClick={() => showBoard({ templatesOf: unit.id })}
        >
          Edit the messages of {unit.name}…
        </Button>
      )}
    </section>
  );
}

/** `northwind-prod-for-pune`. */
const fileName = (...parts: readonly string[]): string =>
  parts
    .join(' for ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120) || 'window';
