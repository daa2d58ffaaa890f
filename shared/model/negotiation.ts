/** How people come to agree on a window: what was offered, what was said, by whom, over which channel. */
import type { LocalDateTime, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { WindowState } from './window-state.ts';

/** How an answer came. */
export type AnswerChannel = 'mail' | 'phone' | 'chat' | 'meeting' | 'ticket';

/** One of the times that a customer may choose from. Start in a zone and elapsed duration, as windows are. */
export interface Alternative {
  readonly id: string;
  readonly localStart: LocalDateTime;
  readonly zone: Zone;
  readonly durationMinutes: number;
  /** The customer asked for it; absent: we offered it. */
  readonly byCustomer?: boolean;
}

/** One step of a negotiation, written down when it happened and never changed after. */
export interface NegotiationStep {
  readonly id: string;
  readonly atMs: EpochMs;
  /** What the window became. */
  readonly state: WindowState;
  /** When it stood from then on. */
  readonly startMs: EpochMs;
  readonly durationMinutes: number;
  /** Who said so. */
  readonly who?: string;
  readonly channel?: AnswerChannel;
  readonly note?: string;
  /** What could be chosen from then on. */
  readonly alternatives?: readonly Alternative[];
}

/** A message with placeholders such as `{customer}`. */
export interface MessageTemplate {
  readonly subject: string;
  readonly body: string;
}
