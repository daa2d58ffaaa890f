import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarMonth,
  IconCloudUpload,
  IconDatabase,
  type TablerIcon,
} from '@tabler/icons-react';
import { useConflicts } from '../state/derived.ts';
import { type Screen, showScreen, useViewStore } from '../state/view-store.ts';
import classes from './Rail.module.css';
import { SettingsMenu } from './SettingsMenu.tsx';

const screens: readonly { screen: Screen; label: string; Icon: TablerIcon }[] = [
  { screen: 'calendar', label: 'Calendar', Icon: IconCalendarMonth },
  { screen: 'conflicts', label: 'Conflicts', Icon: IconAlertTriangle },
  { screen: 'push', label: 'Push', Icon: IconCloudUpload },
  { screen: 'sources', label: 'Sources', Icon: IconDatabase },
];

/** The screens, and the settings at the foot. */
export function Rail() {
  const current = useViewStore(({ screen }) => screen);
  const errors = useConflicts().filter(({ severity }) => severity === 'error').length;

  return (
    <nav className={classes['rail']} aria-label="Screens">
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
          {screen === 'conflicts' && errors > 0 && <Badge count={errors} />}
        </UnstyledButton>
      ))}
      <span className={classes['space']} />
      <SettingsMenu className={classes['item'] ?? ''} />
    </nav>
  );
}

function Badge({ count }: { readonly count: number }) {
  return (
    <>
      <span className={classes['badge']} aria-hidden>
        {count > 999 ? '999+' : count}
      </span>
      <span className="said">, {count} serious</span>
    </>
  );
}
