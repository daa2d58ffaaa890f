import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { mostAlternatives } from '../../shared/negotiation/negotiate.ts';
import { useSuggestion } from '../state/check/use-suggestion.ts';
import { useCheckStatus } from '../state/derived.ts';
import { boardMessages } from '../presenters/board-messages.ts';
import { keysInWords } from '../presenters/key-words.ts';
import { noSlotWords } from '../presenters/slot-words.ts';
import { propose } from '../state/negotiation-edits.ts';
import { useIsMac } from '../state/session-store.ts';
import classes from './BoardPanel.module.css';
import { OfferChoice } from './OfferChoice.tsx';
import { OwnTime } from './OwnTime.tsx';
import { useOfferKeys } from './use-offer-keys.ts';

interface ProposePartProps {
  readonly window: PatchWindow;
  /** Something was offered before: slots are looked for only when asked. */
  readonly isOffered: boolean;
}

/** Clean slots, and times of one's own, of which up to three are offered at once. */
export function ProposePart({ window, isOffered }: ProposePartProps) {
  const [isOpen, setOpen] = useState(!isOffered);
  if (!isOpen) {
    return (
      <section className={classes['part']} aria-label="Offer times">
        <Button onClick={() => setOpen(true)}>Offer other times…</Button>
      </section>
    );
  }
  return <Offer window={window} onDone={() => setOpen(false)} />;
}

interface OfferProps {
  readonly window: PatchWindow;
  readonly onDone: () => void;
}

function Offer({ window, onDone }: OfferProps) {
  const suggestion = useSuggestion({ window });
  const isStopped = useCheckStatus() === 'failed';
  const [own, setOwn] = useState<readonly PatchWindow[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const slots = suggestion?.kind === 'slots' ? suggestion.slots : [];
  const times = [...own, ...slots.map((slot) => slot.window)].filter(
    (time, index, all) => all.findIndex(({ startMs }) => startMs === time.startMs) === index,
  );
  const wanted = times
    .filter(({ startMs }) => chosen.has(startMs))
    .sort((a, b) => a.startMs - b.startMs);
  const choose = (startMs: number, isChosen: boolean): void => {
    const next = new Set(wanted.map((time) => time.startMs));
    if (isChosen) next.add(startMs);
    else next.delete(startMs);
    setChosen(next);
  };
  const isFull = wanted.length >= mostAlternatives;
  const offer = (): void => {
    if (wanted.length === 0) return;
    propose(window, wanted);
    onDone();
  };
  useOfferKeys({
    onTick: (index) => {
      const startMs = times[index]?.startMs;
      if (startMs === undefined || (isFull && !chosen.has(startMs))) return;
      choose(startMs, !chosen.has(startMs));
    },
    onPropose: offer,
  });
  return (
    <section className={classes['part']} aria-label="Offer times">
      <h3 className={classes['title']}>{boardMessages.offerUpTo(mostAlternatives)}</h3>
      <OfferKeyHint count={times.length} />
      {suggestion === null && (
        <p className={classes['dim']}>
          {isStopped ? boardMessages.slotsUnknown : boardMessages.looking}
        </p>
      )}
      {suggestion !== null && suggestion.kind !== 'slots' && (
        <p className={classes['dim']}>{noSlotWords(suggestion)}</p>
      )}
      <ul
        className={classes['offers']}
        aria-label="Times to offer"
        aria-busy={suggestion === null && !isStopped}
      >
        {times.map((time, index) => (
          <OfferChoice
            key={time.startMs}
            time={time}
            slot={slots.find((slot) => slot.window.startMs === time.startMs) ?? null}
            isChosen={chosen.has(time.startMs)}
            isFull={isFull}
            place={index + 1}
            onChange={(isChosen) => choose(time.startMs, isChosen)}
          />
        ))}
      </ul>
      <OwnTime
        window={window}
        onAdd={(time) => {
          setOwn((before) => [...before, time]);
          if (!isFull) choose(time.startMs, true);
        }}
      />
      <Button
        variant="filled"
        disabled={wanted.length === 0}
        onClick={offer}
        aria-keyshortcuts="Control+Enter"
      >
        {boardMessages.propose(Math.max(1, wanted.length))}
      </Button>
    </section>
  );
}

/** Only where there is something to tick. */
function OfferKeyHint({ count }: { readonly count: number }) {
  const isMac = useIsMac();
  if (count === 0) return null;
  const tick = keysInWords(count === 1 ? 'Alt 1' : `Alt 1–${count}`, isMac);
  return (
    <p className={classes['dim']}>{boardMessages.keys(tick, keysInWords('Ctrl Enter', isMac))}</p>
  );
}
