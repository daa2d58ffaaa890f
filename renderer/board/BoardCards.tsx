import { IconCalendarPlus, IconDatabase } from '@tabler/icons-react';
import type { Customer } from '../../shared/model/target.ts';
import type { BoardCard, BoardCell } from '../../shared/negotiation/board.ts';
import type { NoticeCountdown } from '../../shared/negotiation/notice-countdown.ts';
import { boardMessages } from '../presenters/board-messages.ts';
import { cardsShown } from '../presenters/board-words.ts';
import { formatShortDay, formatTimes } from '../presenters/format-time.ts';
import { dueWords, leftWords, toneOfCountdown } from '../presenters/negotiation-words.ts';
import classes from './BoardCards.module.css';
import { StateMark } from './StateMark.tsx';

interface BoardCardsProps {
  readonly cell: BoardCell;
  readonly customer: Customer;
}

/** The windows of a customer's month, those to agree on first; what is missing, and what does not fit. */
export function BoardCards({ cell, customer }: BoardCardsProps) {
  const { shown, more } = cardsShown(cell);
  return (
    // The cell says all of it in one sentence.
    <div className={classes['cards']} aria-hidden>
      {shown.map((card) => (
        <Card key={card.window.id} card={card} customer={customer} />
      ))}
      {more > 0 && <span className={classes['more']}>{boardMessages.moreWindows(more)}</span>}
      {cell.missing.map(({ path, name }) => (
        <span key={path} className={classes['missing']}>
          <IconCalendarPlus size={14} stroke={1.8} aria-hidden />
          No window on {name}
        </span>
      ))}
    </div>
  );
}

/** Farther away, the day alone says enough. */
const isNear = ({ passed, workingDaysLeft }: NoticeCountdown): boolean =>
  !passed && workingDaysLeft <= 5;

interface CardProps {
  readonly card: BoardCard;
  readonly customer: Customer;
}

function Card({ card: { window, countdown }, customer: { zone } }: CardProps) {
  const { state, facts, name } = window;
  return (
    <div className={classes['card']} data-state={state} data-window={window.id}>
      <span className={classes['line']}>
        <b title={name}>{name}</b>
        <StateMark state={state} />
      </span>
      <span className={classes['when']}>
        {formatShortDay(window.startMs, zone)} {formatTimes(window, zone)}
      </span>
      {countdown !== null && (
        <span className={classes['due']} data-tone={toneOfCountdown(countdown)}>
          {dueWords(countdown)}
          {isNear(countdown) && ` · ${leftWords(countdown)}`}
        </span>
      )}
      {facts?.databaseAnswer !== undefined && (
        <span className={classes['pairing']}>
          <IconDatabase size={12} stroke={1.8} aria-hidden />
          Database: {facts.databaseAnswer}
        </span>
      )}
    </div>
  );
}
