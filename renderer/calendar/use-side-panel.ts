import { useMediaQuery } from '@mantine/hooks';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { useViewStore } from '../state/view-store.ts';

/**
 * Whether layers and targets are shown. Beside the calendar that is a setting that is kept; where
 * there is no room beside it (a small window, 200 % zoom) they come over it only when asked for.
 */
export function useSidePanel(): { readonly isOpen: boolean; readonly toggle: () => void } {
  const isNarrow = useMediaQuery('(width < 860px)', false, { getInitialValueInEffect: false });
  const isKept = useSettingsStore(({ settings }) => settings.sidePanelOpen);
  const isOver = useViewStore((state) => state.panelOverlay);
  if (isNarrow) {
    return { isOpen: isOver, toggle: () => useViewStore.setState({ panelOverlay: !isOver }) };
  }
  return { isOpen: isKept, toggle: () => updateSettings({ sidePanelOpen: !isKept }) };
}
