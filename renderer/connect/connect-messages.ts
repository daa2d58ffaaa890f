/** Sentences of connecting to AWS that count, whole in each form. */
import { countMessages } from '../presenters/count-messages.ts';
import { counted } from '../presenters/counted.ts';

export const connectMessages = {
  open: (accounts: number, cells: number): string =>
    counted(
      accounts,
      `Open # account, ${countMessages.cells(cells)}`,
      `Open # accounts, ${countMessages.cells(cells)}`,
    ),
  /** `others`: how many more than those that are named, if any. */
  withoutRole: (names: string, others: number): string =>
    others <= 0
      ? `${names}: no role chosen, left out.`
      : counted(
          others,
          (n) => `${names} and ${n} other: no role chosen, left out.`,
          (n) => `${names} and ${n} others: no role chosen, left out.`,
        ),
} as const;
