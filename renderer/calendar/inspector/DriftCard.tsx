import { Button, Group } from '@mantine/core';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { adoptEffect, driftedPlaceWords } from '../../presenters/drift-words.ts';
import { adoptDrift, restoreDrift, useDrift } from '../../state/drift-store.ts';
import { Card } from '../../ui/Card.tsx';

interface DriftCardProps {
  readonly window: PatchWindow;
  readonly plan: Plan;
}

/** That somebody changed the window's event in AWS, with the two ways on; nothing otherwise. */
export function DriftCard({ window, plan }: DriftCardProps) {
  const drift = useDrift().find((each) => each.window.id === window.id);
  if (drift === undefined) return null;
  const effect = adoptEffect(drift);
  return (
    <Card tone="warn" title="Changed in AWS since it was pushed">
      {drift.places.map((place) => (
        <p key={place.calendarKey}>{driftedPlaceWords(place, window.zone, plan.organization)}</p>
      ))}
      {effect !== null && <p>{effect}</p>}
      <Group gap={8} mt={8}>
        {drift.adoptable !== null && <Button onClick={() => adoptDrift(drift)}>Adopt</Button>}
        <Button onClick={() => restoreDrift(drift)}>Restore on Push…</Button>
      </Group>
    </Card>
  );
}
