/** What is noted as ready in accounts and regions: each edit is one undoable step of the plan. */
import type { ReadinessCheck, ReadinessItem } from '../../shared/model/readiness.ts';
import { noteReady, unnoteReady } from '../../shared/planning/edit-readiness.ts';
import type { ChecklistRow } from '../../shared/planning/readiness-checklist.ts';
import { checklistMessages } from '../presenters/checklist-messages.ts';
import { itemWord, rowName } from '../presenters/checklist-words.ts';
import { editPlan } from './plan-store.ts';

const labelOf = (item: ReadinessItem, rows: readonly ChecklistRow[]): string => {
  const [first] = rows;
  return checklistMessages.edit(
    itemWord(item),
    rows.length,
    first === undefined ? '' : rowName(first),
  );
};

/** Notes an item as done in each of the rows. */
export const noteDone = (rows: readonly ChecklistRow[], check: ReadinessCheck): void =>
  editPlan({
    label: labelOf(check.id, rows),
    edit: (plan) =>
      noteReady(
        plan,
        rows.map(({ cell }) => cell),
        check,
      ),
  });

/** Says that an item is open after all. */
export const noteOpen = (row: ChecklistRow, item: ReadinessItem): void =>
  editPlan({
    label: labelOf(item, [row]),
    edit: (plan) => unnoteReady(plan, row.cell, item),
  });
