import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A count that chooses the end of a word, or a word of a sentence that stands around it. */
const joined = [/\$\{[^{}]*=== 1 \?/, /=== 1 \? '[^' ]*' : '[^' ]*'/, /\? '' : 's'/];

const joins = (source: string): boolean => joined.some((pattern) => pattern.test(source));

describe('sentences with a count', () => {
  it.each([
    ["`${count} ${count === 1 ? 'window' : 'windows'}`", true],
    ["{count} {count === 1 ? 'row' : 'rows'}", true],
    ["`${count} event${count === 1 ? '' : 's'}`", true],
    ["counted(count, '# window is gone', '# windows are gone')", false],
    ["days === 1 ? 'The scan comes a day later' : 'Scans come later'", false],
  ])('%s is found: %s', (source, is) => expect(joins(source)).toBe(is));

  it('are whole in each form, so that a translation may order its words', () => {
    const sources = globSync('renderer/**/*.{ts,tsx}');
    expect(sources.length).toBeGreaterThan(400);
    expect(sources.filter((path) => joins(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
