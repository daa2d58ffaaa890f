import { Button } from '@mantine/core';
import type { Drift } from '../../shared/changes/find-drift.ts';
import type { Organization } from '../../shared/model/target.ts';
import { adoptEffect, driftedPlaceWords } from '../presenters/drift-words.ts';
import { windowTimeWords } from '../presenters/window-change-words.ts';
import { adoptDrift, useDrift } from '../state/drift-store.ts';
import { Card } from '../ui/Card.tsx';
import classes from './DriftNotice.module.css';
import shared from './PushScreen.module.css';
import { pushMessages } from './push-messages.ts';

interface DriftNoticeProps {
  readonly organization: Organization;
  /** Puts a window into the choice. */
  readonly onRestore: (windowId: string) => void;
}

/** Windows that somebody changed or deleted in AWS since they were pushed, each with the two ways on. */
export function DriftNotice({ organization, onRestore }: DriftNoticeProps) {
  const drifts = useDrift();
  if (drifts.length === 0) return null;
  return (
    <section className={shared['notice']} aria-label="Changed in AWS since the push">
      <Card tone="warn" title={pushMessages.changedInAws(drifts.length)}>
        <ul className={classes['list']}>
          {drifts.map((drift) => (
            <DriftItem key={drift.window.id} {...{ drift, organization, onRestore }} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

interface DriftItemProps extends DriftNoticeProps {
  readonly drift: Drift;
}

function DriftItem({ drift, organization, onRestore }: DriftItemProps) {
  const { window, places, adoptable } = drift;
  const effect = adoptEffect(drift);
  return (
    <li className={classes['item']}>
      <div className={classes['words']}>
        <b>{window.name}</b> <span className={shared['dim']}>{windowTimeWords(window)}</span>
        {places.map((place) => (
          <p key={place.calendarKey}>{driftedPlaceWords(place, window.zone, organization)}</p>
        ))}
        {effect !== null && <p className={shared['dim']}>{effect}</p>}
      </div>
      {adoptable !== null && (
        <Button aria-label={`Adopt ${window.name} from AWS`} onClick={() => adoptDrift(drift)}>
          Adopt
        </Button>
      )}
      <Button aria-label={`Restore ${window.name}`} onClick={() => onRestore(window.id)}>
        Restore
      </Button>
    </li>
  );
}
