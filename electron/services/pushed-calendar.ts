/** What the push to one calendar needs, and how it ended before it becomes a receipt. */
import type { CalendarProbe, PushOutcome, PushStep } from '../../shared/changes/receipt.ts';
import { cloudErrorInWords } from './cloud-error-words.ts';
import type { CalendarDocumentPort, CloudError } from './cloud-port.ts';

/** The calendar's document, and who hears of each step. */
export interface PushCalendarPorts {
  readonly sleep: (ms: number) => Promise<void>;
  readonly document: CalendarDocumentPort;
  readonly onStep: (step: PushStep) => void;
}

export interface PushedCalendar {
  readonly outcome: PushOutcome;
  readonly versionAfter: number | null;
  readonly probes: readonly CalendarProbe[];
  /** AWS's ids of the requests that changed something. */
  readonly requestIds?: readonly string[];
}

/** An end without probes. */
export const ended = (outcome: PushOutcome, versionAfter: number | null): PushedCalendar => ({
  outcome,
  versionAfter,
  probes: [],
});

/** A call failed before anything of ours existed, or without telling whether it does. */
export const notWritten = (
  name: string,
  error: CloudError,
  written: false | 'unknown' = false,
): PushedCalendar =>
  ended({ kind: 'failed', message: cloudErrorInWords(name, error), written }, null);

/** Somebody wrote since the preview: their text, for a person to see. */
export async function stale(
  document: CalendarDocumentPort,
  name: string,
  version: number,
): Promise<PushedCalendar> {
  const text = await document.text(version);
  if (text.ok) {
    return ended({ kind: 'stale', remoteVersion: version, remoteText: text.value }, null);
  }
  const why = cloudErrorInWords(name, text.error);
  const message = `Somebody wrote version ${version} since the preview, and it could not be read. ${why}`;
  return ended({ kind: 'failed', message, written: false }, null);
}
