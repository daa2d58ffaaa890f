/** The window's title, by which desktops tell several windows apart. */
import { shownText } from '../../shared/kernel/shown-text.ts';
import { usePlanStore } from './plan-store.ts';

const product = 'Patch Window Planner';

/** Names the window after its plan from now on. Called once. */
export function nameWindow(): void {
  const name = (): void => {
    const { plan } = usePlanStore.getState();
    document.title = plan === null ? product : `${shownText(plan.name)} – ${product}`;
  };
  name();
  usePlanStore.subscribe((state, before) => {
    if (state.plan?.name !== before.plan?.name) name();
  });
}
