import type { ReactNode } from 'react';
import { BoardScreen } from './board/BoardScreen.tsx';
import { CalendarScreen } from './calendar/CalendarScreen.tsx';
import { ConnectDialog } from './connect/ConnectDialog.tsx';
import { ConsentDialog } from './connect/ConsentDialog.tsx';
import { SignInDialog } from './connect/SignInDialog.tsx';
import { ConflictsScreen } from './conflicts/ConflictsScreen.tsx';
import { CustomersScreen } from './customers/CustomersScreen.tsx';
import { ExportDialogs } from './exports/ExportDialogs.tsx';
import { PlanYearDialog } from './generate/PlanYearDialog.tsx';
import { ImportDialogs } from './import/ImportDialogs.tsx';
import { MergeDialogs } from './merge/MergeDialogs.tsx';
import { PolicyDialogs } from './policy/PolicyDialogs.tsx';
import { PolicyScreen } from './policy/PolicyScreen.tsx';
import { PushScreen } from './push/PushScreen.tsx';
import { AppShell } from './shell/AppShell.tsx';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { Notices } from './shell/Notices.tsx';
import { OtherPlanDialog } from './shell/OtherPlanDialog.tsx';
import { useShortcuts } from './shell/use-shortcuts.ts';
import { SourcesScreen } from './sources/SourcesScreen.tsx';
import { closePlan } from './state/plan-files.ts';
import { usePlanStore } from './state/plan-store.ts';
import { usePolicyStore } from './state/policy-store.ts';
import { useSettingsStore } from './state/settings-store.ts';
import { type Screen, showScreen, useViewStore } from './state/view-store.ts';
import { AppTheme } from './ui/AppTheme.tsx';
import { WelcomeScreen } from './welcome/WelcomeScreen.tsx';
import { YearScreen } from './year/YearScreen.tsx';

const screens: Readonly<Record<Screen, () => ReactNode>> = {
  calendar: CalendarScreen,
  year: YearScreen,
  board: BoardScreen,
  conflicts: ConflictsOrPolicy,
  push: PushScreen,
  customers: CustomersScreen,
  sources: SourcesScreen,
};

/** What collides, or how promises stand: whichever part was chosen. */
function ConflictsOrPolicy() {
  const tab = usePolicyStore((state) => state.tab);
  return tab === 'policy' ? <PolicyScreen /> : <ConflictsScreen />;
}

/** Welcome while nothing is open, else the frame with the chosen screen. */
export function App() {
  const colorScheme = useSettingsStore(({ settings }) => settings.colorScheme);
  const isOpen = usePlanStore(({ plan }) => plan !== null);
  return (
    <AppTheme colorScheme={colorScheme}>
      <ErrorBoundary wayOut={{ label: 'Close the plan', go: closePlan }}>
        {isOpen ? <OpenPlan /> : <WelcomeScreen />}
        <ConnectDialog />
        <SignInDialog />
        <ConsentDialog />
        <OtherPlanDialog />
      </ErrorBoundary>
      <Notices />
    </AppTheme>
  );
}

function OpenPlan() {
  useShortcuts();
  const screen = useViewStore((state) => state.screen);
  const Screen = screens[screen];
  const toSources = { label: 'Open Sources', go: () => showScreen('sources') };
  return (
    <AppShell>
      <ErrorBoundary key={screen} wayOut={toSources}>
        <Screen />
      </ErrorBoundary>
      <PolicyDialogs />
      <ExportDialogs />
      <MergeDialogs />
      <ImportDialogs />
      <PlanYearDialog />
    </AppShell>
  );
}
