import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { pasteCustomers, type PastedRow } from '../../shared/planning/paste-customers.ts';
import { pasteColumns } from '../../shared/planning/pasted-cells.ts';
import { closePaste } from '../state/customers-store.ts';
import { takePasted } from '../state/organization-edits.ts';
import classes from './PasteDialog.module.css';
import { customersMessages } from '../presenters/customers-messages.ts';

/** Customers from a spreadsheet: what each row would do, then all of it in one step. */
export function PasteDialog({ plan }: { readonly plan: Plan }) {
  const [text, setText] = useState('');
  const { rows, ignored } = useMemo(() => pasteCustomers(plan, text), [plan, text]);
  const count = (outcome: PastedRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  const taken = count('added') + count('updated');
  return (
    <Modal opened onClose={closePaste} title="Paste customers from a spreadsheet" size="lg">
      <Textarea
        size="xs"
        label="Rows"
        description={`Columns by the names in the first row, or in this order: ${pasteColumns.join(', ')}. Empty cells change nothing; nothing is deleted.`}
        placeholder="Paste here"
        minRows={5}
        maxRows={8}
        autosize
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        data-autofocus
      />
      <p className={classes['counts']} role="status">
        {rows.length === 0
          ? 'Nothing to read yet'
          : `${count('added')} added, ${count('updated')} updated, ${count('unchanged')} unchanged, ${count('not understood')} not understood`}
        {ignored.length > 0 && `; columns not taken: ${ignored.join(', ')}`}
      </p>
      {rows.length > 0 && <Preview rows={rows} />}
      <Group justify="flex-end" gap={8} mt={12}>
        <Button onClick={closePaste}>Cancel</Button>
        <Button
          variant="filled"
          disabled={taken === 0}
          onClick={() => {
            closePaste();
            takePasted(text, taken);
          }}
        >
          {customersMessages.take(taken)}
        </Button>
      </Group>
    </Modal>
  );
}

/** Rows that a glance can take in; the counts above tell of all. */
const mostShown = 300;

function Preview({ rows }: { readonly rows: readonly PastedRow[] }) {
  return (
    <div className={classes['preview']} role="region" aria-label="Preview" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Customer</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(({ line, name, outcome, faults }) => (
            <tr key={line} data-outcome={outcome}>
              <td>{line}</td>
              <td>{name}</td>
              <td>
                {outcome}
                {faults.map((fault) => (
                  <span key={fault} className={classes['fault']}>
                    {fault}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostShown && <p>{customersMessages.moreRows(rows.length - mostShown)}</p>}
    </div>
  );
}
