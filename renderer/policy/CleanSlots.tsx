import { Button, UnstyledButton } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { slotWishMs } from '../../shared/policy/slot-wish.ts';
import type { Slot, SlotWish } from '../../shared/policy/suggest-slots.ts';
import { formatShortRange } from '../presenters/format-time.ts';
import {
  cleanWords,
  gapWords,
  movedWords,
  nightWords,
  noSlotWords,
} from '../presenters/slot-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useDisplayZone, useTeamZone } from '../state/derived.ts';
import { useSuggestion } from '../state/check/use-suggestion.ts';
import { takeSlot } from '../state/policy-edits.ts';
import classes from './CleanSlots.module.css';

interface CleanSlotsProps {
  readonly window: PatchWindow;
  /** The finding to end; absent: whatever speaks against the window. */
  readonly mends?: Conflict;
}

/** Looks for clean slots when it is asked to; one click moves the window there. */
export function CleanSlots({ window, mends }: CleanSlotsProps) {
  const place = `${window.id}|${window.startMs}|${window.durationMinutes}`;
  const [askedAt, setAskedAt] = useState<string | null>(null);
  if (askedAt !== place) {
    return (
      <Button leftSection={<IconSparkles size={14} />} onClick={() => setAskedAt(place)}>
        Suggest slots
      </Button>
    );
  }
  const wish =
    mends === undefined ? { window } : { window, mends, wishMs: slotWishMs(window, mends) };
  return <Slots wish={wish} onClose={() => setAskedAt(null)} />;
}

function Slots({ wish, onClose }: { readonly wish: SlotWish; readonly onClose: () => void }) {
  const suggestion = useSuggestion(wish);
  return (
    <div className={classes['slots']} aria-live="polite">
      {suggestion === null && <p className={classes['note']}>Looking for clean slots…</p>}
      {suggestion?.kind === 'slots' && (
        <ul className={classes['list']} aria-label="Clean slots">
          {suggestion.slots.map((slot) => (
            <li key={slot.window.startMs}>
              <SlotButton slot={slot} window={wish.window} />
            </li>
          ))}
        </ul>
      )}
      {suggestion !== null && suggestion.kind !== 'slots' && (
        <p className={classes['note']}>{noSlotWords(suggestion)}</p>
      )}
      <Button variant="subtle" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}

function SlotButton({ slot, window }: { readonly slot: Slot; readonly window: PatchWindow }) {
  const zone = useDisplayZone();
  const teamZone = useTeamZone(window.target);
  const team = zoneCity(teamZone);
  return (
    <UnstyledButton
      className={classes['slot'] ?? ''}
      title={cleanWords(slot)}
      onClick={() => takeSlot(window, slot.window)}
    >
      <b>
        {formatShortRange(slot.window, zone)} <span>{zoneCity(zone)}</span>
      </b>
      <span>
        {formatShortRange(slot.window, teamZone)} {team}
      </span>
      <span>
        {movedWords(slot.cost.daysMoved)} · {gapWords(slot)} · {nightWords(slot, team)}
      </span>
      <span className={classes['why']}>{cleanWords(slot)}</span>
    </UnstyledButton>
  );
}
