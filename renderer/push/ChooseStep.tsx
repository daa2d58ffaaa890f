import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useOrganization } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import { choosePushWindows, preparePush, usePushStore } from '../state/push-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { showScreen } from '../state/view-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { filterCandidates, groupCandidates, hasReadiness } from './choose-rows.ts';
import { ChooseFilters, type FilterChoice } from './ChooseFilters.tsx';
import { ChooseTable } from './ChooseTable.tsx';
import { DriftNotice } from './DriftNotice.tsx';
import type { Leftover } from './leftover-events.ts';
import type { PushCandidate } from './push-candidates.ts';
import { InterruptedPushes } from './InterruptedPushes.tsx';
import { UnfinishedCalendars } from './UnfinishedCalendars.tsx';
import { NothingToPush } from './NothingToPush.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import classes from './PushScreen.module.css';
import {
  firstChoiceDays,
  useChosenIds,
  useLeftovers,
  usePushCandidates,
} from './use-push-candidates.ts';
import { pushCounts, pushMessages } from './push-messages.ts';

const dayMs = 86_400_000;
/** What is shown before the reader has said anything. */
export const firstFilter: FilterChoice = {
  readiness: 'ready',
  days: firstChoiceDays,
  businessUnitId: '',
  text: '',
};

interface ChooseStepProps {
  /** Kept by who shows it: a look at the preview and back leaves the list as it was. */
  readonly choice: FilterChoice;
  readonly onFilter: (choice: FilterChoice) => void;
}

/** Step 1: which windows are to be in AWS. */
export function ChooseStep({ choice, onFilter }: ChooseStepProps) {
  const organization = useOrganization();
  const nowMs = useSessionStore((state) => state.nowMs);
  const candidates = usePushCandidates();
  const leftovers = useLeftovers();
  const chosenIds = useChosenIds(candidates, leftovers);
  // Of every standing: what the filter of standings counts and then picks from.
  const inReach = useMemo(() => {
    if (organization === null) return [];
    const beforeMs = choice.days === null ? null : nowMs + choice.days * dayMs;
    return filterCandidates(candidates, { ...choice, readiness: 'all', beforeMs }, organization);
  }, [candidates, choice, nowMs, organization]);
  const shown = useMemo(
    () => inReach.filter((each) => hasReadiness(each, choice.readiness)),
    [inReach, choice.readiness],
  );
  const groups = useMemo(
    () => (organization === null ? [] : groupCandidates(shown, organization)),
    [shown, organization],
  );
  const hasSource = useSessionStore(({ source }) => source !== 'none');
  if (organization === null) return null;
  if (!hasSource) return <NoSource />;
  // They wait to be pushed like the others, whatever else is filtered.
  const shownLeftovers = hasRemovals(choice) ? leftovers : [];
  const shownIds = new Set([
    ...shown.map(({ window }) => window.id),
    ...shownLeftovers.map(({ windowId }) => windowId),
  ]);

  return (
    <>
      <ChooseFilters choice={choice} candidates={inReach} onChange={onFilter} />
      <InterruptedPushes />
      <UnfinishedCalendars />
      <DriftNotice
        organization={organization}
        onRestore={(id) => choosePushWindows(new Set([...chosenIds, id]))}
      />
      <ProblemNotice />
      <div className={classes['scroll']}>
        {shown.length + shownLeftovers.length === 0 ? (
          <NothingToPush candidates={candidates} choice={choice} onChange={onFilter} />
        ) : (
          <ChooseTable
            groups={groups}
            leftovers={shownLeftovers}
            organization={organization}
            chosenIds={chosenIds}
            onChoose={choosePushWindows}
          />
        )}
      </div>
      <ChooseFoot
        chosenIds={chosenIds}
        hiddenCount={[...chosenIds].filter((id) => !shownIds.has(id)).length}
        calendarCount={countCalendars(candidates, leftovers, chosenIds)}
      />
    </>
  );
}

function NoSource() {
  return (
    <EmptyState
      icon={<IconCloudOff size={24} stroke={1.7} />}
      title="No AWS accounts are connected"
      action={<Button onClick={() => showScreen('sources')}>Open Sources</Button>}
    >
      This plan has no live data, so there is no calendar to push to.
    </EmptyState>
  );
}

const hasRemovals = ({ readiness }: FilterChoice): boolean =>
  readiness === 'ready' || readiness === 'all';

/** Calendars that the chosen windows belong in or are to be removed from. */
function countCalendars(
  candidates: readonly PushCandidate[],
  leftovers: readonly Leftover[],
  chosenIds: ReadonlySet<string>,
): number {
  const wanted = candidates
    .filter(({ window }) => chosenIds.has(window.id))
    .flatMap(({ targets }) => targets.map(({ calendarKey }) => calendarKey));
  const left = leftovers
    .filter(({ windowId }) => chosenIds.has(windowId))
    .flatMap(({ events }) => events)
    .flatMap(({ live }) => (live.kind === 'calendar-event' ? [live.calendarKey] : []));
  return new Set([...wanted, ...left]).size;
}

interface ChooseFootProps {
  readonly chosenIds: ReadonlySet<string>;
  readonly hiddenCount: number;
  readonly calendarCount: number;
}

function ChooseFoot({ chosenIds, hiddenCount, calendarCount }: ChooseFootProps) {
  const isPreparing = usePushStore(({ work }) => work === 'preparing');
  const isReading = useLiveStore(({ reading }) => reading);
  return (
    <footer className={classes['foot']}>
      <span className={classes['footText']} role="status">
        <b>{pushCounts.windows(chosenIds.size)}</b> chosen for{' '}
        <b>{pushCounts.calendars(calendarCount)}</b>
        {hiddenCount > 0 && ` · ${hiddenCount} of them not in this list`}
      </span>
      <span className={classes['space']} />
      {isReading && (
        <span className={classes['dim']}>
          Cells are still being read; the preview may miss some.
        </span>
      )}
      <Button
        variant="filled"
        loading={isPreparing}
        disabled={chosenIds.size === 0}
        onClick={() => void preparePush([...chosenIds])}
      >
        {pushMessages.preview(chosenIds.size)}
      </Button>
    </footer>
  );
}
