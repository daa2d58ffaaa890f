import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAsset } from '../../../electron/files/read-asset.ts';

let root: string;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'pwp-asset-'));
  root = join(folder, 'pages');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<p>ours</p>');
  writeFileSync(join(root, 'assets', 'a b.js'), 'ours');
  writeFileSync(join(root, 'notes.txt'), 'unknown type');
  writeFileSync(join(folder, 'secret.html'), 'theirs');
  mkdirSync(`${root}-twin`);
  writeFileSync(join(`${root}-twin`, 'index.html'), 'theirs');
});
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

describe('readAsset', () => {
  it.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/a%20b.js', 'text/javascript; charset=utf-8'],
  ])('reads %s', async (path, contentType) => {
    expect(await readAsset(root, path)).toMatchObject({ contentType });
  });

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/../../secret.html',
    '/../pages-twin/index.html',
    '/index.html%00.js',
    '/%',
    '/notes.txt',
    '/assets',
    '/missing.js',
    '//etc/passwd',
    '/c:/windows/win.html',
  ])('answers nothing for %s', async (path) => {
    expect(await readAsset(root, path)).toBeNull();
  });
});
