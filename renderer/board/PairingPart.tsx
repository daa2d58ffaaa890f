import { Button, SegmentedControl } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { DatabaseAnswer, PatchWindow } from '../../shared/model/series.ts';
import type { Customer, Team } from '../../shared/model/target.ts';
import { databaseRequest } from '../presenters/database-request.ts';
import { copyText } from '../state/copy-text.ts';
import { notePairing } from '../state/negotiation-edits.ts';
import classes from './BoardPanel.module.css';

const none = 'not asked';
const choices: readonly { readonly value: DatabaseAnswer | typeof none; readonly label: string }[] =
  [
    { value: none, label: 'Not asked' },
    { value: 'requested', label: 'Requested' },
    { value: 'confirmed', label: 'Confirmed' },
    { value: 'not needed', label: 'Not needed' },
  ];

interface PairingPartProps {
  readonly window: PatchWindow;
  readonly customer: Customer;
  readonly team: Team | undefined;
}

/** Whether the database team patches beside it, and the text that asks it to. */
export function PairingPart({ window, customer, team }: PairingPartProps) {
  const copy = async (): Promise<void> => {
    const text = databaseRequest(window, { customer, team });
    const isCopied = await copyText(text, 'The request');
    // What is on its way is asked for; an answer that is there stays.
    if (isCopied && window.facts?.databaseAnswer === undefined) notePairing(window, 'requested');
  };
  return (
    <section className={classes['part']} aria-label="Database team">
      <h3 className={classes['title']}>Database team</h3>
      <SegmentedControl
        aria-label="Database slot"
        data={[...choices]}
        value={window.facts?.databaseAnswer ?? none}
        onChange={(value) => notePairing(window, value === none ? null : value)}
        fullWidth
      />
      <div>
        <Button leftSection={<IconCopy size={14} />} onClick={() => void copy()}>
          Copy the request
        </Button>
      </div>
    </section>
  );
}
