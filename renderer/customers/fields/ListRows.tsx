import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Fields.module.css';

interface ListRowsProps<T> {
  readonly items: readonly T[];
  /** What each is called: "Contact". */
  readonly noun: string;
  readonly draw: (item: T, replace: (item: T) => void) => ReactNode;
  readonly make: () => T;
  readonly onChange: (items: readonly T[]) => void;
  /** Why an item has to stay, if it has to. */
  readonly keeps?: (item: T) => string | null;
}

/** Items of a list, each with its fields and a button to take it out, and one to add another. */
export function ListRows<T>({ items, noun, draw, make, onChange, keeps }: ListRowsProps<T>) {
  return (
    <div className={classes['items']}>
      {items.map((item, index) => {
        const kept = keeps?.(item) ?? null;
        return (
          <div
            // Items have no ids of their own everywhere; their fields hold no state while not typed in.
            key={index}
            className={classes['item']}
            role="group"
            aria-label={`${noun} ${index + 1}`}
          >
            <div className={classes['grid']}>
              {draw(item, (next) => onChange(items.with(index, next)))}
            </div>
            <ActionIcon
              aria-label={`Remove ${noun.toLowerCase()} ${index + 1}`}
              title={kept ?? ''}
              disabled={kept !== null}
              onClick={() => onChange(items.filter((other) => other !== item))}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </div>
        );
      })}
      <div>
        <Button
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange([...items, make()])}
        >
          Add {noun.toLowerCase()}
        </Button>
      </div>
    </div>
  );
}
