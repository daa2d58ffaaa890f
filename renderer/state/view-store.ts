/** What the window shows: screen, day, layers, filter, selection, open dialogs. Never saved in a plan. */
import { create } from 'zustand';
import type { ViewAddress } from '../../shared/model/view-address.ts';
import type { ImportFile } from '../../shared/ipc/import-contract.ts';
import type { OtherPlan } from '../../shared/ipc/merge-contract.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { PolicyFinding } from '../../shared/policy/policy-finding.ts';
import type { WhatIf } from '../../shared/policy/what-if.ts';
import type { EditScope } from '../../shared/planning/scoped-edit.ts';
import { dateIn } from '../presenters/format-time.ts';
import type { Layer, Selection } from '../presenters/calendar-item.ts';
import type { PrintKind } from '../presenters/print/print-wish.ts';
import type { ShownSpan } from '../presenters/visible-range.ts';

export type { Selection };

export type Screen = 'calendar' | 'year' | 'board' | 'conflicts' | 'push' | 'customers' | 'sources';
export type CalendarView = 'month' | 'week' | 'day' | 'list';

/** Where a dialog for a new window starts from. */
export type NewWindowWish = (
  | /** 22:00 of a day, wherever the target is. */
    { readonly kind: 'evening'; readonly date: IsoDate }
    /** A stretch that was drawn; without a duration it is the business unit's own. */
  | {
      readonly kind: 'exact';
      readonly startMs: EpochMs;
      readonly durationMinutes: number | null;
    }
) & {
  /** As the business unit's first template has it, or out of the cycle, with a reason. */
  readonly begins?: 'template' | 'ad-hoc';
};

/** A dialog that is open over the window, if any. */
export type OpenDialog =
  | { readonly kind: 'new-window'; readonly wish: NewWindowWish }
  | { readonly kind: 'move'; readonly windowId: string; readonly scope?: EditScope }
  /** Scans and installs of every account and region of a customer, as far as they are missing. */
  | { readonly kind: 'readiness' }
  /** Ways to plan the same months, side by side. */
  | { readonly kind: 'scenarios' }
  /** Changes all windows that are chosen. */
  | { readonly kind: 'bulk' }
  /** Takes dates of a series out: this one, or others with it. */
  | { readonly kind: 'skip'; readonly windowId: string }
  | { readonly kind: 'edit-series'; readonly seriesId: string }
  | { readonly kind: 'clock-changes' }
  | { readonly kind: 'go-to-date' }
  | { readonly kind: 'day'; readonly date: IsoDate }
  | { readonly kind: 'commands' }
  /** What one is reminded of on the desktop. */
  | { readonly kind: 'reminders' }
  /** The plan as a whole: its state, its links. */
  | { readonly kind: 'plan' }
  /** On which days ahead open windows could be, the scarcest first. */
  | { readonly kind: 'days-left' }
  /** Every key and what it does. */
  | { readonly kind: 'shortcuts' }
  /** Views by name: to save this one, to forget others. */
  | { readonly kind: 'saved-views' }
  /** Promises that an edit would break; it is made only when a person says so. */
  | {
      readonly kind: 'promises';
      readonly verb: string;
      readonly name: string;
      readonly effect: WhatIf<PolicyFinding>;
      readonly edit: () => void;
    }
  /** A series every 28 days instead of by its own rule. */
  | { readonly kind: 'rhythm'; readonly seriesId: string }
  /** A series as a maintenance window, for the command line or templates. */
  | { readonly kind: 'export-window'; readonly seriesId: string }
  /** Windows of a customer that AMS runs, as requests for change. */
  | {
      readonly kind: 'ams-rfc';
      readonly customerId: string;
      readonly windowIds: readonly string[];
    }
  /** A year under review. */
  | {
      readonly kind: 'review';
      readonly part: 'sign-off' | 'variance' | 'roll-over' | 'rhythm';
      readonly year: number;
    }
  /** Windows for other programs. */
  | { readonly kind: 'export' }
  /** The year and what belongs to it, on paper or as files. */
  | { readonly kind: 'print'; readonly year: number; readonly what?: PrintKind }
  /** A plan file beside the open plan, to choose what is taken from it. */
  | { readonly kind: 'merge'; readonly other: OtherPlan }
  /** A plan file beside the open plan, to look at what is different. */
  | { readonly kind: 'compare'; readonly other: OtherPlan }
  /** A file of another system to be taken in; null: it is still to be chosen, or pasted. */
  | { readonly kind: 'import'; readonly file: ImportFile | null }
  /** What a customer may see, as a file. */
  | { readonly kind: 'customer-copy' }
  /** A link leads to a plan that is not the open one. */
  | { readonly kind: 'other-plan'; readonly view: ViewAddress }
  | { readonly kind: 'leave'; readonly then: () => void };

