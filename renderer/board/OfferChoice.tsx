import { Checkbox } from '@mantine/core';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Slot } from '../../shared/policy/suggest-slots.ts';
import { formatShortRange } from '../presenters/format-time.ts';
import { cleanWords, gapWords, movedWords, nightWords } from '../presenters/slot-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useTeamZone } from '../state/derived.ts';
import classes from './BoardPanel.module.css';
import { ImaginedConflicts } from './ImaginedConflicts.tsx';

interface OfferChoiceProps {
  readonly time: PatchWindow;
  /** null: a time of one's own, which nobody has called clean. */
  readonly slot: Slot | null;
  readonly isChosen: boolean;
  /** In the list, from 1: its key. */
  readonly place: number;
  /** As many are chosen as can be. */
  readonly isFull: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

/** A time that may be offered: for the customer, for the team, and what it costs or meets. */
export function OfferChoice({ time, slot, place, isChosen, isFull, onChange }: OfferChoiceProps) {
  const teamZone = useTeamZone(time);
  const team = zoneCity(teamZone);
  return (
    <li>
      <Checkbox
        classNames={{
          body: classes['offer'] ?? '',
          labelWrapper: classes['offerText'] ?? '',
          description: classes['offerNote'] ?? '',
        }}
        checked={isChosen}
        {...(place < 10 && { 'aria-keyshortcuts': `Alt+${place}` })}
        disabled={isFull && !isChosen}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        label={`${formatShortRange(time, time.zone)} ${zoneCity(time.zone)}`}
        description={`${formatShortRange(time, teamZone)} ${team}`}
      />
      <p className={classes['cost']} {...(slot !== null && { title: cleanWords(slot) })}>
        {slot === null ? (
          <ImaginedConflicts window={time} />
        ) : (
          `${movedWords(slot.cost.daysMoved)} · ${gapWords(slot)} · ${nightWords(slot, team)}`
        )}
      </p>
    </li>
  );
}
