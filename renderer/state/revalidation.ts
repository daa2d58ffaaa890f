/** Holds unpushed windows against every new reading of AWS: what was clean may not be any more. */
import { clashingDrafts } from '../presenters/clashing-drafts.ts';
import { useCheckStore } from './check/check-store.ts';
import { currentWindows } from './derived.ts';
import { useFileStore } from './file-store.ts';
import { useLiveStore } from './live-store.ts';
import { usePlanStore } from './plan-store.ts';
import { useSessionStore } from './session-store.ts';

/** What clashed when the check had caught up with a reading last. */
let before: {
  readonly planId: string;
  readonly revision: number;
  readonly ids: ReadonlySet<string>;
} | null = null;

/** Follows readings from now on. Called once. */
export function startRevalidating(): void {
  useCheckStore.subscribe(({ status }) => {
    if (status === 'current') revalidate();
  });
}

/** Tells once a reading is over and checked; edits in between are no news about AWS. */
function revalidate(): void {
  const { plan } = usePlanStore.getState();
  const { reading, revision, cells } = useLiveStore.getState();
  if (plan === null || reading || cells.length === 0) return;
  const { nowMs, source } = useSessionStore.getState();
  const now = clashingDrafts(currentWindows(), useCheckStore.getState().conflicts, nowMs);
  const last = before?.planId === plan.id ? before : null;
  before = { planId: plan.id, revision, ids: new Set(now.clashing) };
  if (last?.revision === revision) return;
  // The sample's conflicts are there to be found: of it only what is new is told.
  const isNews =
    last === null
      ? source === 'aws' && now.clashing.length > 0
      : now.clashing.some((id) => !last.ids.has(id));
  if (isNews) useFileStore.setState({ clashes: now });
}
