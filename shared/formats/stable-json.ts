/** JSON whose lines stay where they are: keys in a fixed order, small objects on one line. */

const widestLine = 160;
/** What a reader looks for first; everything else follows by the alphabet. */
const firstKeys = ['id', 'name', 'kind', 'originalStart'];

/**
 * Formats a plain value. Lists are always opened, one entity a line, so that adding one adds one
 * line; an object of scalars goes on one line if it fits. `depth` is the indentation to start at.
 */
export function formatStable(value: unknown, depth = 0): string {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isScalar))
      return JSON.stringify(value).replaceAll('","', '", "');
    return wrap(
      ['[', ']'],
      value.map((each) => formatStable(each, depth + 1)),
      depth,
    );
  }
  if (isScalar(value)) return JSON.stringify(value);
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => compareKeys(a, b));
  const pairs = entries.map(
    ([key, each]) => `${JSON.stringify(key)}: ${formatStable(each, depth + 1)}`,
  );
  const line = `{ ${pairs.join(', ')} }`;
  const isSmall = line.length <= widestLine && !line.includes('\n') && !hasList(entries);
  return isSmall ? line : wrap(['{', '}'], pairs, depth);
}

// An empty list that may grow keeps its object open, or the first entry would move every line.
const hasList = (entries: readonly (readonly [string, unknown])[]): boolean =>
  entries.some(([, each]) => Array.isArray(each) && !(each.length > 0 && each.every(isScalar)));

const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';

function compareKeys(a: string, b: string): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  return rankA - rankB || (a < b ? -1 : Number(a > b));
}

const rankOf = (key: string): number => {
  const rank = firstKeys.indexOf(key);
  return rank < 0 ? firstKeys.length : rank;
};

function wrap(
  [open, close]: readonly [string, string],
  lines: readonly string[],
  depth: number,
): string {
  const inner = '  '.repeat(depth + 1);
  const outer = '  '.repeat(depth);
  if (lines.length === 0) return `${open}\n${outer}${close}`;
  return `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${outer}${close}`;
}
