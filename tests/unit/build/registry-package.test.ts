import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkIntegrity, npmError } from '../../../build/runtime/registry-package.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const aFile = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pwp-integrity-'));
  folders.push(folder);
  const file = join(folder, 'package.tgz');
  writeFileSync(file, text);
  return file;
};

// Of the three letters "abc", from FIPS 180.
const ofAbc =
  'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

describe('checkIntegrity', () => {
  it('accepts the very bytes', async () => {
    expect(await checkIntegrity(aFile('abc'), ofAbc)).toEqual({ ok: true, value: null });
  });

  it('refuses one byte more, and says what it got', async () => {
    expect(await checkIntegrity(aFile('abc\n'), ofAbc)).toMatchObject({
      ok: false,
      error: {
        kind: 'checksum-wrong',
        what: 'package.tgz',
        expected: ofAbc,
        actual: expect.stringMatching(/^sha512-(?!3a81)/) as unknown,
      },
    });
  });
});

describe('npmError', () => {
  const said = (code: string) => ({
    code: 1,
    stdout: JSON.stringify({ error: { code, summary: 'first line\nsecond line' } }),
    stderr: '',
  });

  it.each([
    ['E404', 'package-missing'],
    ['ETARGET', 'package-missing'],
    ['ENOSPC', 'no-space'],
    ['EINTEGRITY', 'checksum-wrong'],
    ['EROFS', 'not-writable'],
    ['ECONNREFUSED', 'registry-unreachable'],
  ])('turns %s into %s', (code, kind) => {
    expect(npmError('thing@1.0.0', said(code), '/somewhere')).toMatchObject({ kind });
  });

  it('passes on the first line of what npm says', () => {
    expect(npmError('thing@1.0.0', said('ENOTFOUND'), '/somewhere')).toEqual({
      kind: 'registry-unreachable',
      spec: 'thing@1.0.0',
      detail: 'first line',
    });
  });

  it('tells npm that is missing from npm that failed', () => {
    const outcome = { code: null, stdout: '', stderr: '', notStarted: 'ENOENT' };
    expect(npmError('thing@1.0.0', outcome, '/somewhere')).toEqual({ kind: 'npm-missing' });
  });

  it('makes do with stderr when npm printed no JSON', () => {
    const outcome = { code: 1, stdout: 'oops', stderr: 'one\nnpm error two\n' };
    expect(npmError('thing@1.0.0', outcome, '/somewhere')).toMatchObject({
      detail: 'npm error two',
    });
  });
});
