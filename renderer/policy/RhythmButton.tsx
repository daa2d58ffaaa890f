import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { rhythmAnchor } from '../../shared/policy/rhythm.ts';
import { useWindows } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { openDialog } from '../state/view-store.ts';

/** Offers the 28-day rhythm for a window's series, where it can take it. */
export function RhythmButton({ window: { seriesId } }: { readonly window: PatchWindow }) {
  const series = usePlanStore(({ plan }) => plan?.series.find(({ id }) => id === seriesId));
  const windows = useWindows();
  if (series === undefined || rhythmAnchor(series, windows) === null) return null;
  return (
    <Button
      leftSection={<IconRepeat size={14} />}
      onClick={() => openDialog({ kind: 'rhythm', seriesId })}
    >
      28-day rhythm…
    </Button>
  );
}
