import type { ReactNode } from 'react';
import classes from './AppShell.module.css';
import { CommandPalette } from './CommandPalette.tsx';
import { FileBanners } from '../files/FileBanners.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { Rail } from './Rail.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RecoveryBanners } from '../files/RecoveryBanners.tsx';
import { RemindersDialog } from './RemindersDialog.tsx';
import { SessionBanners } from './SessionBanners.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { TopBar } from './TopBar.tsx';

interface AppShellProps {
  /** The screen that is chosen in the rail. */
  readonly children: ReactNode;
}

/** The frame around every screen: rail, top bar, and the dialogs that belong to none of them. */
export function AppShell({ children }: AppShellProps) {
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main">
        Skip to the screen
      </a>
      <TopBar />
      <Rail />
      <main id="main" className={classes['main']} tabIndex={-1}>
        <RecoveryBanners />
        <FileBanners />
        <SessionBanners />
        <div className={classes['screen']}>{children}</div>
      </main>
      <CommandPalette />
      <ShortcutSheet />
      <LeaveDialog />
      <ReasonDialog />
      <RemindersDialog />
      <PlanDialog />
    </div>
  );
}
