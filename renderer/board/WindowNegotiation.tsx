import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import type { BusinessUnit, Customer } from '../../shared/model/target.ts';
import type { BoardCard } from '../../shared/negotiation/board.ts';
import { negotiationOf } from '../../shared/negotiation/negotiate.ts';
import { teamOf } from '../presenters/display-zone.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { AnswerPart } from './AnswerPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { MessagePart } from './MessagePart.tsx';
import { PairingPart } from './PairingPart.tsx';
import { ProposePart } from './ProposePart.tsx';
import { StandingPart } from './StandingPart.tsx';

interface WindowNegotiationProps {
  readonly card: BoardCard;
  readonly customer: Customer;
  readonly unit: BusinessUnit | undefined;
}

const open: ReadonlySet<WindowState> = new Set(['draft', 'proposed', 'countered']);
const told: ReadonlySet<WindowState> = new Set(['agreed', 'notified', 'pushed']);

/** Everything about how one window comes to be agreed, in the order in which it is done. */
export function WindowNegotiation({ card, customer, unit }: WindowNegotiationProps) {
  const plan = usePlanStore((state) => state.plan);
  if (plan === null) return null;
  const { window } = card;
  const negotiation = negotiationOf(plan, window.id);
  const isOffered = window.state !== 'draft';
  return (
    <>
      <StandingPart card={card} customer={customer} />
      {open.has(window.state) && <ProposePart window={window} isOffered={isOffered} />}
      {(open.has(window.state) || window.state === 'agreed' || window.state === 'notified') && (
        <AnswerPart
          // Another answer is asked for in every state.
          key={`${window.state} ${negotiation.steps.length}`}
          window={window}
          negotiation={negotiation}
          customer={customer}
        />
      )}
      {(told.has(window.state) || (open.has(window.state) && isOffered)) && (
        <MessagePart
          facts={{
            plan,
            window,
            negotiation,
            customer,
            unit,
            team: teamOf(window, plan.organization),
          }}
        />
      )}
      {wantsPairing(window, unit) && (
        <PairingPart window={window} customer={customer} team={teamOf(window, plan.organization)} />
      )}
      <HistoryPart steps={negotiation.steps} zone={customer.zone} />
    </>
  );
}

/** Where a database slot is asked for, or somebody noted an answer all the same. */
const wantsPairing = ({ kind, facts }: PatchWindow, unit: BusinessUnit | undefined): boolean =>
  facts?.databaseAnswer !== undefined ||
  (unit?.databasePairing !== undefined && kind === 'install');
