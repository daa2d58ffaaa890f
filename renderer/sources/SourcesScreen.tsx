import { Button, SegmentedControl } from '@mantine/core';
import { IconFileImport, IconRefresh, IconShieldCheck } from '@tabler/icons-react';
import { useAccessStore } from '../state/access-store.ts';
import { useOrganization } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { openImport } from '../state/import-file.ts';
import { refreshSnapshot, useLiveStore } from '../state/live-store.ts';
import { showPolicies } from '../state/policies-store.ts';
import { type SourcesTab, showSources, useSourcesStore } from '../state/sources-store.ts';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { AccountsTab } from './accounts/AccountsTab.tsx';
import { CalendarsFound } from './CalendarsFound.tsx';
import { CellsTab } from './cells/CellsTab.tsx';
import { NoCells } from './NoCells.tsx';
import { PoliciesDialog } from './policies/PoliciesDialog.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { SignInsTab } from './sign-ins/SignInsTab.tsx';
import { ReadinessTab } from './readiness/ReadinessTab.tsx';
import classes from './SourcesScreen.module.css';
import { SourcesStanding } from './SourcesStanding.tsx';

/** Where live data comes from: sign-ins, accounts × regions, how reading went, and what was found. */
export function SourcesScreen() {
  const organization = useOrganization();
  const cells = useLiveStore((state) => state.cells);
  const isReading = useLiveStore(({ reading }) => reading);
  if (organization === null) return null;
  return (
    <section className={classes['screen']} aria-label="Sources">
      <ScreenHeader title="Sources">
        <SourcesStanding cells={cells} />
        <span className={classes['space']} />
        <Button
          className={classes['button'] ?? ''}
          leftSection={<IconShieldCheck size={15} />}
          onClick={() => showPolicies('read', null)}
        >
          IAM policies…
        </Button>
        <Button
          className={classes['button'] ?? ''}
          variant="filled"
          leftSection={<IconRefresh size={15} />}
          disabled={isReading || cells.length === 0}
          onClick={() => void refreshSnapshot()}
        >
          Refresh all
        </Button>
      </ScreenHeader>
      <ReadingProgress cells={cells} />
      <Tabs />
      <Part />
      <PoliciesDialog />
    </section>
  );
}

function Tabs() {
  const tab = useSourcesStore((state) => state.tab);
  const calendars = useLiveStore((state) => state.calendars.length);
  const cells = useLiveStore((state) => state.cells.length);
  const access = useAccessStore((state) => state.access);
  const counted = (name: string, count: number | undefined): string =>
    count === undefined || count === 0 ? name : `${name} ${count}`;
  const data: readonly { value: SourcesTab; label: string }[] = [
    { value: 'cells', label: counted('Cells', cells) },
    { value: 'calendars', label: counted('Calendars', calendars) },
    { value: 'readiness', label: 'Readiness' },
    { value: 'accounts', label: counted('Accounts', access?.mapped.length) },
    { value: 'sign-ins', label: counted('Sign-ins', access?.sessions.length) },
  ];
  return (
    <div className={classes['tabs']}>
      <SegmentedControl
        aria-label="Part of Sources"
        data={[...data]}
        value={tab}
        onChange={showSources}
      />
      <span className={classes['space']} />
      <Button
        className={classes['button'] ?? ''}
        leftSection={<IconFileImport size={15} />}
        onClick={openImport}
      >
        Import…
      </Button>
    </div>
  );
}

function Part() {
  const tab = useSourcesStore((state) => state.tab);
  const plan = usePlanStore((state) => state.plan);
  const cells = useLiveStore((state) => state.cells);
  if (plan === null) return null;
  const { organization } = plan;
  switch (tab) {
    case 'cells':
      return cells.length === 0 ? (
        <NoCells />
      ) : (
        <CellsTab cells={cells} organization={organization} />
      );
    case 'calendars':
      return cells.length === 0 ? (
        <NoCells />
      ) : (
        <div className={classes['scroll']}>
          <CalendarsFound organization={organization} />
        </div>
      );
    case 'readiness':
      return <ReadinessTab plan={plan} />;
    case 'accounts':
      return <AccountsTab organization={organization} />;
    case 'sign-ins':
      return <SignInsTab />;
  }
}
