/** Why a calendar cannot be pushed, in a few words, and the way out. */
import type { PreflightCheck } from '../../shared/changes/change-set.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';

/** What a reader can do about a stop: read AWS again, choose otherwise, or act outside of the app. */
export type WayOut = 'refresh' | 'choose' | 'outside';

/** A few words for a list. */
export function stopInShort({ kind }: PreflightCheck): string {
  switch (kind) {
    case 'size':
      return 'too large for AWS';
    case 'past':
      return 'window in the past';
    case 'too-soon':
      return 'window too soon';
    case 'close-events':
      return 'events too close together';
    case 'duplicate-uid':
      return 'two events with one UID';
    case 'shared':
      return 'shared: read-only here';
    case 'default-not-latest':
      return 'a newer version is staged';
    case 'polarity-unknown':
      return 'open or closed unknown';
    case 'unreadable':
      return 'could not be read';
    case 'stale':
      return 'moved on AWS';
    case 'conflicts':
      return 'conflicts';
    case 'ungated':
      return 'not gated';
    default:
      return assertNever(kind);
  }
}

/** What leads out of a stop. */
export function wayOutOf({ kind }: PreflightCheck): WayOut {
  switch (kind) {
    case 'stale':
    case 'unreadable':
      return 'refresh';
    case 'size':
    case 'past':
    case 'too-soon':
    case 'close-events':
    case 'conflicts':
      return 'choose';
    case 'duplicate-uid':
    case 'shared':
    case 'default-not-latest':
    case 'polarity-unknown':
    case 'ungated':
      return 'outside';
    default:
      return assertNever(kind);
  }
}

/** The next step as a sentence. */
export function wayOutInWords(check: PreflightCheck): string {
  switch (check.kind) {
    case 'size':
      return 'Choose fewer windows, or take past events out of the calendar in AWS.';
    case 'past':
    case 'too-soon':
      return 'Move the window later, or go back and leave it out.';
    case 'close-events':
      return 'Move one of the two events, or go back and leave the window out.';
    case 'conflicts':
      return 'Solve the conflicts first, or go back and leave the windows out.';
    case 'duplicate-uid':
      return 'Somebody has to remove one of the two in AWS; then refresh.';
    case 'shared':
      return 'Push to the calendar in the account that owns it.';
    case 'default-not-latest':
      return 'Publish or drop the staged version in AWS, then refresh.';
    case 'polarity-unknown':
      return 'Mend the calendar in AWS so that it says whether it is open or closed by default.';
    case 'unreadable':
      return 'Read its cell again; Sources says why it failed.';
    case 'stale':
      return 'Refresh, and prepare the push again on top of what is there now.';
    case 'ungated':
      return 'Let the maintenance window ask the calendar, or go on knowingly.';
    default:
      return assertNever(check.kind);
  }
}
