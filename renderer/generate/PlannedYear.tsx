import { Button, Group } from '@mantine/core';
import type { YearProposal } from '../../shared/generate/year-proposal.ts';
import { counted } from '../presenters/counted.ts';
import { describeFreshness } from '../presenters/freshness-words.ts';
import {
  actionCounts,
  actionWords,
  proofWords,
  violationWords,
} from '../presenters/year-plan-words.ts';
import { useAgeLimit } from '../state/age-limit.ts';
import { useDisplayZone, useOrganization } from '../state/derived.ts';
import {
  backToChoices,
  closeYearPlan,
  takeYear,
  type YearPlanState,
} from '../state/generate/year-plan-store.ts';
import { useLiveStore } from '../state/live-store.ts';
import { PlannedCustomers } from './PlannedCustomers.tsx';
import classes from './PlanYear.module.css';

/** What a year would change and what that is worth, customer by customer; taken as one step. */
export function PlannedYear({
  planned,
}: {
  readonly planned: Extract<YearPlanState, { readonly kind: 'planned' }>;
}) {
  const { proposal, tookMs } = planned;
  const { added, moved } = actionCounts(proposal.lanes);
  const changes = added + moved;
  return (
    <>
      <dl className={classes['figures']}>
        <Figure name="Conflicts before" words={violationWords(proposal.before)} />
        <Figure name="Conflicts after" words={violationWords(proposal.after)} />
        <Figure name="Windows" words={actionWords(proposal.lanes)} />
      </dl>
      <p className={classes['lead']}>
        {proofWords(proposal)} <Arranging proposal={proposal} /> <CheckedAgainst /> Planned in{' '}
        {(tookMs / 1_000).toFixed(1)} s.
      </p>
      <LeftAlone proposal={proposal} />
      <PlannedCustomers proposal={proposal} />
      <Group justify="flex-end" gap={8} mt={12}>
        <Button onClick={backToChoices}>Back</Button>
        <Button onClick={closeYearPlan}>Cancel</Button>
        <Button variant="filled" data-autofocus disabled={changes === 0} onClick={takeYear}>
          {changes === 0
            ? 'Nothing to change'
            : counted(changes, 'Take the year: 1 change', 'Take the year: # changes')}
        </Button>
      </Group>
    </>
  );
}

function Figure({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <div className={classes['figure']}>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}

/** What planning cannot do: slots and people are asked for once the date stands. */
function Arranging({ proposal: { after } }: { readonly proposal: YearProposal }) {
  if (after.toArrange === 0) return null;
  const words = counted(
    after.toArrange,
    'For 1 window a database slot or somebody on call is still to be arranged.',
    'For # windows a database slot or somebody on call is still to be arranged.',
  );
  return <span>{words}</span>;
}

/** A year is as good as what is known of AWS. */
function CheckedAgainst() {
  const cells = useLiveStore((state) => state.cells);
  const limit = useAgeLimit();
  const zone = useDisplayZone();
  const { head, count, detail } = describeFreshness(cells, limit, zone);
  const words = [head, count].filter((part) => part !== '').join(', ');
  return <span title={detail}>Checked against: {words}.</span>;
}

function LeftAlone({ proposal: { leftAlone } }: { readonly proposal: YearProposal }) {
  const organization = useOrganization();
  if (leftAlone.length === 0) return null;
  const names = leftAlone.map(
    (id) => organization?.customers.find((customer) => customer.id === id)?.name ?? id,
  );
  return (
    <p className={classes['lead']}>
      Left as they are, since no year that was found is better for them: {names.join(', ')}.
    </p>
  );
}
