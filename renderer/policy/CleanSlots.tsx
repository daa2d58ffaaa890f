import { Button, UnstyledButton } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { slotWishMs } from '../../shared/policy/slot-wish.ts';
import type { Slot, SlotWish } from '../../shared/policy/suggest-slots.ts';
import { boardMessages } from '../presenters/board-messages.ts';
import { clearSlotWords, isUnread, unreadNote } from '../presenters/clear-slot-words.ts';
import { ruleName } from '../presenters/conflict-words.ts';
import { formatShortRange } from '../presenters/format-time.ts';
import { gapWords, movedWords, nightWords, noSlotWords } from '../presenters/slot-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useCheckStatus, useDisplayZone, useTeamZone } from '../state/derived.ts';
import { useSuggestion } from '../state/check/use-suggestion.ts';
import { takeSlot } from '../state/policy-edits.ts';
import classes from './CleanSlots.module.css';

interface CleanSlotsProps {
  readonly window: PatchWindow;
  /** The finding to end; absent: any clean slot. */
  readonly mends?: Conflict;
  /** Other findings, to be tried where nothing ends that one. */
  readonly others?: readonly Conflict[];
}

/** Looks for clean slots when it is asked to; one click moves the window there. */
export function CleanSlots({ window, mends, others = [] }: CleanSlotsProps) {
  const place = `${window.id}|${window.startMs}|${window.durationMinutes}`;
  const [asked, setAsked] = useState<{ readonly place: string; readonly nth: number } | null>(null);
  if (asked?.place !== place) {
    return (
      <div className={classes['root']}>
        <Button
          leftSection={<IconSparkles size={14} />}
          onClick={() => setAsked({ place, nth: 0 })}
        >
          Suggest slots
        </Button>
      </div>
    );
  }
  const all = mends === undefined ? [] : [mends, ...others];
  const wanted = all[asked.nth];
  const next = all[asked.nth + 1];
  return (
    <Slots wish={wishFor(window, wanted)} onClose={() => setAsked(null)}>
      {next !== undefined && (
        <Button onClick={() => setAsked({ place, nth: asked.nth + 1 })}>
          Slots that end “{ruleName(next.rule)}”
        </Button>
      )}
    </Slots>
  );
}

const wishFor = (window: PatchWindow, mends: Conflict | undefined): SlotWish =>
  mends === undefined ? { window } : { window, mends, wishMs: slotWishMs(window, mends) };

interface SlotsProps {
  readonly wish: SlotWish;
  readonly onClose: () => void;
  /** What else may be tried where there is none. */
  readonly children: ReactNode;
}

function Slots({ wish, onClose, children }: SlotsProps) {
  const suggestion = useSuggestion(wish);
  const isStopped = useCheckStatus() === 'failed';
  return (
    <section className={classes['root']} aria-label="Suggested slots" aria-live="polite">
      {wish.mends !== undefined && (
        <p className={classes['note']}>To end “{ruleName(wish.mends.rule)}”:</p>
      )}
      {suggestion === null && (
        <p className={classes['note']}>
          {isStopped ? boardMessages.slotsUnknown : boardMessages.looking}
        </p>
      )}
      {suggestion?.kind === 'slots' && suggestion.slots.some(isUnread) && (
        <p className={classes['note']}>{unreadNote}</p>
      )}
      {suggestion?.kind === 'slots' && (
        <ul className={classes['list']} aria-label="Clean slots">
          {suggestion.slots.map((slot) => (
            <li key={slot.window.startMs}>
              <SlotButton slot={slot} wish={wish} />
            </li>
          ))}
        </ul>
      )}
      {suggestion !== null && suggestion.kind !== 'slots' && (
        <p className={classes['note']}>{noSlotWords(suggestion)}</p>
      )}
      <div className={classes['buttons']}>
        {suggestion !== null && suggestion.kind !== 'slots' && children}
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}

interface SlotButtonProps {
  readonly slot: Slot;
  readonly wish: SlotWish;
}

function SlotButton({ slot, wish: { window, mends } }: SlotButtonProps) {
  const zone = useDisplayZone();
  const teamZone = useTeamZone(window);
  const team = zoneCity(teamZone);
  const reason =
    mends === undefined ? 'to a clean slot' : `because of ${ruleName(mends.rule).toLowerCase()}`;
  return (
    <UnstyledButton
      className={classes['slot'] ?? ''}
      title={clearSlotWords(slot)}
      onClick={() => takeSlot(window, slot.window, reason)}
    >
      <b>{formatShortRange(slot.window, zone)}</b>
      <span>
        {zoneCity(zone)}
        {zone !== teamZone && ` · ${formatShortRange(slot.window, teamZone)} ${team}`}
      </span>
      <span>
        {movedWords(slot.cost.daysMoved)} · {gapWords(slot)} · {nightWords(slot, team)}
      </span>
      <span className={classes['why']}>{clearSlotWords(slot)}</span>
    </UnstyledButton>
  );
}
