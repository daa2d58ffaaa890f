import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { MergeSide, PlanDifference } from '../../shared/merge/merge-plans.ts';
import { differenceWords } from '../presenters/merge-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import classes from './Merge.module.css';

export type Choose = (differences: readonly PlanDifference[], side: MergeSide) => void;

interface DifferenceListProps {
  readonly title: string;
  readonly differences: readonly PlanDifference[];
  readonly sideOf: (difference: PlanDifference) => MergeSide | null;
  readonly choose: Choose;
}

/** Rows that are drawn at once; the next ones on demand. */
const pageSize = 100;

/** Differences with both values, each a choice; all at once above. Nothing where there are none. */
export function DifferenceList({ title, differences, sideOf, choose }: DifferenceListProps) {
  const [shown, setShown] = useState(pageSize);
  if (differences.length === 0) return null;
  const more = differences.length - shown;
  return (
    <section className={classes['list']} aria-label={title}>
      <Group justify="space-between" gap={8}>
        <h3 className={classes['title']}>
          {title} <span className={classes['count']}>{differences.length}</span>
        </h3>
        <Group gap={8}>
          <Button size="compact-sm" onClick={() => choose(differences, 'mine')}>
            All mine
          </Button>
          <Button size="compact-sm" onClick={() => choose(differences, 'theirs')}>
            All theirs
          </Button>
        </Group>
      </Group>
      {differences.slice(0, shown).map((difference) => (
        <DifferenceRow
          key={difference.key}
          difference={difference}
          side={sideOf(difference)}
          choose={(side) => choose([difference], side)}
        />
      ))}
      {more > 0 && (
        <Button size="compact-sm" mt={8} onClick={() => setShown(shown + pageSize)}>
          Show {Math.min(more, pageSize)} of {more} more
        </Button>
      )}
    </section>
  );
}

interface DifferenceRowProps {
  readonly difference: PlanDifference;
  readonly side: MergeSide | null;
  readonly choose: (side: MergeSide) => void;
}

function DifferenceRow({ difference, side, choose }: DifferenceRowProps) {
  const zone = useDisplayZone();
  const words = differenceWords(difference, zone);
  const option = (value: MergeSide, label: string) => (
    <label className={classes['side']} data-chosen={side === value}>
      <input
        type="radio"
        name={difference.key}
        checked={side === value}
        onChange={() => choose(value)}
      />
      <span className={classes['who']}>{label}</span>
      <span>{words[value]}</span>
    </label>
  );
  return (
    <fieldset className={classes['row']}>
      <legend>
        <strong>{words.title}</strong> <span className={classes['what']}>{words.what}</span>
      </legend>
      {option('mine', 'Mine')}
      {option('theirs', 'Theirs')}
    </fieldset>
  );
}