export interface ViewState {
  readonly screen: Screen;
  readonly view: CalendarView;
  /** How much the list holds: what was drawn before it, or a whole year. */
  readonly listSpan: ShownSpan;
  /** Layers and targets lie over the calendar where there is no room beside it. */
  readonly panelOverlay: boolean;
  /** Where a day of hours begins: at noon, nights are in one piece. */
  readonly dayBegins: 'midnight' | 'noon';
  /** A day inside the month, week or day that is shown, in the display zone. */
  readonly date: IsoDate;
  readonly layers: Readonly<Record<Layer, boolean>>;
  /** Leaves of the target tree that are switched off. */
  readonly hiddenLeaves: ReadonlySet<string>;
  /** A search that narrows what the calendar shows, as typed; empty: everything is shown. */
  readonly filter: string;
  /** The line in which it is typed is there. */
  readonly isFilterOpen: boolean;
  readonly selection: Selection | null;
  readonly dialog: OpenDialog | null;
}

const allLayers: Readonly<Record<Layer, boolean>> = {
  windows: true,
  calendars: true,
  maintenance: true,
  releases: true,
  freezes: true,
  holidays: true,
  database: false,
  patches: true,
  deadlines: false,
};

const initial: ViewState = {
  screen: 'calendar',
  view: 'month',
  listSpan: 'month',
  dayBegins: 'midnight',
  panelOverlay: false,
  date: '2027-01-01',
  layers: allLayers,
  hiddenLeaves: new Set(),
  filter: '',
  isFilterOpen: false,
  selection: null,
  dialog: null,
};

export const useViewStore = create<ViewState>(() => initial);

/** Starts afresh for a newly opened plan, on its today. */
export const resetView = (today: IsoDate): void =>
  useViewStore.setState({ ...initial, date: today });

export const showScreen = (screen: Screen): void => useViewStore.setState({ screen });

/** To where customers are added, out of any dialog that needs one. */
export const openCustomers = (): void => {
  closeDialog();
  showScreen('customers');
};

export const select = (selection: Selection | null): void => useViewStore.setState({ selection });

export const showDate = (date: IsoDate): void => useViewStore.setState({ date });

/** Draws or lists; a list holds the days that were drawn before it. */
export function showView(view: CalendarView): void {
  const before = useViewStore.getState().view;
  const isFromDrawn = view === 'list' && before !== 'list';
  useViewStore.setState(isFromDrawn ? { view, listSpan: before } : { view });
}

/** How much the list holds. */
export const listFor = (listSpan: ShownSpan): void => useViewStore.setState({ listSpan });

/** How much is shown at once; for selecting from the store. */
export const shownSpan = ({ view, listSpan }: ViewState): ShownSpan =>
  view === 'list' ? listSpan : view;

/** Where a week's or a day's hours begin. */
export const beginDayAt = (dayBegins: ViewState['dayBegins']): void =>
  useViewStore.setState({ dayBegins });

export const openDialog = (dialog: OpenDialog): void => useViewStore.setState({ dialog });

export const closeDialog = (): void => useViewStore.setState({ dialog: null });

/** Narrows the calendar to what a search means. */
export const filterCalendar = (filter: string): void =>
  useViewStore.setState({ filter, isFilterOpen: true });

/** Shows everything again. */
export const clearFilter = (): void => useViewStore.setState({ filter: '', isFilterOpen: false });

/** Goes to the calendar, to the day of that instant in the zone, with the thing selected and not filtered away. */
export function revealOnCalendar(
  selection: Selection,
  at: { readonly startMs: EpochMs; readonly zone: string },
): void {
  clearFilter();
  useViewStore.setState({ screen: 'calendar', selection, date: dateIn(at.startMs, at.zone) });
}

/** Shows the calendar as a link names it: nothing that it leads to is hidden by a choice made here. */
export function showAs(
  shown: Pick<ViewState, 'view' | 'date' | 'filter'> & Partial<Pick<ViewState, 'listSpan'>>,
): void {
  const { layers } = useViewStore.getState();
  useViewStore.setState({
    ...{ screen: 'calendar', ...shown, isFilterOpen: shown.filter !== '' },
    ...{ hiddenLeaves: new Set(), layers: { ...layers, windows: true } },
  });
}

export function toggleLayer(layer: Layer): void {
  const { layers } = useViewStore.getState();
  useViewStore.setState({ layers: { ...layers, [layer]: !layers[layer] } });
}

/** Shows or hides leaves of the target tree. */
export function showLeaves(leaves: readonly string[], shown: boolean): void {
  const hiddenLeaves = new Set(useViewStore.getState().hiddenLeaves);
  for (const leaf of leaves) {
    if (shown) hiddenLeaves.delete(leaf);
    else hiddenLeaves.add(leaf);
  }
  useViewStore.setState({ hiddenLeaves });
}
