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
  readonly isPromised: boolean;
}

/** A month without a window on some production: one press drafts it. */
export function MissingPart({ customer, scope, month, isPromised }: MissingPartProps) {
  const name = formatMonth(`${month}-01`);
  return (
    <section className={classes['part']} aria-label={`Missing: ${scope.name}`}>
      <p>
        {isPromised
          ? `${scope.name} is promised a window every month, and has none in ${name}.`
          : `Nothing is planned on ${scope.name} in ${name}.`}
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
