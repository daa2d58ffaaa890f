/** What AWS holds, as far as it was read: cells, calendars and occurrences over the horizon. */
import { create } from 'zustand';
import type { CalendarSummary, CellSummary } from '../../shared/ipc/summaries.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { CellRef } from '../../shared/model/target.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { horizonOf } from './horizon.ts';
import { isPending } from '../presenters/pending-cell.ts';
import { type CellNews, type KnownCells, learnCells, learnNews } from './live-cells.ts';
import { notify } from './notify.ts';
import { pacedRunner } from './paced-runner.ts';
import { currentNowMs } from './session-store.ts';

export interface LiveState {
  readonly revision: number;
  readonly known: KnownCells;
  /** In the order in which main lists them. */
  readonly cells: readonly CellSummary[];
  readonly occurrences: readonly LiveOccurrence[];
  readonly calendars: readonly CalendarSummary[];
  /** Some cell is waiting or being read. */
  readonly reading: boolean;
  /** Why live data is missing altogether, if it is. */
  readonly problem: BridgeError | null;
}

const nothing: LiveState = {
  revision: 0,
  known: new Map(),
  cells: [],
  occurrences: [],
  calendars: [],
  reading: false,
  problem: null,
};

export const useLiveStore = create<LiveState>(() => nothing);

/** Forgets everything live, before another plan is shown. */
export function forgetLive(): void {
  news = [];
  useLiveStore.setState(nothing);
}

/** Asks main which cells there are and reads what they already hold. */
export async function followSnapshot(): Promise<void> {
  const reply = await bridge['snapshot:describe']({});
  if (!reply.ok) return useLiveStore.setState({ problem: reply.error });
  const { revision, cells } = reply.value;
  showCells(learnCells(useLiveStore.getState().known, revision, cells));
  occurrenceReads.ask();
}

/** Hears that one cell changed. It is shown with others that change in the same moment. */
export function noteCellChange(change: CellNews): void {
  if (news.length === 0) setTimeout(showNews, newsEveryMs);
  news.push(change);
}

/** Short for the eye, and at most so many drawings while thousands of cells stream in. */
const newsEveryMs = 60;
let news: CellNews[] = [];

function showNews(): void {
  const heard = news;
  news = [];
  if (heard.length === 0) return;
  showCells(learnNews(useLiveStore.getState().known, heard));
  if (heard.some(({ cell }) => !isPending(cell))) occurrenceReads.ask();
}

/** Reads all cells again, or only the given ones; news arrive through noteCellChange. */
export async function refreshSnapshot(cells?: readonly CellRef[]): Promise<void> {
  const reply = await bridge['snapshot:refresh'](cells === undefined ? {} : { cells: [...cells] });
  if (reply.ok) return;
  notify({ tone: 'bad', title: bridgeErrorTitle(reply.error), message: reply.error.message });
}

/** Cells stream in many a second: occurrences are read at most every 400 ms, one read at a time. */
const occurrenceReads = pacedRunner(readOccurrences, 400);

async function readOccurrences(): Promise<void> {
  const reply = await bridge['live:read']({ range: horizonOf(currentNowMs()) });
  if (!reply.ok) return useLiveStore.setState({ problem: reply.error });
  const { revision, occurrences, calendars } = reply.value;
  if (revision < useLiveStore.getState().revision) return;
  useLiveStore.setState({ revision, occurrences, calendars, problem: null });
}

function showCells(known: KnownCells): void {
  const cells = [...known.values()].map(({ summary }) => summary);
  useLiveStore.setState({ known, cells, reading: cells.some(isPending) });
}
