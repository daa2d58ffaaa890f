import { Button, Group, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OtherPlan } from '../../shared/ipc/merge-contract.ts';
import { comparePlans } from '../../shared/merge/merge-plans.ts';
import { differenceWords } from '../presenters/merge-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { closeDialog } from '../state/view-store.ts';
import classes from './Merge.module.css';
import { fileMessages } from '../presenters/file-messages.ts';

/** Rows that are drawn at once; the next ones on demand. */
const pageSize = 200;

/** What is different in another plan file, side by side. Nothing is taken over. */
export function CompareDialog({ other }: { readonly other: OtherPlan }) {
  const plan = usePlanStore((state) => state.plan);
  const zone = useDisplayZone();
  const [shown, setShown] = useState(pageSize);
  const differences = useMemo(
    () => (plan === null ? [] : comparePlans(plan, other.plan)),
    [plan, other],
  );
  const more = differences.length - shown;
  return (
    <Modal opened onClose={closeDialog} title={`Compare with ${other.name}`} size={860}>
      <p className={classes['lead']}>
        {differences.length === 0
          ? 'Both plans say the same.'
          : fileMessages.differences(differences.length)}
      </p>
      {differences.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Here</th>
              <th scope="col">{other.name}</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, shown).map((difference) => {
              const words = differenceWords(difference, zone);
              return (
                <tr key={difference.key}>
                  <th scope="row">
                    {words.title} <span className={classes['what']}>{words.what}</span>
                  </th>
                  <td>{words.mine}</td>
                  <td>{words.theirs}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Group justify="flex-end" gap={8} mt={16}>
        {more > 0 && (
          <Button mr="auto" onClick={() => setShown(shown + pageSize)}>
            Show {Math.min(more, pageSize)} of {more} more
          </Button>
        )}
        <Button data-autofocus onClick={closeDialog}>
          Close
        </Button>
      </Group>
    </Modal>
  );
}
