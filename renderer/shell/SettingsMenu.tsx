import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconBell,
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconMoon,
  IconSettings,
  IconSun,
  type TablerIcon,
} from '@tabler/icons-react';
import { useSessionStore } from '../state/session-store.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { openDialog } from '../state/view-store.ts';

const schemes: readonly {
  value: 'light' | 'dark' | 'auto';
  label: string;
  Icon: TablerIcon;
}[] = [
  { value: 'light', label: 'Light', Icon: IconSun },
  { value: 'dark', label: 'Dark', Icon: IconMoon },
  { value: 'auto', label: 'As the system', Icon: IconDeviceDesktop },
];

/** The common ones; any other is found in the top bar. */
const zones = [
  { value: 'customer', label: 'Customers' },
  { value: 'team', label: 'The team' },
  { value: 'machine', label: 'This computer' },
  { value: 'UTC', label: 'UTC' },
] as const;

const weekStarts = [
  { value: 'locale', label: 'As in this region' },
  { value: 'sunday', label: 'Sunday' },
  { value: 'monday', label: 'Monday' },
  { value: 'saturday', label: 'Saturday' },
] as const;

interface SettingsMenuProps {
  readonly className: string;
}

/** Colour scheme, zone, where weeks begin, and which version this is. */
export function SettingsMenu({ className }: SettingsMenuProps) {
  const chosen = useSettingsStore(({ settings }) => settings.colorScheme);
  const zone = useSettingsStore(({ settings }) => settings.displayZone);
  const weekStart = useSettingsStore(({ settings }) => settings.weekStart ?? 'locale');
  const version = useSessionStore(({ facts }) => facts?.version);

  return (
    <Menu position="right-end" width={200}>
      <Menu.Target>
        <UnstyledButton className={className}>
          <IconSettings size={20} stroke={1.6} aria-hidden />
          Settings
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Appearance</Menu.Label>
        <Menu.RadioGroup value={chosen}>
          {schemes.map(({ value, label, Icon }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              checkIcon={<IconCheck size={14} aria-hidden />}
              rightSection={<Icon size={16} stroke={1.7} aria-hidden />}
              onChange={() => updateSettings({ colorScheme: value })}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>Show times for</Menu.Label>
        <Menu.RadioGroup value={zone}>
          {zones.map(({ value, label }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              checkIcon={<IconCheck size={14} aria-hidden />}
              onChange={() => updateSettings({ displayZone: value })}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>Weeks begin on</Menu.Label>
        <Menu.RadioGroup value={weekStart}>
          {weekStarts.map(({ value, label }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              checkIcon={<IconCheck size={14} aria-hidden />}
              onChange={() => updateSettings({ weekStart: value })}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <AutosaveItem />
        <Menu.Item
          leftSection={<IconBell size={16} stroke={1.7} aria-hidden />}
          onClick={() => openDialog({ kind: 'reminders' })}
        >
          Reminders…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} stroke={1.7} aria-hidden />}
          rightSection="?"
          onClick={() => openDialog({ kind: 'shortcuts' })}
        >
          Keyboard shortcuts
        </Menu.Item>
        {version !== undefined && (
          <>
            <Menu.Divider />
            <Menu.Label>Patch Window Planner {version}</Menu.Label>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function AutosaveItem() {
  const isOn = useSettingsStore(({ settings }) => settings.autosave !== false);
  return (
    <Menu.CheckboxItem
      checked={isOn}
      checkIcon={<IconCheck size={14} aria-hidden />}
      onChange={() => updateSettings({ autosave: !isOn })}
    >
      Save by itself
    </Menu.CheckboxItem>
  );
}
