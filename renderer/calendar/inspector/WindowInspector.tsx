import { Button, Menu } from '@mantine/core';
import {
  IconArrowsMove,
  IconChevronDown,
  IconCopy,
  IconRepeat,
  IconTrash,
} from '@tabler/icons-react';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow, Series } from '../../../shared/model/series.ts';
import { describeSeries } from '../../../shared/schedule/describe-rule.ts';
import { clockNotes } from '../../presenters/clock-notes.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { startDaysLater } from '../../presenters/move-math.ts';
import { movedNote } from '../../presenters/next-dates.ts';
import { SlotsSection } from '../../policy/SlotsSection.tsx';
import { lookOfState } from '../../presenters/plan-items.ts';
import { isMovable, kindWord, stateWord } from '../../presenters/state-words.ts';
import { businessUnitName } from '../../presenters/target-words.ts';
import { useDisplayZone, useTeamZone, useWindow } from '../../state/derived.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import { openDialog } from '../../state/view-store.ts';
import { askToDelete, repeats } from '../../state/scoped-edits.ts';
import { deleteSeries, duplicateWindowAt } from '../../state/window-edits.ts';
import { LookIcon } from '../LookIcon.tsx';
import { StateItems } from '../StateItems.tsx';
import { TimesTable } from '../TimesTable.tsx';
import { AdHocPart } from './AdHocPart.tsx';
import { AwsSchedule } from './AwsSchedule.tsx';
import { CapacityNote } from './CapacityNote.tsx';
import { ConflictCards } from './ConflictCards.tsx';
import classes from './Inspector.module.css';
import { DriftCard } from './DriftCard.tsx';
import { EscalationPart } from './EscalationPart.tsx';
import { InspectorHead, Section } from './InspectorHead.tsx';
import { LinksPart } from './LinksPart.tsx';
import { NameInput } from './NameInput.tsx';
import { NegotiationPart } from './NegotiationPart.tsx';
import { OccurrenceScope } from './OccurrenceScope.tsx';
import { PushedPlaces } from './PushedPlaces.tsx';
import { ResultPart } from './ResultPart.tsx';
import { ScanNote } from './ScanNote.tsx';
import { SeriesDates } from './SeriesDates.tsx';
import { SkippedDates } from './SkippedDates.tsx';
import { SoakOffer } from './SoakOffer.tsx';
import { TimelinePart } from './TimelinePart.tsx';
import { WindowFields } from './WindowFields.tsx';
import { WorkPart } from './WorkPart.tsx';

/** A window of the plan: what it is, when for whom, what is wrong with it, where it goes. */
export function WindowInspector({ windowId }: { readonly windowId: string }) {
  const plan = usePlanStore((state) => state.plan);
  const window = useWindow(windowId);
  const series = plan?.series.find(({ id }) => id === window?.seriesId);
  if (plan === null || window === null || series === undefined) {
    return (
      <InspectorHead
        title="It is gone"
        sub="The window was deleted, an undo took it back, or it lies outside of the days that are drawn."
      />
    );
  }
  return <Inspected window={window} series={series} plan={plan} />;
}

interface InspectedProps {
  readonly window: PatchWindow;
  readonly series: Series;
  readonly plan: Plan;
}

function Inspected({ window, series, plan }: InspectedProps) {
  const zones = [window.zone, useDisplayZone(), useTeamZone(window)];
  const repeating = repeats(series);
  const moved = movedNote(window);
  const unit = businessUnitName(window.target.businessUnitId, plan.organization);
  const sub = inspectorMessages.window(
    unit,
    kindWord(window.kind).toLowerCase(),
    repeating ? describeSeries(series) : inspectorMessages.once,
  );

  return (
    <>
      <InspectorHead title={<NameInput window={window} />} sub={sub}>
        <StateTag window={window} />
      </InspectorHead>
      <ResultPart window={window} />
      <WindowFields window={window} organization={plan.organization} repeats={repeating} />
      <Section title="The same time elsewhere">
        <TimesTable range={window} zones={zones} />
        {moved !== null && <p className={classes['dim']}>{moved}</p>}
        {clockNotes(window).map((note) => (
          <p key={note} className={classes['note']}>
            {note}
          </p>
        ))}
        <CapacityNote window={window} organization={plan.organization} />
      </Section>
      {repeating && <OccurrenceScope window={window} series={series} plan={plan} />}
      <ScanNote window={window} />
      <SoakOffer window={window} organization={plan.organization} />
      <AdHocPart series={series} />
      <NegotiationPart window={window} plan={plan} />
      <DriftCard window={window} plan={plan} />
      <ConflictCards window={window} />
      <SlotsSection window={window} />
      <WorkPart window={window} organization={plan.organization} repeats={repeating} />
      <TimelinePart window={window} organization={plan.organization} />
      <LinksPart window={window} repeats={repeating} />
      <EscalationPart window={window} organization={plan.organization} />
      {repeating && <SeriesDates window={window} />}
      {repeating && <SkippedDates series={series} plan={plan} />}
      {repeating && <AwsSchedule series={series} plan={plan} />}
      <PushedPlaces window={window} plan={plan} />
      <Actions window={window} repeats={repeating} />
    </>
  );
}

function StateTag({ window }: { readonly window: PatchWindow }) {
  const look = lookOfState(window.state);
  return (
    <Menu position="bottom-end" width={170}>
      <Menu.Target>
        <button
          type="button"
          className={classes['stateTag']}
          data-look={look}
          aria-label={`State: ${stateWord(window.state)}`}
        >
          <LookIcon look={look} />
          {stateWord(window.state)}
          <IconChevronDown size={12} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <StateItems window={window} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Actions({ window, repeats }: { readonly window: PatchWindow; readonly repeats: boolean }) {
  return (
    <div className={classes['actions']}>
      <Button
        leftSection={<IconArrowsMove size={14} />}
        disabled={!isMovable(window.state)}
        onClick={() => openDialog({ kind: 'move', windowId: window.id })}
      >
        Move…
      </Button>
      <Button
        leftSection={<IconCopy size={14} />}
        onClick={() => duplicateWindowAt(window, startDaysLater(window, 7))}
      >
        Duplicate
      </Button>
      <Button
        leftSection={<IconTrash size={14} />}
        disabled={!isMovable(window.state)}
        onClick={() => askToDelete(window)}
      >
        {repeats ? 'Skip this date' : 'Delete'}
      </Button>
      <Button
        leftSection={<IconRepeat size={14} />}
        onClick={() => openDialog({ kind: 'edit-series', seriesId: window.seriesId })}
      >
        {repeats ? 'Edit the series…' : 'Repeat…'}
      </Button>
      {repeats && <Button onClick={() => deleteSeries(window)}>Delete the series</Button>}
    </div>
  );
}
