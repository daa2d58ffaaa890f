import { SegmentedControl } from '@mantine/core';
import { showConflictsTab, usePolicyStore, type ConflictsTab } from '../state/policy-store.ts';

const tabs: readonly { readonly value: ConflictsTab; readonly label: string }[] = [
  { value: 'conflicts', label: 'Findings' },
  { value: 'policy', label: 'Policy' },
];

/** Switches between what collides and how promises stand. */
export function ConflictTabs() {
  const tab = usePolicyStore((state) => state.tab);
  return (
    <SegmentedControl
      aria-label="Part of Conflicts"
      data={[...tabs]}
      value={tab}
      onChange={showConflictsTab}
    />
  );
}
