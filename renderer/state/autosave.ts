/** Saves plans that have a file by themselves, once a person pauses. It can be switched off. */
import { useFileStore } from './file-store.ts';
import { savePlan } from './plan-files.ts';
import { isDirty, usePlanStore } from './plan-store.ts';
import { useSettingsStore } from './settings-store.ts';

/** After the last edit. Edits are safe before that: each is in the journal of this computer. */
const pauseMs = 20_000;

/** Follows the open plan from now on. Called once. */
export function startAutosave(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  usePlanStore.subscribe((state, before) => {
    if (state.plan === before.plan) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (maySave()) void savePlan({ saveAs: false, auto: true });
    }, pauseMs);
  });
}

/** Not over what others wrote, and not again and again where it failed: a person is told of both. */
function maySave(): boolean {
  const state = usePlanStore.getState();
  const { news, saveProblem, newerVersion } = useFileStore.getState();
  const isWanted = useSettingsStore.getState().settings.autosave !== false;
  const isInOrder = news === 'same' && saveProblem === null && newerVersion === null;
  return isWanted && isInOrder && state.path !== null && isDirty(state);
}
