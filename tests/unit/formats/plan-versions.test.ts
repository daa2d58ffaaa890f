import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import {
  asNewest,
  newestVersion,
  type VersionStep,
} from '../../../shared/formats/plan-versions.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const folder = new URL('../../fixtures/plans/', import.meta.url);
const versions = Array.from({ length: newestVersion }, (_, at) => at + 1);

/** Everything unknown to the app that the files carry, at any depth. */
const unknownFields = ['crmNumber', 'ticketOfALaterApp', 'laterList'];

describe('a file of an earlier version', () => {
  it('is kept of every version that there ever was', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map((each) => `version-${each}.pwplan`));
  });

  it.each(versions)('%i opens whole, as it was saved, with what nobody knows', (version) => {
    const text = readFileSync(new URL(`version-${version}.pwplan`, folder), 'utf8');
    expect(text).toContain(`"version": ${version}`);
    const read = parsePlan(text, sha256);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value).toMatchObject({ altered: false, earlier: ['a'.repeat(64)] });
    const again = formatPlan(read.value.plan, sha256, read.value.earlier);
    expect(again).toContain(`"version": ${newestVersion}`);
    for (const field of unknownFields) expect(again).toContain(`"${field}"`);
    // What is not of an older version is written back byte for byte.
    if (version === newestVersion) expect(again).toBe(text);
  });
});

describe('the way through the versions', () => {
  // From 1, where a name was called a title, by 2 to 3, where sizes are numbers.
  const chain: readonly VersionStep[] = [
    {
      from: z.looseObject({ title: z.string() }),
      toNext: ({ title, ...others }) => ({ name: title, ...others }),
    },
    {
      from: z.looseObject({ name: z.string(), size: z.string() }),
      toNext: (content) => ({ ...content, size: Number(content['size']) }),
    },
  ];

  it.each([
    [1, { title: 'A', size: '7', other: [1] }, { name: 'A', size: 7, other: [1] }],
    [2, { name: 'A', size: '7' }, { name: 'A', size: 7 }],
    [3, { name: 'A', size: 7 }, { name: 'A', size: 7 }],
    [9, { name: 'of later' }, { name: 'of later' }],
  ])('takes each step from version %i on, and keeps what it does not know', (version, was, is) => {
    expect(asNewest(was, version, chain)).toEqual({ ok: true, value: is });
  });

  it('says where a file has not the shape of its own version', () => {
    expect(asNewest({ title: 7 }, 1, chain)).toMatchObject({ error: { path: ['title'] } });
    expect(asNewest({ title: 'A' }, 1, chain)).toMatchObject({ error: { path: ['size'] } });
    expect(asNewest(null, 1, chain)).toMatchObject({ error: { path: [] } });
  });
});
