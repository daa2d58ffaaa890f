/**
 * What plans were before, so that two that went apart are merged over what both come from. A file
 * names its earlier contents by hash; this computer keeps the texts that it opened and saved.
 */
import { parsePlan, type HashOf, type ParsedPlan } from '../../shared/formats/plan-file.ts';
import type { Plan } from '../../shared/model/plan.ts';

/** Texts by the hash of their plan. Keeping one never delays anything, and may fail. */
export interface KeptTexts {
  readonly keep: (name: string, text: string) => void;
  /** Null where it was never kept, or is no longer. */
  readonly read: (name: string) => Promise<string | null>;
}

export interface PlanLineage {
  /** A plan that comes from no file. */
  readonly begin: (planId: string) => void;
  readonly opened: (read: ParsedPlan, text: string) => void;
  /** `auto`: nobody asked for it. Of such savings in a row the history names the last one only. */
  readonly saved: (written: ParsedPlan, text: string, how: { readonly auto: boolean }) => void;
  /** Whether the plan was saved last without anybody asking for it. */
  readonly isAutomatic: (planId: string) => boolean;
  /** A text that leaves this computer and may come back edited. */
  readonly sent: (parsed: ParsedPlan, text: string) => void;
  /** The newest of its earlier contents that this computer still has; else null. */
  readonly sentBefore: (other: ParsedPlan) => Promise<Plan | null>;
  /** What is in the file came into the plan: it is one of its earlier contents from here on. */
  readonly tookOver: (planId: string, theirs: ParsedPlan, text: string) => void;
  /** What a file held when it was read or written last. */
  readonly sawFile: (path: string, text: string) => void;
  /** Does what writes the text into the file: meanwhile it may hold either, and after it this one. */
  readonly writing: <R extends { readonly ok: boolean }>(
    path: string,
    text: string,
    write: () => Promise<R>,
  ) => Promise<R>;
  /** False where the file, which was seen before, holds something else now. */
  readonly isAsSeen: (path: string, text: string) => boolean;
  /** Hashes of what the plan's file holds and held before, newest first. */
  readonly of: (planId: string) => readonly string[];
  /** Unknown fields that its file has beside the plan. */
  readonly besideOf: (planId: string) => ParsedPlan['beside'];
  /** The text of the plan with that hash, as this computer opened or saved it; else null. */
  readonly keptText: (sha256: string) => Promise<string | null>;
  /** The newest plan that both come from and that this computer still has; else null. */
  readonly commonBase: (planId: string, other: ParsedPlan) => Promise<Plan | null>;
}

/** Lineages by the ids of plans, for this run of the app. */
export function openPlanLineage(texts: KeptTexts, sha256: HashOf): PlanLineage {
  const lineages = new Map<string, readonly string[]>();
  const automatic = new Set<string>();
  const besides = new Map<string, ParsedPlan['beside']>();
  const note = (parsed: ParsedPlan, text: string): void => {
    besides.set(parsed.plan.id, parsed.beside);
    lineages.set(parsed.plan.id, [parsed.sha256, ...parsed.earlier]);
    texts.keep(parsed.sha256, text);
  };
  return {
    begin: (planId) => {
      lineages.delete(planId);
      besides.delete(planId);
    },
    opened: (parsed, text) => {
      automatic.delete(parsed.plan.id);
      note(parsed, text);
    },
    saved: (parsed, text, { auto }) => {
      note(parsed, text);
      if (auto) automatic.add(parsed.plan.id);
      else automatic.delete(parsed.plan.id);
    },
    sent: (parsed, text) => texts.keep(parsed.sha256, text),
    sentBefore: (other) => firstKept(texts, [other.sha256, ...other.earlier], sha256),
    isAutomatic: (planId) => automatic.has(planId),
    tookOver: (planId, theirs, text) => {
      const [newest = [], ...older] = lineages.get(planId) ?? [];
      const hashes = [newest, theirs.sha256, older, theirs.earlier].flat();
      lineages.set(planId, [...new Set(hashes)]);
      texts.keep(theirs.sha256, text);
    },
    ...seenFiles(sha256),
    of: (planId) => {
      const hashes = lineages.get(planId) ?? [];
      return automatic.has(planId) ? hashes.slice(1) : hashes;
    },
    besideOf: (planId) => besides.get(planId),
    keptText: (hash) => texts.read(hash),
    commonBase: async (planId, other) => {
      const ours = new Set(lineages.get(planId));
      const shared = [other.sha256, ...other.earlier].filter((hash) => ours.has(hash));
      return shared[0] === other.sha256 ? other.plan : firstKept(texts, shared, sha256);
    },
  };
}

/** What files held when they were read or written last, by their hashes. */
function seenFiles(sha256: HashOf): Pick<PlanLineage, 'sawFile' | 'writing' | 'isAsSeen'> {
  const seen = new Map<string, string>();
  const underWay = new Map<string, string>();
  return {
    sawFile: (path, text) => void seen.set(path, sha256(text)),
    writing: async (path, text, write) => {
      underWay.set(path, sha256(text));
      try {
        const written = await write();
        if (written.ok) seen.set(path, sha256(text));
        return written;
      } finally {
        underWay.delete(path);
      }
    },
    isAsSeen: (path, text) => {
      const hash = sha256(text);
      return (seen.get(path) ?? hash) === hash || underWay.get(path) === hash;
    },
  };
}

/** The first of these plans that is still kept. */
async function firstKept(
  texts: KeptTexts,
  hashes: readonly string[],
  sha256: HashOf,
): Promise<Plan | null> {
  for (const hash of hashes) {
    const plan = await readKept(texts, hash, sha256);
    if (plan !== null) return plan;
  }
  return null;
}

/** The kept plan; null where its text is gone or is not what it was. */
async function readKept(texts: KeptTexts, hash: string, sha256: HashOf): Promise<Plan | null> {
  const text = await texts.read(hash);
  if (text === null) return null;
  const parsed = parsePlan(text, sha256);
  return parsed.ok && parsed.value.sha256 === hash ? parsed.value.plan : null;
}
