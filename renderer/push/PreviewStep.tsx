import { useState } from 'react';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { useOrganization } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { usePushStore } from '../state/push-store.ts';
import { Card } from '../ui/Card.tsx';
import { ApprovalNotice } from './ApprovalNotice.tsx';
import { CalendarList } from './CalendarList.tsx';
import { CalendarPreview } from './CalendarPreview.tsx';
import { NothingToChange } from './NothingToChange.tsx';
import classes from './PreviewStep.module.css';
import { PreviewFoot } from './PreviewFoot.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { PushAccessNotices } from './PushAccessNotices.tsx';
import shared from './PushScreen.module.css';

interface PreviewStepProps {
  readonly changeSet: ChangeSet;
}

/** Step 2: what would become of each calendar. Nothing has been written yet. */
export function PreviewStep({ changeSet }: PreviewStepProps) {
  const organization = useOrganization();
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const isOutdated = useIsPreviewOutdated();
  if (organization === null) return null;
  const { calendars } = changeSet;
  const shown = calendars.find(({ calendarKey }) => calendarKey === chosenKey) ?? calendars[0];

  return (
    <>
      <ProblemNotice />
      <PushAccessNotices changeSet={changeSet} organization={organization} />
      {isOutdated && (
        <div className={shared['notice']} role="alert">
          <Card tone="warn" title="The plan has changed since this preview">
            Prepare it again: only what you have seen can be pushed.
          </Card>
        </div>
      )}
      <ApprovalNotice changeSet={changeSet} />
      {shown === undefined ? (
        <div className={shared['scroll']}>
          <NothingToChange changeSet={changeSet} />
        </div>
      ) : (
        <div className={classes['panes']}>
          <CalendarList
            changeSet={changeSet}
            organization={organization}
            shownKey={shown.calendarKey}
            onShow={setChosenKey}
          />
          <CalendarPreview key={shown.calendarKey} calendar={shown} organization={organization} />
        </div>
      )}
      <PreviewFoot changeSet={changeSet} isOutdated={isOutdated} />
    </>
  );
}

/** Whether the plan on screen is another than the one the preview was made of. */
function useIsPreviewOutdated(): boolean {
  const plan = usePlanStore((state) => state.plan);
  return usePushStore(({ preparedPlan }) => preparedPlan !== plan);
}
