/**
 * R5 and R6 of the fault plan for journals of edits: one that breaks off or is harmed gives the edits
 * before that place and says that it is not whole. A sample of all places; each with PWP_ALL_FAULTS=1.
 */
import { describe, expect, it } from 'vitest';
import { openEditJournals } from '../../electron/services/edit-journals.ts';
import { firstSeal, sealLine } from '../../shared/formats/chained-lines.ts';
import { formatPlan } from '../../shared/formats/plan-file.ts';
import { aPlan } from '../support/a-plan.ts';
import { sha256 } from '../support/plan-file-ports.ts';

const isAll = process.env['PWP_ALL_FAULTS'] !== undefined;
const every = isAll ? 1 : 17;
const editCount = 24;

const lines: string[] = [];
let seal = firstSeal;
for (let at = 0; at <= editCount; at += 1) {
  const text = formatPlan(aPlan(), sha256);
  const base = { kind: 'base', planId: 'plan1', planName: 'A plan', path: null, text };
  const patches = [{ at: ['name'], value: `Name ${at}` }];
  const edit = { kind: 'edit', revision: at, label: 'Rename', atMs: at, patches };
  const sealed = sealLine(at === 0 ? base : edit, seal, sha256);
  lines.push(sealed.line);
  seal = sealed.seal;
}
const whole = Buffer.from(`${lines.join('\n')}\n`);

/** Of a journal that is harmed where it begins no edit is sound by its seals alone. */
interface Found {
  readonly edits: readonly { readonly revision: number }[];
  readonly isWhole: boolean;
}

/** What is found of a journal with these bytes; as files are read, a line without an end is none. */
async function found(bytes: Buffer): Promise<Found | undefined> {
  const text = bytes.toString('utf8');
  const removed: string[] = [];
  const journals = openEditJournals(
    {
      open: () => Promise.reject(new Error('Nothing is written here.')),
      readLines: async () =>
        text
          .slice(0, text.lastIndexOf('\n') + 1)
          .split('\n')
          .slice(0, -1),
      names: async () => ['a.jsonl'],
      hasZeros: async () => text.includes('\0'),
      remove: async (name) => void removed.push(name),
    },
    { sha256, newName: () => 'new', report: () => {}, inUse: new Set() },
  );
  const [kept] = await journals.lost();
  // Nothing is taken away that was edited, and nothing is kept from a person.
  if (wholeLines(bytes.length) > 1 && bytes.length === whole.length) expect(removed).toEqual([]);
  return kept === undefined || 'edits' in kept ? kept : { edits: [], isWhole: false };
}

/** Lines that end before this place. */
const wholeLines = (length: number): number =>
  whole.subarray(0, length).toString('utf8').split('\n').length - 1;

const revisions = (kept: Found | undefined): readonly number[] =>
  kept?.edits.map(({ revision }) => revision) ?? [];
const upTo = (last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last) }, (_, at) => at + 1);

describe('R5: a journal of edits that breaks off', () => {
  it('gives every edit whose line was whole, and no other, wherever it does', async () => {
    for (let length = 0; length <= whole.length; length += every) {
      const kept = await found(whole.subarray(0, length));
      expect(revisions(kept), `after ${length} bytes`).toEqual(upTo(wholeLines(length) - 1));
    }
  }, 600_000);
});

describe('R6: a journal of edits in which one byte is another', () => {
  it('gives the edits before it and says that it is not whole', async () => {
    for (let offset = 0; offset < whole.length; offset += every) {
      for (const flip of isAll ? [1, 32, 255] : [1]) {
        const harmed = Buffer.from(whole);
        harmed[offset] = (harmed[offset] ?? 0) ^ flip;
        const kept = await found(harmed);
        const before = upTo(wholeLines(offset) - 1);
        const where = `byte ${offset} ^ ${flip}`;
        expect(revisions(kept), where).toEqual(before);
        // At its very end it reads like a journal whose last line was never finished.
        if (offset < whole.length - 1) expect(kept?.isWhole, where).toBe(false);
      }
    }
  }, 600_000);
});
