import type { PatchWindow } from '../model/series.ts';
import { areRelated } from '../model/target.ts';
import { counts } from './scope.ts';

/** What is known of the scan that an install waits for. */
export type ScanBefore =
  | { readonly kind: 'planned'; readonly scan: PatchWindow }
  /** None since the install before, which is where one is looked for. */
  | { readonly kind: 'none' };

/**
 * The last scan on the target of an install that ends before it, and after the install before it;
 * null for other work, and for what is over.
 */
export function scanBefore(
  window: PatchWindow,
  windows: readonly PatchWindow[],
  nowMs: number,
): ScanBefore | null {
  if (window.kind !== 'install' || !counts(window) || window.startMs <= nowMs) return null;
  let scan: PatchWindow | null = null;
  let sinceMs = -Infinity;
  for (const other of windows) {
    const isInstallBefore = other.kind === 'install' && other.startMs < window.startMs;
    const isScanBefore = other.kind === 'scan' && other.endMs <= window.startMs;
    if (!isInstallBefore && !isScanBefore) continue;
    if (!counts(other) || !areRelated(other.target, window.target)) continue;
    if (isInstallBefore) sinceMs = Math.max(sinceMs, other.startMs);
    else if (scan === null || other.endMs > scan.endMs) scan = other;
  }
  return scan !== null && scan.endMs > sinceMs ? { kind: 'planned', scan } : { kind: 'none' };
}
