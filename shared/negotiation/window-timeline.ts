/** What is due around a window, from the first notice to its result: moments in order. */
import { noticeDueMs, noticeIsGiven, noticesOf } from '../conflicts/notice.ts';
import { isDisruptive } from '../conflicts/prepared-rule.ts';
import type { Notice } from '../model/people.ts';
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
  /**
   * `late`: it was owed, and was not given by then. `over`: it has passed, and nothing was owed, or nobody
   * knows when it was given.
   */
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
      : noticesOf(customer).map((notice): TimelineMoment => {
          const atMs = noticeDueMs(startMs, customer, notice);
          return {
            kind: notice.kind,
            atMs,
            standing: noticeStanding(window, notice, { atMs, nowMs }),
          };
        });
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

/** What is history and has no date of its notice was agreed some day: nobody knows that it was too late. */
function noticeStanding(
  window: PatchWindow,
  notice: Notice,
  { atMs, nowMs }: { readonly atMs: EpochMs; readonly nowMs: EpochMs },
): TimelineMoment['standing'] {
  const { agreedAtMs, notifiedAtMs } = window.facts ?? {};
  const givenMs = notice.kind === 'agreement' ? agreedAtMs : notifiedAtMs;
  if (givenMs !== undefined) return givenMs >= atMs ? 'late' : 'done';
  if (noticeIsGiven(window, notice)) return 'done';
  if (atMs > nowMs) return 'ahead';
  return resultOf(window) === null ? 'late' : 'over';
}

const isEmergency = ({ facts }: PatchWindow): boolean => facts?.emergencyReason !== undefined;
