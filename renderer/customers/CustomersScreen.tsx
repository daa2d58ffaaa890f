import { SegmentedControl } from '@mantine/core';
import type { Plan } from '../../shared/model/plan.ts';
import {
  type CustomersTab as Tab,
  showCustomersTab,
  useCustomersStore,
} from '../state/customers-store.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import classes from './CustomersScreen.module.css';
import { CustomersTab } from './CustomersTab.tsx';
import { DatesTab } from './dates/DatesTab.tsx';
import { RulesTab } from './RulesTab.tsx';
import { TeamsTab } from './TeamsTab.tsx';
import { TemplatesTab } from './templates/TemplatesTab.tsx';
import { UnitsTab } from './UnitsTab.tsx';

const tabs: readonly { readonly value: Tab; readonly label: string }[] = [
  { value: 'customers', label: 'Customers' },
  { value: 'units', label: 'Business units' },
  { value: 'teams', label: 'Teams' },
  { value: 'templates', label: 'Templates' },
  { value: 'dates', label: 'Dates' },
  { value: 'rules', label: 'Rules' },
];

/** Who windows are for, who executes them, and by which rules they are measured. */
export function CustomersScreen() {
  const plan = usePlanStore((state) => state.plan);
  const tab = useCustomersStore((state) => state.tab);
  if (plan === null) return null;
  return (
    <section className={classes['screen']} aria-label="Customers">
      <ScreenHeader title="Customers">
        <SegmentedControl
          aria-label="Part of Customers"
          data={[...tabs]}
          value={tab}
          onChange={showCustomersTab}
        />
      </ScreenHeader>
      <Part tab={tab} plan={plan} />
    </section>
  );
}

function Part({ tab, plan }: { readonly tab: Tab; readonly plan: Plan }) {
  switch (tab) {
    case 'customers':
      return <CustomersTab plan={plan} />;
    case 'units':
      return <UnitsTab plan={plan} />;
    case 'teams':
      return <TeamsTab plan={plan} />;
    case 'templates':
      return <TemplatesTab plan={plan} />;
    case 'dates':
      return <DatesTab plan={plan} />;
    case 'rules':
      return <RulesTab />;
  }
}
