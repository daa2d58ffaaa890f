import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Hanging } from '../../../shared/planning/what-hangs-on.ts';
import { hangingWords } from '../../presenters/hanging-words.ts';
import classes from './Fields.module.css';

interface DeletePartProps {
  readonly noun: string;
  readonly hanging: Hanging;
  readonly onDelete: () => void;
}

/** Deletes what is chosen, or says what it is still needed for. */
export function DeletePart({ noun, hanging, onDelete }: DeletePartProps) {
  const words = hangingWords(hanging);
  return (
    <div className={classes['part']}>
      <Button
        color="red"
        leftSection={<IconTrash size={14} />}
        disabled={words !== null}
        onClick={onDelete}
      >
        Delete {noun}
      </Button>
      <p className={classes['note']}>
        {words === null
          ? 'Nothing hangs on it. Undo brings it back.'
          : `Still needed by: ${words}.`}
      </p>
    </div>
  );
}
