/** Preferences that outlive the run. They show at once and are kept by main behind the scenes. */
import { create } from 'zustand';
import type { Settings } from '../../shared/ipc/contract.ts';
import { bridge } from '../bridge/client.ts';

export interface SettingsState {
  readonly settings: Settings;
}

export const useSettingsStore = create<SettingsState>(() => ({
  settings: { colorScheme: 'auto', displayZone: 'customer', sidePanelOpen: true },
}));

/** Takes over what was kept from the last run. A refusal leaves the defaults, which is no loss. */
export async function loadSettings(): Promise<void> {
  const reply = await bridge['settings:read']({});
  if (reply.ok) useSettingsStore.setState({ settings: reply.value });
}

/** Changes some settings, here at once and in main after. */
export function updateSettings(patch: Partial<Settings>): void {
  const settings = { ...useSettingsStore.getState().settings, ...patch };
  useSettingsStore.setState({ settings });
  // A setting that could not be kept is only forgotten at the next start; main logs why.
  void bridge['settings:write'](settings);
}
