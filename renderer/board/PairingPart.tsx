import { SegmentedControl } from '@mantine/core';
import type { DatabaseAnswer, PatchWindow } from '../../shared/model/series.ts';
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

/** Whether the database team patches beside it. */
export function PairingPart({ window }: { readonly window: PatchWindow }) {
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
    </section>
  );
}
