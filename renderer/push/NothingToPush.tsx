import { Button } from '@mantine/core';
import { IconCloudCheck, IconCloudOff, IconFilterOff } from '@tabler/icons-react';
import { useLiveStore } from '../state/live-store.ts';
import { showScreen } from '../state/view-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { FilterChoice } from './ChooseFilters.tsx';
import { readinessOf, type PushCandidate } from './push-candidates.ts';
import { pushMessages } from './push-messages.ts';

interface NothingToPushProps {
  readonly candidates: readonly PushCandidate[];
  readonly choice: FilterChoice;
  readonly onChange: (choice: FilterChoice) => void;
}

/** Says why the list is empty: nothing planned, nothing agreed, all done, or filtered away. */
export function NothingToPush({ candidates, choice, onChange }: NothingToPushProps) {
  const failed = useLiveStore(({ cells }) => cells.filter((c) => c.readAtMs === null).length);
  const isNarrowed = choice.text !== '' || choice.businessUnitId !== '' || choice.days !== null;
  const count = (readiness: string): number =>
    candidates.filter((candidate) => readinessOf(candidate) === readiness).length;
  if (candidates.length === 0) {
    return (
      <EmptyState
        icon={<IconCloudOff size={24} stroke={1.7} />}
        title="No window lies ahead"
        action={<Button onClick={() => showScreen('calendar')}>Draft one on the calendar</Button>}
      >
        Only windows in the future can be pushed, and this plan has none.
      </EmptyState>
    );
  }
  if (choice.readiness === 'ready' && count('ready') === 0) {
    return (
      <EmptyState
        icon={<IconCloudCheck size={24} stroke={1.7} />}
        title="Nothing is waiting to be pushed"
        action={
          <Button onClick={() => onChange({ ...choice, readiness: 'all', days: null })}>
            {pushMessages.showAll(candidates.length)}
          </Button>
        }
      >
        {`Of the windows ahead, ${count('done')} are in AWS as planned and ${count('open')} are not agreed yet.`}
        {failed > 0 && ` ${pushMessages.incomplete(failed)}`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconFilterOff size={24} stroke={1.7} />}
      title="No window matches"
      action={
        isNarrowed ? (
          <Button onClick={() => onChange({ ...choice, text: '', businessUnitId: '', days: null })}>
            Clear the filters
          </Button>
        ) : undefined
      }
    >
      {pushMessages.noneLikeThis(candidates.length)}
    </EmptyState>
  );
}
