import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarMonth,
  IconCloudUpload,
  IconDatabase,
  IconUsers,
  IconLayoutGrid,
  IconMessages,
  type TablerIcon,
} from '@tabler/icons-react';
import { useCheckStatus, useConflicts } from '../state/derived.ts';
import { type Screen, showScreen, useViewStore } from '../state/view-store.ts';
import classes from './Rail.module.css';
import { SettingsMenu } from './SettingsMenu.tsx';

const screens: readonly { screen: Screen; label: string; Icon: TablerIcon }[] = [
  { screen: 'calendar', label: 'Calendar', Icon: IconCalendarMonth },
  { screen: 'year', label: 'Year', Icon: IconLayoutGrid },
  { screen: 'board', label: 'Board', Icon: IconMessages },
  { screen: 'conflicts', label: 'Conflicts', Icon: IconAlertTriangle },
  { screen: 'push', label: 'Push', Icon: IconCloudUpload },
  { screen: 'customers', label: 'Customers', Icon: IconUsers },
  { screen: 'sources', label: 'Sources', Icon: IconDatabase },
];

/** The screens, and the settings at the foot. */
export function Rail() {
  const current = useViewStore(({ screen }) => screen);
  const conflicts = useConflicts();
  const errors = conflicts.filter(
    ({ severity, accepted }) => severity === 'error' && accepted === undefined,
  ).length;
  const status = useCheckStatus();
  const isUnknown = status === 'failed';

  return (
    // What the check's thread has told is written down for the proof of the packed app: shell/smoke.ts.
    <nav
      className={classes['rail']}
      aria-label="Screens"
      data-check={status}
      data-findings={conflicts.length}
    >
      {screens.map(({ screen, label, Icon }) => (
        <UnstyledButton
          key={screen}
          className={classes['item']}
          data-active={screen === current || undefined}
          aria-current={screen === current ? 'page' : undefined}
          onClick={() => showScreen(screen)}
        >
          <Icon size={20} stroke={1.6} aria-hidden />
          {label}
          {screen === 'conflicts' && <ConflictBadge errors={errors} isUnknown={isUnknown} />}
        </UnstyledButton>
      ))}
      <span className={classes['space']} />
      <SettingsMenu className={classes['item'] ?? ''} />
    </nav>
  );
}

interface ConflictBadgeProps {
  readonly errors: number;
  /** The check does not run: the count would be of earlier facts. */
  readonly isUnknown: boolean;
}

function ConflictBadge({ errors, isUnknown }: ConflictBadgeProps) {
  if (errors === 0 && !isUnknown) return null;
  return (
    <>
      <span className={classes['badge']} aria-hidden>
        {isUnknown ? '?' : errors > 999 ? '999+' : errors}
      </span>
      <span className="said">{isUnknown ? ', the check stopped' : `, ${errors} serious`}</span>
    </>
  );
}
