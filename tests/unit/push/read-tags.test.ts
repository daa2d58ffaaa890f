import { describe, expect, it } from 'vitest';
import { readTags } from '../../../renderer/push/read-tags.ts';

describe('readTags', () => {
  it.each([
    ['', []],
    [
      'team=Pune, ring=2,',
      [
        { key: 'team', value: 'Pune' },
        { key: 'ring', value: '2' },
      ],
    ],
    ['url=https://x.example/a=b', [{ key: 'url', value: 'https://x.example/a=b' }]],
    ['bare', [{ key: 'bare', value: '' }]],
  ])('reads %j', (text, tags) => {
    expect(readTags(text)).toEqual({ ok: true, value: tags });
  });

  it.each([
    '=x',
    'a=1,a=2',
    'aws:x=1',
    'a=!',
    `${'k'.repeat(129)}=1`,
    Array.from({ length: 51 }, (_, i) => `k${i}`).join(),
  ])('refuses %j', (text) => {
    expect(readTags(text).ok).toBe(false);
  });

  it('names what was typed', () => {
    expect(readTags('team=Pune, =x')).toEqual({
      ok: false,
      error: '“=x” is no tag that AWS takes.',
    });
  });
});
