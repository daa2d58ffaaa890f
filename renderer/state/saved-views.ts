/** Views under a name: what the calendar shows, kept with this computer's settings. */
import type { SavedView } from '../../shared/ipc/calendar-settings.ts';
import { layerOrder } from '../presenters/item-words.ts';
import { updateSettings, useSettingsStore } from './settings-store.ts';
import { useViewStore, type ViewState } from './view-store.ts';

const none: readonly SavedView[] = [];

/** In the order of their names. */
export const useSavedViews = (): readonly SavedView[] =>
  useSettingsStore(({ settings }) => settings.savedViews ?? none);

/** What is shown now, under that name; one of the same name is replaced. */
export function saveView(name: string): void {
  const { view, dayBegins, layers, hiddenLeaves, filter } = useViewStore.getState();
  const { displayZone } = useSettingsStore.getState().settings;
  const saved: SavedView = {
    name,
    view,
    dayBegins,
    hiddenLayers: layerOrder.filter((layer) => !layers[layer]),
    hiddenTargets: [...hiddenLeaves],
    filter,
    displayZone,
  };
  keep([...withoutView(name), saved].toSorted((a, b) => a.name.localeCompare(b.name)));
}

/** Forgets a view; what is shown stays as it is. */
export const forgetView = (name: string): void => keep(withoutView(name));

/** Shows the calendar as it was saved, on the day that is shown now. */
export function applyView(name: string): void {
  const saved = (useSettingsStore.getState().settings.savedViews ?? none).find(
    (view) => view.name === name,
  );
  if (saved === undefined) return;
  const { view, dayBegins, filter, hiddenTargets, displayZone } = saved;
  updateSettings({ displayZone });
  useViewStore.setState({
    screen: 'calendar',
    view,
    dayBegins,
    filter,
    isFilterOpen: filter !== '',
    layers: layersWithout(saved.hiddenLayers),
    hiddenLeaves: new Set(hiddenTargets),
  });
}

function layersWithout(hidden: readonly string[]): ViewState['layers'] {
  const { layers } = useViewStore.getState();
  // The layers of this version, each once: only their switches are the saved view's.
  return Object.fromEntries(
    Object.keys(layers).map((layer) => [layer, !hidden.includes(layer)]),
  ) as ViewState['layers'];
}

const withoutView = (name: string): readonly SavedView[] =>
  (useSettingsStore.getState().settings.savedViews ?? none).filter((view) => view.name !== name);

const keep = (savedViews: readonly SavedView[]): void =>
  updateSettings({ savedViews: [...savedViews] });
