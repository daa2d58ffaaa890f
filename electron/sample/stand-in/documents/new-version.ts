/** How a version comes into being. */
import type { CallSite } from '../operation.ts';
import type { StoredDocument, StoredVersion } from '../world.ts';
import { latestOf } from './find-document.ts';

/** What a new version carries. */
export interface NewVersion {
  readonly Content: string;
  readonly VersionName?: string;
  readonly DisplayName?: string;
  readonly TargetType?: string;
}

/** Adds the next version; a display name not given is taken over from the version before. */
export function appendVersion(
  site: Pick<CallSite, 'nowMs' | 'settleMs'>,
  document: StoredDocument,
  input: NewVersion,
): StoredVersion {
  const { displayName } = latestOf(document);
  const version = newVersion(site, document.nextNumber, {
    ...(displayName === undefined ? {} : { DisplayName: displayName }),
    ...input,
  });
  document.versions = [...document.versions, version];
  document.nextNumber += 1;
  if (input.TargetType !== undefined) document.targetType = input.TargetType;
  return version;
}

/** A version made now: Creating or Updating until it has settled. */
export function newVersion(
  { nowMs, settleMs }: Pick<CallSite, 'nowMs' | 'settleMs'>,
  number: number,
  { Content, VersionName, DisplayName }: NewVersion,
): StoredVersion {
  return {
    number,
    text: Content,
    createdAtMs: nowMs,
    activeFromMs: nowMs + settleMs,
    ...(VersionName === undefined ? {} : { versionName: VersionName }),
    ...(DisplayName === undefined ? {} : { displayName: DisplayName }),
  };
}
