import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { bulkMessages } from '../presenters/bulk-messages.ts';
import { askBulkEdit, chooseAllShown, clearBulk, useChosenWindows } from '../state/bulk-store.ts';
import classes from './BulkBar.module.css';

/** What is chosen together, above the grid, and what can be done with it. */
export function BulkBar() {
  const count = useChosenWindows().length;
  if (count === 0) return null;
  return (
    <div className={classes['bar']} role="region" aria-label="Chosen windows">
      <IconChecks size={16} stroke={1.7} aria-hidden />
      <span role="status">{bulkMessages.chosen(count)}</span>
      <Button variant="filled" onClick={askBulkEdit}>
        Change…
      </Button>
      <Button onClick={chooseAllShown}>All shown</Button>
      <Button onClick={clearBulk}>Let go</Button>
    </div>
  );
}
