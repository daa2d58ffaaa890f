/**
 * Journals of edits that are harmed where they begin. What they begin with was a plan's file, and that
 * is often still somewhere: beside them, in the file, in what was before it, among the kept texts.
 */
import type { EditBase } from '../../shared/formats/edit-record.ts';
import { editsOntoFirstSeal, mendJournal, remainsOf } from '../../shared/formats/edit-journal.ts';
import { parsePlan } from '../../shared/formats/plan-file.ts';
import type { LostEdits } from '../../shared/ipc/edits-contract.ts';
import type { HarmedJournal, KeptEdits } from './edit-journals.ts';
import type { PlanFilesPorts } from './plan-files-ports.ts';

type MendPorts = Pick<
  PlanFilesPorts,
  'sha256' | 'readText' | 'previousOf' | 'recentFiles' | 'lineage'
>;

/** The journal with its beginning, proven by the seals of its edits; null where it is nowhere. */
export async function mended(
  ports: MendPorts,
  left: KeptEdits | HarmedJournal,
): Promise<KeptEdits | null> {
  if (!('lines' in left)) return left;
  const { id, lines } = left;
  const remains = remainsOf(lines);
  const recent = ports.recentFiles().map(({ path }) => path);
  const paths = [...new Set([...(remains.path === null ? [] : [remains.path]), ...recent])];
  const files = paths.flatMap((path) => [path, ports.previousOf(path)]);
  const texts = new Set(
    [
      remains.text,
      ...(await Promise.all(remains.hashes.map((hash) => ports.lineage.keptText(hash)))),
      ...(await Promise.all(files.map((path) => ports.readText(path)))).map((read) =>
        read.ok ? read.value : null,
      ),
    ].filter((text) => text !== null),
  );
  const journal = mendJournal(lines, beginnings(ports, [...texts], [...paths, null]), ports.sha256);
  if (journal !== null) return { id, ...journal };
  const alone = remains.text === null ? null : bySealOfItsOwn(ports, lines, remains.text);
  return alone === null ? null : { id, ...alone };
}

/** What a person is told of edits that cannot be made again. */
export function remainsSummary(left: KeptEdits | HarmedJournal): LostEdits {
  const { planName, path, edits } = remainsOf('lines' in left ? left.lines : []);
  return {
    id: left.id,
    planName: planName ?? 'a plan',
    path,
    editCount: 0,
    firstAtMs: edits[0]?.atMs ?? 0,
    lastAtMs: edits.at(-1)?.atMs ?? 0,
    isWhole: false,
    onlyRead: edits.map(({ label }) => label),
  };
}

function* beginnings(
  { sha256 }: MendPorts,
  texts: readonly string[],
  paths: readonly (string | null)[],
): Generator<EditBase> {
  for (const text of texts) {
    const read = parsePlan(text, sha256);
    if (!read.ok) continue;
    const { id: planId, name: planName } = read.value.plan;
    for (const path of paths) yield { kind: 'base', planId, planName, path, text };
  }
}

/** The plan's own seal proves its text too, but not which file it is of: it is to be chosen anew. */
function bySealOfItsOwn({ sha256 }: MendPorts, lines: readonly string[], text: string) {
  const read = parsePlan(text, sha256);
  const sound = editsOntoFirstSeal(lines, sha256);
  if (!read.ok || read.value.altered || sound.edits.length === 0) return null;
  const { id: planId, name: planName } = read.value.plan;
  const base: EditBase = { kind: 'base', planId, planName, path: null, text };
  return { base, ...sound };
}
