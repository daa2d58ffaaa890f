import { Button } from '@mantine/core';
import { IconFilterOff, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useCheckStatus } from '../state/derived.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { emptyTitle } from './coverage-words.ts';
import { useCoverageWords } from './CoverageStatement.tsx';
import { counted } from '../presenters/counted.ts';

interface NoConflictsProps {
  /** Conflicts there are without the filters. */
  readonly total: number;
  readonly onClear: () => void;
}

/** An empty list that says what it rests on, or that filters emptied it. */
export function NoConflicts({ total, onClear }: NoConflictsProps) {
  const words = useCoverageWords();
  const status = useCheckStatus();
  if (words === null) return null;
  if (total > 0) {
    return (
      <EmptyState
        icon={<IconFilterOff size={24} stroke={1.7} />}
        title="No conflict matches the filters"
        action={<Button onClick={onClear}>Show all {total}</Button>}
      >
        {counted(total, 'One conflict is hidden by them.', '# conflicts are hidden by them.')}
      </EmptyState>
    );
  }
  const Icon = words.tone === 'good' && status === 'current' ? IconShieldCheck : IconShieldQuestion;
  return (
    <EmptyState icon={<Icon size={24} stroke={1.7} />} title={emptyTitle(words, status)}>
      {words.head} {words.facts.join(' ')}
    </EmptyState>
  );
}
