import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import { timeOfAlternative, type Negotiation } from '../../shared/negotiation/negotiate.ts';
import { optionLetter } from '../../shared/negotiation/option-letter.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatShortRange } from '../presenters/format-time.ts';
import { offerMessages } from '../presenters/offer-messages.ts';

/** What may be answered: one of what was offered, another time, none, or a state of its own. */
export type Answer = { readonly key: string; readonly label: string } & (
  | { readonly kind: 'accept'; readonly alternativeId: string }
  | { readonly kind: 'wish' }
  | { readonly kind: 'none' }
  | { readonly kind: 'state'; readonly state: WindowState }
);

/** The answers that make sense as it stands, times in the customer's zone. */
export function answersFor(
  window: PatchWindow,
  { alternatives }: Negotiation,
  zone: Zone,
): readonly Answer[] {
  if (window.state === 'agreed' || window.state === 'notified') return agreedAnswers(window);
  const asItStands: Answer = {
    key: 'as-it-stands',
    kind: 'state',
    state: 'agreed',
    label: `Agreed as it stands: ${formatShortRange(window, zone)}`,
  };
  const offered = alternatives.map((alternative, index): Answer => {
    const time = formatShortRange(timeOfAlternative(alternative), zone);
    return {
      key: alternative.id,
      kind: 'accept',
      alternativeId: alternative.id,
      label:
        alternative.byCustomer === true
          ? offerMessages.wishAnswered(time)
          : offerMessages.answered(optionLetter(index), time),
    };
  });
  return [
    ...(offered.length === 0 ? [asItStands] : offered),
    { key: 'wish', kind: 'wish', label: 'They want another time' },
    { key: 'none', kind: 'none', label: 'None of them suits' },
  ];
}

const agreedAnswers = ({ state }: PatchWindow): readonly Answer[] => [
  ...(state === 'agreed'
    ? [
        {
          key: 'notified',
          kind: 'state' as const,
          state: 'notified' as const,
          label: 'The customer was told',
        },
      ]
    : []),
  {
    key: 'withdrawn',
    kind: 'state',
    state: 'countered',
    label: 'The agreement was taken back',
  },
];
