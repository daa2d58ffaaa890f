import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { soakPartner } from '../../../shared/planning/soak-partner.ts';
import { formatInstant, formatShortDay, formatTime } from '../../presenters/format-time.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { isMovable } from '../../presenters/state-words.ts';
import { zoneCity } from '../../presenters/zone-words.ts';
import { useWindows } from '../../state/derived.ts';
import { moveAlong } from '../../state/scoped-edits.ts';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

interface SoakOfferProps {
  readonly window: PatchWindow;
  readonly organization: Organization;
}

/** Production waits for the other environments: where one was moved, the offer to move the other. */
export function SoakOffer({ window, organization }: SoakOfferProps) {
  const windows = useWindows();
  const offer = useMemo(
    () => soakPartner(window, windows, organization),
    [window, windows, organization],
  );
  if (offer === null || !isMovable(offer.partner.state)) return null;
  const { partner, side, minimumDays, startMs } = offer;
  const time = inspectorMessages.soakTime(
    formatInstant(partner.startMs, partner.zone),
    zoneCity(partner.zone),
  );
  return (
    <Section title="Soak">
      <p>
        {side === 'production'
          ? inspectorMessages.productionFollows(partner.name, minimumDays, time)
          : inspectorMessages.followsPartner(partner.name, minimumDays, time)}
      </p>
      <div className={classes['actions']}>
        <Button onClick={() => moveAlong(window, partner, startMs)}>
          {inspectorMessages.moveTo(
            formatShortDay(startMs, partner.zone),
            formatTime(startMs, partner.zone),
          )}
        </Button>
      </div>
    </Section>
  );
}
