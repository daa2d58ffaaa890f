/** What is known of patching in a cell beside its windows: nodes' last installs, and patch policies. */
import type { InstallAge } from '../../../shared/ipc/summaries.ts';
import type { InstallBasis, PatchPolicy } from '../../../shared/model/snapshot.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import { knownAge } from '../../presenters/age-words.ts';
import { sourcesMessages } from '../sources-messages.ts';

const bases: Readonly<Record<InstallBasis, string>> = {
  'install-operation': 'by its last install',
  'installed-patches': 'by its newest patch',
  'no-reboot-install': 'installed without a restart, so perhaps not in force',
  'window-run': 'by the last run of a window, which may not have reached it',
  unknown: 'unknown',
};

/** `12 managed nodes. Longest without an install: web-1, 41 d ago (by its last install). 2 of unknown age.` */
export function installAgeInWords(
  { nodeCount, unknownCount, oldest }: InstallAge,
  nowMs: EpochMs,
): string {
  const parts = [sourcesMessages.nodes(nodeCount)];
  if (oldest !== null && oldest.lastInstallAtMs !== null) {
    const age = knownAge(oldest.lastInstallAtMs, nowMs) ?? 'later than this computer’s clock shows';
    const basis = bases[oldest.lastInstallBasis];
    parts.push(`Longest without an install: ${oldest.name ?? oldest.nodeId}, ${age} (${basis}).`);
  }
  // Unknown is never good news: it is told even where others are known.
  if (unknownCount > 0) parts.push(sourcesMessages.unknownAge(unknownCount));
  return parts.join(' ');
}

/** `quick-setup-weekly, installs, cron(0 2 ? * SUN *), asks no calendar`. */
export function patchPolicyInWords({
  name,
  meaning,
  schedule,
  calendarNames,
}: PatchPolicy): string {
  const deed = { scan: 'scans', install: 'installs', maybe: 'may install', none: 'does not patch' };
  const asks = calendarNames.length === 0 ? 'asks no calendar' : `asks ${calendarNames.join(', ')}`;
  return [name, deed[meaning], schedule ?? 'only on change', asks].join(', ');
}
