import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { threeWay, type ThreeTexts } from '../../shared/changes/three-way.ts';
import { teamZoneOf } from '../presenters/display-zone.ts';
import { useOrganization } from '../state/derived.ts';
import { usePushStore } from '../state/push-store.ts';
import { rebasePush } from '../state/rebase-push.ts';
import { clashWords, differencesInWords } from './difference-words.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import classes from './ReceiptDetails.module.css';
import { TextDiffView } from './TextDiffView.tsx';

interface ThreeWayViewProps {
  readonly receipt: Receipt;
  readonly texts: ThreeTexts;
  readonly planId: string;
}

/** A push that was refused: what somebody changed, what was wanted, and the way to have both. */
export function ThreeWayView({ receipt, texts, planId }: ThreeWayViewProps) {
  const { base, ours, theirs } = texts;
  const compared = useMemo(
    () => threeWay({ base, ours, theirs }, planId),
    [base, ours, theirs, planId],
  );
  const teamZone = useTeamZoneOf(receipt);
  const { bothKeys } = compared;
  const clashes = bothKeys.size;
  return (
    <>
      <section>
        <h2 className={classes['heading']}>
          What somebody changed: {differencesInWords(compared.theirs, compared.theirsAround)}
        </h2>
        {compared.theirs.length > 0 && (
          <DifferenceTable
            label="What somebody changed"
            differences={compared.theirs}
            {...{ bothKeys, teamZone }}
          />
        )}
      </section>
      <section>
        <h2 className={classes['heading']}>What you wanted: {differencesInWords(compared.ours)}</h2>
        {compared.ours.length > 0 && (
          <DifferenceTable
            label="What you wanted"
            differences={compared.ours}
            {...{ bothKeys, teamZone }}
          />
        )}
      </section>
      <p>{clashWords(clashes)}</p>
      <RebaseButton receipt={receipt} />
      <section>
        <h2 className={classes['heading']}>Their change as text</h2>
        <TextDiffView before={base} after={theirs} />
      </section>
    </>
  );
}

function RebaseButton({ receipt }: { readonly receipt: Receipt }) {
  const work = usePushStore((flow) => flow.work);
  return (
    <div className={classes['buttons']}>
      <Button
        variant="filled"
        aria-label={`Rebase: preview on top of theirs… ${receipt.calendarName}`}
        loading={work === 'preparing'}
        disabled={work !== 'none'}
        onClick={() => void rebasePush([receipt])}
      >
        Rebase: preview on top of theirs…
      </Button>
      <span className={classes['dim']}>
        Reads the calendar again. Nothing is written before you confirm the new preview.
      </span>
    </div>
  );
}

function useTeamZoneOf({ cell }: Receipt): string {
  const organization = useOrganization();
  const account = organization?.accounts.find(({ id }) => id === cell.accountId) ?? null;
  return (organization === null ? null : teamZoneOf({ target: account }, organization)) ?? 'UTC';
}
