/** Handlers about the app itself and its settings. */
import type { AppFacts } from '../../shared/ipc/summaries.ts';
import type { Handlers } from '../../shared/ipc/types.ts';
import type { Settings } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/kernel/result.ts';

export interface AppHandlersPorts {
  readonly describe: () => AppFacts;
  readonly settings: () => Settings;
  readonly keepSettings: (settings: Settings) => void;
}

export const appHandlers = (
  ports: AppHandlersPorts,
): Pick<Handlers, 'app:describe' | 'settings:read' | 'settings:write'> => ({
  'app:describe': async () => ok(ports.describe()),
  'settings:read': async () => ok(ports.settings()),
  'settings:write': async (settings) => {
    ports.keepSettings(settings);
    return ok(ports.settings());
  },
});
