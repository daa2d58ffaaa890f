import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import type { Customer } from '../../shared/model/target.ts';
import type { BoardMonth } from '../../shared/negotiation/board.ts';
import type { Scope } from '../../shared/policy/scope.ts';
import { formatMonth } from '../presenters/format-time.ts';
import { draftWindow } from '../state/negotiation-edits.ts';
import classes from './BoardPanel.module.css';

interface MissingPartProps {
  readonly customer: Customer;
  readonly scope: Scope;
  readonly month: BoardMonth;
}

/** A month that lacks a promised window: one press drafts it. */
export function MissingPart({ customer, scope, month }: MissingPartProps) {
  return (
    <section className={classes['part']} aria-label={`Missing: ${scope.name}`}>
      <p>
        {scope.name} is promised a window every month, and has none in {formatMonth(`${month}-01`)}.
      </p>
      <Button
        leftSection={<IconCalendarPlus size={14} aria-hidden />}
        onClick={() => draftWindow(customer, scope, month)}
      >
        Draft a window
      </Button>
    </section>
  );
}
