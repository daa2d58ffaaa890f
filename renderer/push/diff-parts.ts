/** Runs of lines that two texts share or do not, with edges put where a reader expects them. */
import { diffArrays } from 'diff';

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly lines: readonly string[];
}

/** Some 150 ms of work; the changes of a push are a tenth of it. */
const maximumEdits = 2_000;

/**
 * Compares two lists of lines. Runs that were added or removed begin at `BEGIN:` where that is
 * possible, so that a new event is shown whole instead of from the middle of its neighbour.
 * Texts that differ too much to be compared in a moment are one removed and one added run between
 * their equal ends.
 */
export function diffParts(
  before: readonly string[],
  after: readonly string[],
): readonly DiffPart[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: maximumEdits });
  if (changes === undefined) return replacedBetweenEqualEnds(before, after);
  return slideToComponents(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      lines: value,
    })),
  );
}

function replacedBetweenEqualEnds(
  before: readonly string[],
  after: readonly string[],
): readonly DiffPart[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const parts: readonly DiffPart[] = [
    { kind: 'same', lines: before.slice(0, head) },
    { kind: 'removed', lines: before.slice(head, before.length - tail) },
    { kind: 'added', lines: after.slice(head, after.length - tail) },
    { kind: 'same', lines: before.slice(before.length - tail) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

const beginsComponent = (part: DiffPart): boolean => part.lines[0]?.startsWith('BEGIN:') === true;

function slideToComponents(parts: readonly DiffPart[]): readonly DiffPart[] {
  const slid = [...parts];
  slid.forEach((part, index) => {
    if (part.kind === 'same' || beginsComponent(part)) return;
    const [previous, next] = [slid[index - 1], slid[index + 1]];
    if (previous?.kind !== 'same') return;
    // Beside another run there is nothing between the two to slide over.
    if (next !== undefined && next.kind !== 'same') return;
    const found = slideUp(previous, part, next ?? { kind: 'same', lines: [] });
    if (found !== null) slid.splice(index - 1, next === undefined ? 2 : 3, ...found);
  });
  return slid.filter(({ lines }) => lines.length > 0);
}

/** Moves a run towards the start over equal lines until it begins a component; null if it cannot. */
function slideUp(
  previous: DiffPart,
  run: DiffPart,
  next: DiffPart,
): readonly [DiffPart, DiffPart, DiffPart] | null {
  let [above, moved, below] = [previous.lines, run.lines, next.lines];
  while (above.length > 0 && above.at(-1) === moved.at(-1)) {
    const line = above.slice(-1);
    [above, moved, below] = [
      above.slice(0, -1),
      [...line, ...moved.slice(0, -1)],
      [...line, ...below],
    ];
    if (moved[0]?.startsWith('BEGIN:') === true) {
      return [
        { kind: 'same', lines: above },
        { kind: run.kind, lines: moved },
        { kind: 'same', lines: below },
      ];
    }
  }
  return null;
}
