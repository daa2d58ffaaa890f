/** Preferences that outlive the run. They show at once and are kept by main behind the scenes. */
import { create } from 'zustand';
import type { Settings } from '../../shared/ipc/contract.ts';
import { bridge } from '../bridge/client.ts';
import { beginWeeksOn, type WeekdayIndex } from '../presenters/locale.ts';

export interface SettingsState {
  readonly settings: Settings;
}

export const useSettingsStore = create<SettingsState>(() => ({
  settings: { colorScheme: 'auto', displayZone: 'customer', sidePanelOpen: true },
}));

/** Takes over what was kept from the last run. A refusal leaves the defaults, which is no loss. */
export async function loadSettings(): Promise<void> {
  const reply = await bridge['settings:read']({});
  if (reply.ok) take(reply.value);
}

/** Follows what other windows of the app change. Called once. */
export function followSettings(): void {
  bridge.listen('settings:changed', ({ settings }) => take(settings));
}

/** Changes some settings, here at once and in main after. */
export function updateSettings(patch: Partial<Settings>): void {
  const settings = { ...useSettingsStore.getState().settings, ...patch };
  take(settings);
  // A setting that could not be kept is only forgotten at the next start; main logs why.
  void bridge['settings:write'](settings);
}

const weekdays: Readonly<Record<NonNullable<Settings['weekStart']>, WeekdayIndex | null>> = {
  locale: null,
  sunday: 0,
  monday: 1,
  saturday: 6,
};

function take(settings: Settings): void {
  // Before anything is drawn with them.
  beginWeeksOn(weekdays[settings.weekStart ?? 'locale']);
  useSettingsStore.setState({ settings });
}
