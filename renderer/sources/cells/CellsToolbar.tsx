import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconBell, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import type { AgeLimit } from '../../../shared/model/reading-age.ts';
import { markSeen } from '../../state/reading-control.ts';
import { filterCells, useSourcesStore } from '../../state/sources-store.ts';
import { countLooks, lookWord, toneOf } from './cell-look.ts';
import classes from './CellsToolbar.module.css';
import { hasChanged } from './cell-words.ts';
import { LookIcon } from './LookIcon.tsx';
import { countMessages } from '../../presenters/count-messages.ts';

interface CellsToolbarProps {
  readonly cells: readonly CellSummary[];
  /** Accounts that pass the filter. */
  readonly accounts: number;
  readonly limit: AgeLimit;
}

/** Finds accounts by words, and cells by how they stand; every state with its count. */
export function CellsToolbar({ cells, accounts, limit }: CellsToolbarProps) {
  const { text, look: chosen } = useSourcesStore();
  const looks = useMemo(() => countLooks(cells, limit), [cells, limit]);
  const changed = cells.filter(hasChanged).length;
  return (
    <div className={classes['bar']}>
      <TextInput
        className={classes['search']}
        aria-label="Filter accounts by name, number, business unit or region"
        placeholder="Account, number, unit, region"
        leftSection={<IconSearch size={14} />}
        value={text}
        onChange={({ currentTarget }) => filterCells({ text: currentTarget.value })}
      />
      <div className={classes['looks']} role="group" aria-label="Show cells that are">
        <Chip name="All" count={cells.length} isChosen={chosen === null} look={null} />
        {changed > 0 && (
          <Chip name="Changed" count={changed} isChosen={chosen === 'changed'} look="changed">
            <IconBell size={13} stroke={1.9} aria-hidden />
          </Chip>
        )}
        {looks.map(({ look, count }) => (
          <Chip
            key={look}
            name={lookWord(look).replace('…', '')}
            count={count}
            isChosen={chosen === look}
            look={look}
            tone={toneOf(look)}
          >
            <LookIcon look={look} />
          </Chip>
        ))}
        {chosen === 'changed' && changed > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => void markSeen()}>
            Mark all as seen
          </Button>
        )}
      </div>
      <span className={classes['shown']} role="status">
        {countMessages.accounts(accounts)}
      </span>
    </div>
  );
}

interface ChipProps {
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly look: string | null;
  readonly tone?: string;
  readonly children?: React.ReactNode;
}

function Chip({ name, count, isChosen, look, tone, children }: ChipProps) {
  return (
    <UnstyledButton
      className={classes['chip']}
      aria-pressed={isChosen}
      data-tone={tone}
      onClick={() => filterCells({ look: isChosen ? null : look })}
    >
      {children} {name} <b>{count}</b>
    </UnstyledButton>
  );
}
