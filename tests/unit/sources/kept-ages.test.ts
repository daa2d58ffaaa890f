import { describe, expect, it } from 'vitest';
import type { TextFolder } from '../../../electron/files/text-folder.ts';
import { KeptAges } from '../../../electron/sources/kept-ages.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';

/** A folder in memory whose writes end when the test says so. */
function heldFolder() {
  const texts: string[] = [];
  let written = Promise.withResolvers<Result<null, never>>();
  const folder: TextFolder = {
    read: () => Promise.resolve(ok(texts.at(-1) ?? null)),
    write: (_name, text) => {
      texts.push(text);
      return written.promise;
    },
    setAside: () => Promise.resolve(null),
  };
  const end = (andThen: () => void): void => {
    const { promise, resolve } = written;
    written = Promise.withResolvers();
    written.resolve(ok(null));
    void promise.then(andThen);
    resolve(ok(null));
  };
  return { folder, texts, end };
}

describe('ages of readings', () => {
  it('are written that are noted in the very turn in which a writing ends', async () => {
    const { folder, texts, end } = heldFolder();
    const ages = new KeptAges({ folder, report: () => {} });
    ages.note('a', { hash: 'h', readAtMs: 1 });
    const first = ages.settled();
    await expect.poll(() => texts).toHaveLength(1);
    end(() => ages.note('b', { hash: 'h', readAtMs: 2 }));
    await first;
    await ages.settled();
    const next = new KeptAges({ folder, report: () => {} });
    await next.load();
    expect([next.of('a', 'h'), next.of('b', 'h'), next.of('b', 'other')]).toEqual([1, 2, null]);
  });
});
