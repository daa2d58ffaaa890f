import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { usePolicyStanding, type PolicyStanding } from '../state/policy-derived.ts';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { CadenceTable } from './CadenceTable.tsx';
import { cadenceRows } from './cadence-rows.ts';
import { ConflictTabs } from './ConflictTabs.tsx';
import { CoverageList } from './CoverageList.tsx';
import { DeadlineTable } from './DeadlineTable.tsx';
import { deadlineRows } from './deadline-rows.ts';
import { PatchEventDialog } from './PatchEventDialog.tsx';
import { PolicyPart } from './PolicyPart.tsx';
import classes from './PolicyPart.module.css';
import { UnitTable } from './UnitTable.tsx';

/** How the plan stands with what was promised: cadence, patch clocks, coverage, notice. */
export function PolicyScreen() {
  const standing = usePolicyStanding();
  if (standing === null) return null;
  return (
    <section className={classes['screen']} aria-label="Policy">
      <ScreenHeader title="Conflicts">
        <ConflictTabs />
        <span className={classes['grow']} />
        <Owner standing={standing} />
      </ScreenHeader>
      <div className={classes['scroll']}>
        <Parts standing={standing} />
      </div>
    </section>
  );
}

function Owner({ standing: { input } }: { readonly standing: PolicyStanding }) {
  const { policy } = input.organization;
  return (
    <span className={classes['owner']}>
      {policy === undefined
        ? 'No policy of your own: critical within 30 days, others within 90'
        : `${policy.name}, version ${policy.version}, owned by ${policy.owner}`}
    </span>
  );
}

function Parts({ standing }: { readonly standing: PolicyStanding }) {
  const { input, findings, reaches, units } = standing;
  const [isAdding, setIsAdding] = useState(false);
  const cadence = useMemo(() => cadenceRows(input), [input]);
  const deadlines = useMemo(() => deadlineRows(reaches, input), [reaches, input]);
  return (
    <>
      <PolicyPart title="Business units">
        <UnitTable units={units} />
      </PolicyPart>
      <PolicyPart title="Cadence" note="Production installs only">
        {cadence.length === 0 ? (
          <p className={classes['dim']}>No contract promises one.</p>
        ) : (
          <CadenceTable rows={cadence} />
        )}
      </PolicyPart>
      <PolicyPart
        title="Patch deadlines"
        note="Clocks that run, or begin soon"
        action={
          <Button leftSection={<IconPlus size={14} />} onClick={() => setIsAdding(true)}>
            Patch event…
          </Button>
        }
      >
        <DeadlineTable rows={deadlines} />
      </PolicyPart>
      <PolicyPart title="Coverage">
        <CoverageList findings={findings} />
      </PolicyPart>
      {isAdding && <PatchEventDialog onClose={() => setIsAdding(false)} />}
    </>
  );
}
