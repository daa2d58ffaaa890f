import { useOrganization } from '../state/derived.ts';
import { LimitFields } from './LimitFields.tsx';
import { ClockFields } from './ClockFields.tsx';
import classes from './RulesTab.module.css';
import { SeverityTable } from './SeverityTable.tsx';

/** What windows are measured by in the whole organization. */
export function RulesTab() {
  const organization = useOrganization();
  if (organization === null) return null;
  return (
    <div className={classes['tab']}>
      <SeverityTable organization={organization} />
      <div className={classes['numbers']}>
        <ClockFields organization={organization} />
        <LimitFields organization={organization} />
      </div>
    </div>
  );
}
