import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RecordRow } from '../presenters/organization-rows.ts';
import classes from './RecordPage.module.css';
import { RecordTable } from './RecordTable.tsx';
import { customersMessages } from '../presenters/customers-messages.ts';

interface RecordPageProps {
  /** What is listed: one of it, several of it. */
  readonly nouns: { readonly one: string; readonly many: string };
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly rows: readonly RecordRow[];
  readonly columns: readonly string[];
  readonly widths: string;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  /** Absent: none can be added now. */
  readonly onAdd?: (() => void) | undefined;
  /** More buttons beside the filter. */
  readonly tools?: ReactNode;
  /** The form of what is chosen. */
  readonly children: ReactNode;
}

/** A list with a filter, and beside it the form of what is chosen. */
export function RecordPage(props: RecordPageProps) {
  const { nouns, rows, onAdd } = props;
  return (
    <div className={classes['page']}>
      <div className={classes['list']}>
        <div className={classes['bar']}>
          <TextInput
            className={classes['search']}
            aria-label={`Filter ${nouns.many}`}
            placeholder={`Filter ${nouns.many}`}
            leftSection={<IconSearch size={14} />}
            value={props.text}
            onChange={({ currentTarget }) => props.onText(currentTarget.value)}
          />
          <span className={classes['dim']} role="status">
            {customersMessages.listed(rows.length, nouns)}
          </span>
          <span className={classes['space']} />
          {props.tools}
          <Button
            variant="filled"
            leftSection={<IconPlus size={14} />}
            disabled={onAdd === undefined}
            onClick={onAdd}
          >
            Add {nouns.one}
          </Button>
        </div>
        <RecordTable
          label={capitalized(nouns.many)}
          columns={props.columns}
          widths={props.widths}
          rows={rows}
          chosenId={props.chosenId}
          onChoose={props.onChoose}
        />
      </div>
      <aside className={classes['form']} aria-label={`The chosen ${nouns.one}`}>
        {props.children}
      </aside>
    </div>
  );
}

const capitalized = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
