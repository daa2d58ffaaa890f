import { IconCloudCheck } from '@tabler/icons-react';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { UnplacedWindows } from './UnplacedWindows.tsx';

interface NothingToChangeProps {
  readonly changeSet: ChangeSet;
}

/** Stands in for a preview without calendars. */
export function NothingToChange({ changeSet }: NothingToChangeProps) {
  return changeSet.unplaced.length > 0 ? (
    <UnplacedWindows unplaced={changeSet.unplaced} />
  ) : (
    <EmptyState icon={<IconCloudCheck size={24} stroke={1.7} />} title="Nothing would change">
      No calendar is concerned by the chosen windows. Go back and choose others.
    </EmptyState>
  );
}
