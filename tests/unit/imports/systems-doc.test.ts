import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toolFormats } from '../../../shared/imports/tool-formats.ts';
import { recogniseFormat } from '../../../shared/imports/import-formats.ts';

const page = new URL('../../../docs/systems.md', import.meta.url);
const links = [...readFileSync(page, 'utf8').matchAll(/\]\((\.\.[^)]+)\)/g)].map(([, to]) => to!);

describe('docs/systems.md', () => {
  it.each(links)('%s is an example that is there, and one of the formats', (link) => {
    const file = new URL(link, page);
    expect(existsSync(file)).toBe(true);
    expect(recogniseFormat(readFileSync(file, 'utf8'), link)).not.toBeNull();
  });

  it('shows an example of each format that tools have', () => {
    const shown = new Set(
      links.map((link) => recogniseFormat(readFileSync(new URL(link, page), 'utf8'), link)?.id),
    );
    const missing = toolFormats.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
    expect(missing).toEqual(['bundled-holidays']);
  });
});
