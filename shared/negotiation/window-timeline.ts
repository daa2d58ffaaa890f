/** What is due around a window, from the first notice to its result: moments in order. */
import { noticeDueMs, noticeIsGiven, noticesOf } from '../conflicts/notice.ts';
import { isDisruptive } from '../conflicts/prepared-rule.ts';
import type { PatchWindow } from '../model/series.ts';
import type { BusinessUnit, Customer } from '../model/target.ts';
import { resultOf } from '../planning/record-result.ts';
import type { EpochMs } from '../time/time-range.ts';
import { hourMs, reminderLeads, resultDueMs } from './reminders.ts';

export type MomentKind =
  | 'agreement'
  | 'notification'
  | 'window-early'
  | 'window-soon'
  | 'window-begins'
  | 'window-ends'
  | 'on-call-ends'
  | 'result';

/** A moment; a notice's is the first instant that is too late. */
export interface TimelineMoment {
  readonly kind: MomentKind;
  readonly atMs: EpochMs;
  /** `late`: it was owed, and is not given. `over`: nothing is owed at it, and it has passed. */
  readonly standing: 'done' | 'late' | 'over' | 'ahead';
}

/** Whose window it is, as far as they are known, and now. */
export interface TimelineFacts {
  readonly customer: Customer | undefined;
  readonly unit: BusinessUnit | undefined;
  readonly nowMs: EpochMs;
}

/** By time; nothing for a window that was called off. */
export function windowTimeline(
  window: PatchWindow,
  { customer, unit, nowMs }: TimelineFacts,
): readonly TimelineMoment[] {
  if (window.state === 'cancelled') return [];
  const { startMs, endMs } = window;
  const passing = (kind: MomentKind, atMs: EpochMs): TimelineMoment => ({
    kind,
    atMs,
    standing: atMs <= nowMs ? 'over' : 'ahead',
  });
  const owed = (kind: MomentKind, atMs: EpochMs, isGiven: boolean): TimelineMoment => ({
    kind,
    atMs,
    standing: isGiven ? 'done' : atMs <= nowMs ? 'late' : 'ahead',
  });
  const notices =
    customer === undefined || !isDisruptive(window) || isEmergency(window)
      ? []
      : noticesOf(customer).map((notice) =>
          owed(notice.kind, noticeDueMs(startMs, customer, notice), noticeIsGiven(window, notice)),
        );
  const onCall = unit?.onCallHours;
  const moments = [
    ...notices,
    passing('window-early', startMs - reminderLeads['window-early']),
    passing('window-soon', startMs - reminderLeads['window-soon']),
    passing('window-begins', startMs),
    passing('window-ends', endMs),
    ...(onCall === undefined ? [] : [passing('on-call-ends', endMs + onCall * hourMs)]),
    owed('result', endMs + resultDueMs, resultOf(window) !== null),
  ];
  return moments.toSorted((a, b) => a.atMs - b.atMs);
}

const isEmergency = ({ facts }: PatchWindow): boolean => facts?.emergencyReason !== undefined;
