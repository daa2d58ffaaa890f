/** Facts about this run: the app, where live data comes from, and what "now" is. */
import { create } from 'zustand';
import type { AppFacts, OpenedPlan } from '../../shared/ipc/summaries.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

export interface SessionState {
  /** null until main has answered. */
  readonly facts: AppFacts | null;
  readonly source: OpenedPlan['source'];
  /** The reader's now, to the minute. */
  readonly nowMs: EpochMs;
  /** This computer's clock, to the minute: sign-ins end by it, whatever clock a plan brings along. */
  readonly machineNowMs: EpochMs;
  /** The sample's clock stands still. */
  readonly clockFixed: boolean;
  readonly busy: 'opening' | 'saving' | null;
}

export const useSessionStore = create<SessionState>(() => ({
  facts: null,
  source: 'none',
  nowMs: toMinute(Date.now()),
  machineNowMs: toMinute(Date.now()),
  clockFixed: false,
  busy: null,
}));

/** Takes over the clock and the source of an opened plan. */
export function enterSession({ source, nowMs, clockFixed }: OpenedPlan): void {
  useSessionStore.setState({ source, nowMs: toMinute(nowMs), clockFixed });
}

/** Moves the clock on, unless it stands still. Called every few seconds; changes once a minute. */
export function tick(machineMs: EpochMs): void {
  const { clockFixed, nowMs, machineNowMs } = useSessionStore.getState();
  const minute = toMinute(machineMs);
  if (minute !== machineNowMs) useSessionStore.setState({ machineNowMs: minute });
  if (!clockFixed && minute !== nowMs) useSessionStore.setState({ nowMs: minute });
}

/** This computer's clock, to the minute. */
export const useMachineNowMs = (): EpochMs => useSessionStore((state) => state.machineNowMs);

/** The reader's now outside of React. */
export const currentNowMs = (): EpochMs => useSessionStore.getState().nowMs;

function toMinute(epochMs: EpochMs): EpochMs {
  return Math.floor(epochMs / 60_000) * 60_000;
}

/** Whether keys are named as on a Mac. */
export const useIsMac = (): boolean => useSessionStore(({ facts }) => facts?.platform === 'darwin');
