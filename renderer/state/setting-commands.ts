/** What the Settings menu chooses, as commands of the palette. */
import { updateSettings } from './settings-store.ts';

const setting = (id: string, label: string, patch: Parameters<typeof updateSettings>[0]) => ({
  id,
  label,
  run: () => updateSettings(patch),
});

/** In the order of the menu. */
export const settingCommands = [
  setting('light', 'Light appearance', { colorScheme: 'light' }),
  setting('dark', 'Dark appearance', { colorScheme: 'dark' }),
  setting('system-appearance', 'Appearance as the system', { colorScheme: 'auto' }),
  setting('zone-customers', 'Show times for customers', { displayZone: 'customer' }),
  setting('zone-team', 'Show times for the team', { displayZone: 'team' }),
  setting('zone-machine', 'Show times for this computer', { displayZone: 'machine' }),
  setting('zone-utc', 'Show times in UTC', { displayZone: 'UTC' }),
  setting('weeks-region', 'Weeks begin as in this region', { weekStart: 'locale' }),
  setting('weeks-sunday', 'Weeks begin on Sunday', { weekStart: 'sunday' }),
  setting('weeks-monday', 'Weeks begin on Monday', { weekStart: 'monday' }),
  setting('weeks-saturday', 'Weeks begin on Saturday', { weekStart: 'saturday' }),
] as const;
