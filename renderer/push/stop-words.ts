/** Why a calendar cannot be pushed, in a few words, and which way leads out. */
import type { PreflightCheck } from '../../shared/changes/change-set.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';

/** What a reader can do about a stop: read AWS again, choose otherwise, or act outside of the app. */
export type WayOut = 'refresh' | 'choose' | 'outside';

/** A few words for a list. */
export function stopInShort({ kind }: PreflightCheck): string {
  switch (kind) {
    case 'size':
      return 'over the safe size';
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
    case 'version-ceiling':
      return 'no room for another version';
    case 'safe-subset':
      return 'not plain enough to write';
    case 'meaning':
      return 'would allow instead of block';
    case 'permissions':
      return 'a permission is missing';
    case 'identity':
      return 'not the right account';
    case 'waivers':
      return 'waivers have run out';
    case 'weekly':
      return 'weekly event';
    case 'waiting':
      return 'waits for another calendar';
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
    case 'waivers':
    case 'weekly':
    case 'waiting':
      return 'choose';
    case 'duplicate-uid':
    case 'shared':
    case 'default-not-latest':
    case 'polarity-unknown':
    case 'ungated':
    case 'version-ceiling':
    case 'safe-subset':
    case 'meaning':
    case 'permissions':
    case 'identity':
      return 'outside';
    default:
      return assertNever(kind);
  }
}
