import { Button } from '@mantine/core';
import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { markSeen } from '../../state/reading-control.ts';
import { changeInWords } from './change-lines.ts';
import classes from './CellDetails.module.css';

interface CellChangesProps {
  readonly cell: CellSummary;
}

const icons = { added: IconPlus, changed: IconPencil, removed: IconMinus } as const;

/** What is other than when the reader last looked, until it is marked as seen. */
export function CellChanges({ cell }: CellChangesProps) {
  const changes = cell.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <section className={classes['section']} aria-label="Changed since you last looked">
      <h3 className={classes['heading']}>
        Changed since you last looked
        <Button variant="subtle" size="compact-xs" onClick={() => void markSeen([cell.cell])}>
          Mark as seen
        </Button>
      </h3>
      <ul className={classes['list']}>
        {changes.map((change) => {
          const Icon = icons[change.kind];
          const { head, details } = changeInWords(change);
          return (
            <li
              key={`${change.thing} ${change.name}`}
              className={classes['change']}
              data-kind={change.kind}
            >
              <Icon size={13} aria-hidden />
              <span>
                {head}
                {details !== '' && <span className={classes['dim']}> {details}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
