/** A customer's month on the board: which cards it has room for, and what a screen reader says of it. */
import type { WindowState } from '../../shared/model/series.ts';
import type { Customer } from '../../shared/model/target.ts';
import type { BoardCard, BoardCell } from '../../shared/negotiation/board.ts';
import { formatLongRange, formatMonth } from './format-time.ts';
import { countdownWords } from './negotiation-words.ts';
import { stateWord } from './state-words.ts';

/** More than these are counted: a month stays as high as its neighbours. */
const mostShown = 3;

/** Who is asked about first: what is open, then what is agreed, then what is over. */
const rankOf: Readonly<Record<WindowState, number>> = {
  countered: 0,
  proposed: 0,
  draft: 0,
  agreed: 1,
  notified: 1,
  pushed: 1,
  held: 2,
  missed: 2,
  cancelled: 2,
};

/** Cards in the order in which they matter, by start where they matter alike. */
export const cardsByConcern = ({ cards }: BoardCell): readonly BoardCard[] =>
  [...cards].sort(
    (a, b) =>
      rankOf[a.window.state] - rankOf[b.window.state] || a.window.startMs - b.window.startMs,
  );

/** The cards that are drawn, and how many more there are. */
export function cardsShown(cell: BoardCell): {
  readonly shown: readonly BoardCard[];
  readonly more: number;
} {
  const cards = cardsByConcern(cell);
  // "1 more" takes as much room as the card itself.
  const room = cards.length === mostShown + 1 ? cards.length : mostShown;
  return { shown: cards.slice(0, room), more: Math.max(0, cards.length - room) };
}

/** `Northwind, April 2027: Northwind prod, proposed, Saturday 17 April …; no window on …`. */
export function cellWords(cell: BoardCell, customer: Customer): string {
  const parts = [
    ...cardsByConcern(cell).map((card) => cardWords(card, customer)),
    ...cell.missing.map(({ name }) => `no window on ${name}`),
  ];
  const month = formatMonth(`${cell.month}-01`);
  return `${customer.name}, ${month}: ${parts.length === 0 ? 'nothing' : parts.join('; ')}`;
}

function cardWords({ window, countdown }: BoardCard, customer: Customer): string {
  const { databaseAnswer } = window.facts ?? {};
  return [
    window.name,
    stateWord(window.state).toLowerCase(),
    `${formatLongRange(window, customer.zone)} ${customer.zone}`,
    ...(countdown === null ? [] : [countdownWords(countdown, customer)]),
    ...(databaseAnswer === undefined ? [] : [`database slot ${databaseAnswer}`]),
  ].join(', ');
}
