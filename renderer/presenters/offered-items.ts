/** Times on offer to a customer: the window stands at one of them, the others are ghosts beside it. */
import type { Alternative } from '../../shared/model/negotiation.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { negotiationOf, timeOfAlternative } from '../../shared/negotiation/negotiate.ts';
import { optionLetter } from '../../shared/negotiation/option-letter.ts';
import { toWindowId } from '../../shared/planning/window-ref.ts';
import { type CalendarItem, offeredKey } from './calendar-item.ts';
import { offerMessages } from './offer-messages.ts';

/** What is on offer, by window; only windows that have something to choose from are in it. */
export type Offers = ReadonlyMap<string, readonly Alternative[]>;

/** The offers of a plan; costs a look at its changes. */
export function offersOf({ series, ...plan }: Plan): Offers {
  const ids = series.flatMap(({ id: seriesId, changes }) =>
    changes.flatMap(({ alternatives = [], originalStart }) =>
      alternatives.length === 0 ? [] : [toWindowId({ seriesId, originalStart })],
    ),
  );
  const offers = ids.map(
    (id) => [id, negotiationOf({ ...plan, series }, id).alternatives] as const,
  );
  return new Map(offers.filter(([, { length }]) => length > 0));
}

/** A ghost for every time on offer but the one its window stands at. Looks at windows only for offers. */
export function ghostsOf(
  windows: readonly PatchWindow[],
  offers: Offers,
  itemOf: (window: PatchWindow) => CalendarItem,
): readonly CalendarItem[] {
  if (offers.size === 0) return noGhosts;
  return windows
    .filter(({ id }) => offers.has(id))
    .flatMap((window) => ghosts(itemOf(window), offers.get(window.id) ?? []));
}

const noGhosts: readonly CalendarItem[] = [];

/** A window's item with the letter of the time it stands at, where that is one of those on offer. */
export function standing(item: CalendarItem, offered: readonly Alternative[]): CalendarItem {
  const index = offered.findIndex((each) => isAt(item, each));
  if (index < 0) return item;
  const letter = optionLetter(index);
  return {
    ...item,
    letter,
    words: offerMessages.standsAt(item.words, letter, offered.length),
  };
}

const ghosts = (item: CalendarItem, offered: readonly Alternative[]): readonly CalendarItem[] =>
  offered.flatMap((each, index) =>
    isAt(item, each) ? [] : [ghost(item, each, { letter: optionLetter(index), offered })],
  );

function ghost(
  item: CalendarItem,
  alternative: Alternative,
  { letter, offered }: { readonly letter: string; readonly offered: readonly Alternative[] },
): CalendarItem {
  const say = alternative.byCustomer === true ? offerMessages.wish : offerMessages.offered;
  const time = timeOfAlternative(alternative);
  const laterMs = time.startMs - item.startMs;
  return {
    ...item,
    ...time,
    ...(item.spreadEndMs !== undefined && { spreadEndMs: item.spreadEndMs + laterMs }),
    key: offeredKey(item.selection.id, letter),
    look: 'offered',
    name: offerMessages.ghostName(item.name, letter),
    letter,
    words: say(letter, offered.length),
    // Nobody checked it there: its card asks when it is looked at.
    conflictCount: 0,
    hasError: false,
    movable: false,
  };
}

function isAt({ startMs, endMs }: CalendarItem, alternative: Alternative): boolean {
  const time = timeOfAlternative(alternative);
  return time.startMs === startMs && time.endMs === endMs;
}
