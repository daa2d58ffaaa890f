/** Findings and updates by the hundred as a few patch events: one for each day, severity and place. */
import type { PatchSeverity } from '../model/policy.ts';
import { targetPath, type Target } from '../model/target.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import { nameFrom, type ReadingDraft } from './reading-draft.ts';

/** One vulnerability or update somewhere. */
export interface FoundPatch {
  readonly line: number;
  /** `CVE-2027-1001`, `KB5035001`. */
  readonly id: string;
  /** Day 0 of its policy clock. */
  readonly date: IsoDate;
  readonly severity: PatchSeverity;
  /** Empty: everywhere. */
  readonly targets: readonly Target[];
}

/** Whose they are, and what they are called there. */
export interface PatchSource {
  readonly tool: string;
  readonly one: string;
  readonly many: string;
}

/** So many are named; the rest is counted. */
const mostNamed = 3;

/**
 * Adds a patch event for each day, severity and set of targets. Its key is just that, so a later
 * export with more of them changes the event instead of adding another.
 */
export function addPatchGroups(
  draft: ReadingDraft,
  found: readonly FoundPatch[],
  source: PatchSource,
): void {
  const groups = Map.groupBy(found, ({ date, severity, targets }) =>
    [date, severity, ...targets.map(targetPath)].join(' '),
  );
  for (const [key, patches] of groups) {
    const [first] = patches;
    if (first === undefined) continue;
    const { line, date, severity, targets } = first;
    const patchEvent = {
      name: nameOf(patches, source),
      ...{ date, severity, vendor: source.tool },
      ...(targets.length > 0 && { targets }),
      origin: 'imported' as const,
    };
    draft.add({ line, key, kind: 'patch-event', patchEvent }, patchEvent.name);
  }
}

/** `CVE-2027-1001 (Wiz)`, `14 critical findings of Wiz: CVE-2027-1001, … and 11 more`. */
function nameOf(patches: readonly FoundPatch[], { tool, one, many }: PatchSource): string {
  const ids = [...new Set(patches.map(({ id }) => id))].sort();
  const [only, second] = ids;
  if (only !== undefined && second === undefined) return nameFrom(`${only} (${tool})`);
  const isCritical = patches[0]?.severity === 'critical';
  const noun = `${isCritical ? 'critical ' : ''}${ids.length === 1 ? one : many}`;
  const named = ids.slice(0, mostNamed).map((id) => (id.length > 40 ? `${id.slice(0, 39)}…` : id));
  const rest = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
  return nameFrom(`${ids.length} ${noun} of ${tool}: ${named.join(', ')}${rest}`);
}
