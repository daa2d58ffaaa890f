import { Button, Group, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { driftInto, type Drift } from '../../shared/review/drift.ts';
import { rollOver } from '../../shared/review/roll-over.ts';
import {
  driftKindWords,
  driftName,
  driftTime,
  driftWords,
  rolledWords,
  unknownWords,
} from '../presenters/drift-report-words.ts';
import { rollYearOver } from '../state/review-edits.ts';
import { closeDialog } from '../state/view-store.ts';
import classes from './Review.module.css';

/** Rows that are drawn at once; the next ones on demand. */
const pageSize = 200;

interface RollOverDialogProps {
  readonly plan: Plan;
  readonly year: number;
}

/** What the next year would be, and what is different there, before the plan is rolled over. */
export function RollOverDialog({ plan, year }: RollOverDialogProps) {
  const { rolled, report, goesOn } = useMemo(() => {
    const made = rollOver(plan, year);
    return {
      rolled: made.rolled,
      report: driftInto(made.plan, year + 1),
      goesOn: made.plan !== plan,
    };
  }, [plan, year]);
  const unknown = unknownWords(report, year + 1);
  const roll = (): void => {
    closeDialog();
    rollYearOver(year);
  };
  return (
    <Modal opened onClose={closeDialog} title={`Roll ${year} over into ${year + 1}`} size={900}>
      <p className={classes['lead']}>
        {rolledWords(rolled, year + 1)} Nobody has agreed to the new dates yet: they begin as
        drafts, with nothing that was moved or skipped by hand.
      </p>
      {unknown !== '' && <p className={classes['warning']}>{unknown}</p>}
      <DriftTable items={report.items} year={year + 1} />
      <Group justify="flex-end" gap={8} mt={16}>
        <Button onClick={closeDialog}>{goesOn ? 'Cancel' : 'Close'}</Button>
        {goesOn && (
          <Button variant="filled" onClick={roll} data-autofocus>
            Roll over
          </Button>
        )}
      </Group>
    </Modal>
  );
}

function DriftTable({ items, year }: { readonly items: readonly Drift[]; readonly year: number }) {
  const [shown, setShown] = useState(pageSize);
  const more = items.length - shown;
  if (items.length === 0) return <p>Nothing in {year} is other than the year before.</p>;
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label="Drift">
      <table className={classes['table']} aria-label={`What is different in ${year}`}>
        <thead>
          <tr>
            <th scope="col">Window</th>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Why it matters</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, shown).map((drift, index) => (
            // Drift has no id: the list is made anew as a whole.
            <tr key={index}>
              <th scope="row">{driftName(drift)}</th>
              <td className={classes['whole']}>{driftTime(drift)}</td>
              <td className={classes['whole']}>{driftKindWords[drift.kind]}</td>
              <td>{driftWords(drift)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button mt={8} onClick={() => setShown(shown + pageSize)}>
          Show {Math.min(more, pageSize)} of {more} more
        </Button>
      )}
    </div>
  );
}
